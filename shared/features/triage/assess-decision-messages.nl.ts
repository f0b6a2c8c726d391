/** Texts of the part `decision`: what was decided, deciding, what is new since. B1, u-form. */
export const decisionNl = {
  latest: 'Het besluit',
  toProposal: 'Naar het voorstel',
  none: 'Er is nog niet besloten. Kijk naar het voorstel, en kies wat u passend vindt.',
  changed: 'Er zijn nieuwe feiten sinds het besluit.',
  changedSame: 'Het voorstel blijft hetzelfde. U hoeft niets te doen, maar mag opnieuw kijken.',
  changedOther: 'Het voorstel is nu anders. Kijk er opnieuw naar.',
  /** What is proposed otherwise now. */
  otherwise: {
    intro: 'Dit is anders in het voorstel:',
    severity: (before: string, after: string): string => `Ernst: was ${before}, nu ${after}`,
    police: (before: string, after: string): string => `Aangifte: was ‘${before}’, nu ‘${after}’`,
    policeNorms: { none: 'niet gevraagd', optional: 'mogelijk', default: 'uitgangspunt' },
    criticism: {
      became: 'Het lijkt nu op inhoudelijke kritiek',
      was: 'Het lijkt niet meer op kritiek alleen',
    },
    reasonsAdded: (reasons: string): string => `Weegt nu ook: ${reasons}`,
    reasonsDropped: (reasons: string): string => `Weegt niet meer: ${reasons}`,
    routesAdded: (routes: string): string => `Routes erbij: ${routes}`,
    routesDropped: (routes: string): string => `Routes eraf: ${routes}`,
    complaintsAdded: (offences: string): string => `Nu loopt ook een termijn voor een klacht: ${offences}`,
    complaintsDropped: (offences: string): string => `Geen termijn meer voor een klacht: ${offences}`,
    attentionsAdded: (items: string): string => `Let nu ook op: ${items}`,
    attentionsDropped: (items: string): string => `Geen aandachtspunt meer: ${items}`,
  },
  changeLine: (label: string, before: string, after: string): string =>
    `${label}: was ${before}, nu ${after}`,
  /** Of a report to the police: what was decided, and who makes it. */
  contradiction: {
    title: 'Het besluit en de aangifte passen niet bij elkaar',
    kinds: {
      'somebody-files': 'Besloten is: geen aangifte. Bij ‘Wie doet aangifte?’ staat dat die er wel komt.',
      'filed-anyway': 'Besloten is: geen aangifte. Er is wel aangifte gedaan.',
      'nobody-files': 'Besloten is: wel aangifte. Bij ‘Wie doet aangifte?’ staat dat die er niet komt.',
    },
    mend: {
      'somebody-files': 'Besluit opnieuw, of kies daar dat er geen aangifte komt.',
      'filed-anyway': 'Besluit opnieuw, zodat het dossier klopt.',
      'nobody-files': 'Besluit opnieuw, of kies daar wie aangifte doet.',
    },
    /** No report was decided, so nobody is reminded of making one. */
    quiet: 'Zolang dit zo staat, vraagt Vandaag niet om de aangifte.',
    toDecision: 'Naar het besluit',
    toFiler: 'Naar wie aangifte doet',
  },
  decide: 'Besluiten',
  decideAgain: 'Opnieuw besluiten',
  severity: 'Hoe ernstig vindt u dit?',
  severityMissing: 'Kies hoe ernstig u dit vindt.',
  isProposal: (grade: string): string => `${grade} (voorstel)`,
  motive: 'Waarom?',
  motiveHint: 'Niet verplicht.',
  motiveNeeded: (grade: string): string =>
    `U kiest iets anders dan het voorstel (${grade}). Schrijf op waarom.`,
  motiveMissing: 'Schrijf op waarom u iets anders kiest dan het voorstel.',
  routes: 'Welke routes gaat u in?',
  routesHint: 'Wat de beslisboom bij deze ernst voorstelt, staat al aan.',
  routesPolice:
    'De betrokkene wil geen aangifte. Daarom staat alleen een melding bij de politie aan. Het protocol gaat uit van aangifte. Kiest u daar toch voor, zet die dan zelf aan. Schrijf in beide gevallen op waarom.',
  routesOther: (n: number): string => (n === 1 ? '1 andere route' : `${n} andere routes`),
  deviations: 'Afwijken van het protocol',
  deviationsHint: 'Afwijken mag. Schrijf per punt op waarom; dat wordt meegeteld, zonder namen.',
  deviationKind: (norm: string): string => `Soort reden om af te wijken van: ${norm}`,
  deviationWords: (norm: string): string => `In eigen woorden: ${norm}`,
  after:
    'Na het besluit staan de passende acties klaar, met een naam en een dag. Wat u nu ziet, wordt erbij bewaard en verandert niet meer.',
  save: 'Besluiten',
  saved: (grade: string, actions: number): string =>
    actions === 0
      ? `Besloten: ${grade}.`
      : `Besloten: ${grade}. ${actions === 1 ? 'Er staat 1 actie klaar.' : `Er staan ${actions} acties klaar.`}`,
  toActions: 'Naar de acties',
  toPapers: 'Naar het stappenplan',
  toPolice: 'Naar Politie',
  /** Of every act of this part. */
  errors: {
    PACK_WITHOUT_TRIAGE:
      'Het protocolpakket van dit dossier heeft nog geen regels voor ernst en route. Neem bij Naslag, Protocolpakket, het nieuwste pakket over. Wat u invulde, staat er nog.',
    FACTS_CHANGED:
      'Intussen is er iets bijgekomen in dit dossier. Kijk nog een keer; wat u schreef, staat er nog.',
    PACK_CHANGED:
      'Intussen zijn de regels van het protocolpakket veranderd. Kijk nog een keer; wat u schreef, staat er nog.',
    DEVIATION_MISSING: 'U wijkt af van het protocol. Schrijf op waarom.',
    MOTIVE_MISSING: 'Schrijf op waarom u iets anders kiest dan het voorstel.',
    ITEM_UNKNOWN: 'Een van de keuzes staat niet meer in het protocolpakket. Kies opnieuw.',
  },
  history: 'Eerdere besluiten',
  by: (name: string, moment: string): string =>
    name === '' ? `Besloten op ${moment}` : `Besloten door ${name}, ${moment}`,
  proposalWas: 'Voorstel toen',
  motiveWas: 'Waarom',
  routesWere: 'Routes',
  noRoutes: 'Geen',
  deviationsWere: 'Afgeweken',
  deviationLine: (norm: string, kind: string, words: string): string =>
    words === '' ? `${norm}: ${kind}` : `${norm}: ${kind}. ${words}`,
  packWas: 'Protocolpakket',
  differences: 'Wat er anders was dan bij het besluit daarvoor',
  noDifferences: 'Niets.',
  first: 'Dit was het eerste besluit.',
  severityBefore: (before: string, after: string): string => `Ernst: was ${before}, werd ${after}`,
  proposalBefore: (before: string, after: string): string => `Voorstel: was ${before}, werd ${after}`,
  routesAdded: (routes: string): string => `Erbij: ${routes}`,
  routesDropped: (routes: string): string => `Eraf: ${routes}`,
  packChanged: 'Er gold een ander protocolpakket.',
};
