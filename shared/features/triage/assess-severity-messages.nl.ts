/** Texts of the part `severity`: what weighs, what is known, what runs. B1, u-form. */
export const severityNl = {
  intro:
    'Luwte telt mee wat er in het dossier staat en doet een voorstel. U beslist. Wat de betrokkene ervan merkt, telt altijd mee en maakt het nooit lichter.',
  noRules:
    'Dit dossier is gemaakt met een protocolpakket waarin nog niet staat hoe ernst wordt gewogen. Neem eerst het nieuwe pakket in gebruik: bij Naslag, Protocolpakket.',
  toPacks: 'Naar het protocolpakket',
  otherPack: (version: string): string =>
    `Het pakket van dit dossier weegt nog geen ernst. Daarom gelden hier de regels van pakket ${version}.`,
  unknownLevel: 'Onbekend',
  notKnownYet: 'Nog niet bekend',
  asFarAsKnown: (level: string): string => `${level}, voor zover bekend`,
  proposal: 'Voorstel',
  proposed: (grade: string): string => `Voorstel: ${grade}`,
  decided: (grade: string, moment: string): string => `Besloten: ${grade}, op ${moment}.`,
  undecided: 'Er is nog niet besloten.',
  toDecision: 'Naar het besluit',
  criticism: 'Dit lijkt op inhoudelijke kritiek, niet op haat.',
  criticismText:
    'Kritiek kan hard zijn en toch mogen. Dat maakt niet uit voor hoe het voelt: de melding blijft staan, en de betrokkene kan altijd terugkomen. Er hoeft niemand van buiten bij.',
  factors: 'Vier dingen wegen mee',
  factor: (name: string, level: string, points: number, most: number): string =>
    `${name}: ${level}. ${points} van ${most} punten.`,
  reasons: 'Waarom',
  reasonsHint: 'Wat het zwaarst weegt, staat bovenaan.',
  noReasons: 'Niets weegt zwaar.',
  floor: (grade: string, reason: string): string => `Minstens ${grade.toLowerCase()}. ${reason}`,
  changes: 'Wat het anders zou maken',
  change: (what: string, grade: string): string => `${what}. Dan is het voorstel: ${grade.toLowerCase()}.`,
  changeHow: {
    is: (label: string, value: string): string => `${label}: ${value}`,
    'at-least': (label: string, value: string): string => `${label}: minstens ${value}`,
    'at-most': (label: string, value: string): string => `${label}: hoogstens ${value}`,
    with: (label: string, value: string): string => `${label}: ook ${value}`,
    without: (label: string, value: string): string => `${label}: zonder ${value}`,
  },
  noChanges: 'Geen enkel ander antwoord verandert het voorstel op zichzelf.',
  certainty: 'Hoe zeker',
  certainties: {
    sure: 'Zeker. Wat nog niet bekend is, verandert het voorstel niet.',
    likely: 'Vrij zeker. Wat nog niet bekend is, kan het voorstel nog veranderen.',
    unsure: 'Nog onzeker. Er is nog weinig bekend; vul aan wat u weet.',
  },
  ask: 'Dit kan nog iets veranderen:',
  facts: 'Wat bekend is',
  factsHint:
    'Luwte leest mee in het dossier. Weet u het beter, vul het dan zelf in. Alles wordt meteen bewaard.',
  fromDossier: (value: string): string => `Volgens het dossier: ${value}`,
  notKnown: (value: string | null): string =>
    value === null ? 'Nog niet bekend' : `Nog niet bekend (telt als: ${value.toLowerCase()})`,
  origins: {
    dossier: 'Uit het dossier',
    /** Nobody filled in this one: it follows from another that somebody did. */
    person: 'Volgt uit wat u bij het aantal uitingen invulde',
    assumed: 'Nog niet bekend',
  },
  tickedBy: (name: string, moment: string): string => `Ingevuld door ${name}, ${moment}`,
  tickedOn: (moment: string): string => `Ingevuld op ${moment}`,
  clear: (label: string): string => `${label}: weer volgens het dossier`,
  clearShort: 'Weer volgens het dossier',
  onTop: 'Wat u hier kiest, komt erbij.',
  wrongNumber: 'Vul een getal in, zonder punten of komma’s.',
  numberOutOf: (least: string, most: string): string => `Vul een getal in van ${least} tot en met ${most}.`,
  set: (label: string, value: string): string => `${label}: ${value}. Bewaard.`,
  more: 'Meer over het dossier',
  groups: {
    what: 'Wat er is gebeurd',
    much: 'Hoe vaak en hoe ver',
    person: 'De betrokkene',
  },
  none: 'geen',
  oddities: {
    future: (n: number): string =>
      n === 1
        ? 'Van 1 incident moet de dag nog komen. Klopt die datum?'
        : `Van ${n} incidenten moet de dag nog komen. Kloppen die datums?`,
    coarse: (n: number): string =>
      n === 1
        ? 'Van 1 incident is alleen de maand bekend. Het aantal dagen kan dus anders zijn.'
        : `Van ${n} incidenten is alleen de maand bekend. Het aantal dagen kan dus anders zijn.`,
    merged: (n: number): string =>
      n === 1
        ? '1 afzender is samengevoegd met een ander en telt als die ander.'
        : `${n} afzenders zijn samengevoegd met een ander en tellen als die ander.`,
    'span-without-messages': 'Er is een periode ingevuld, maar er zijn geen uitingen.',
    'senders-without-messages': 'Er zijn afzenders ingevuld, maar er zijn geen uitingen.',
    'messages-without-span': 'Er zijn uitingen, maar er is geen periode. Er is gerekend met één dag.',
    'more-senders': 'Er staan meer afzenders dan uitingen.',
    'burst-above-messages': 'Binnen een etmaal staan er meer uitingen dan in totaal.',
    'term-without-incident': (n: number): string =>
      n === 1
        ? 'Voor 1 strafbaar feit is een klacht nodig, maar het staat bij geen incident. Zet het bij een incident: dan loopt de termijn in Vandaag.'
        : `Voor ${n} strafbare feiten is een klacht nodig, maar ze staan bij geen incident. Zet ze bij een incident: dan loopt de termijn in Vandaag.`,
  },
  oddityIntro: 'Dit past niet goed bij elkaar. Het telt wel mee:',
  recognition: 'Kritiek of haat?',
  recognitionHint:
    'Kritiek op werk of mening mag scherp zijn. Haat gaat over wie iemand is, of wil iemand klein krijgen. Deze lijst helpt om dat uit elkaar te houden.',
  recognitionOpen: 'Samen nalopen',
  recognitionAgain: 'Opnieuw nalopen',
  recognitionNone: 'Nog niet nagelopen. De gegevens van het dossier tellen.',
  recognitionDone: (conclusion: string, marks: number): string =>
    marks === 0 ? conclusion : `${conclusion} ${marks === 1 ? '1 kenmerk' : `${marks} kenmerken`} herkend.`,
  sides: {
    mark: 'Kenmerken van haat',
    hate: 'Dit is haat',
    criticism: 'Dit is kritiek',
    mixed: 'Allebei tegelijk',
  },
  conclusion: 'Wat vindt u ervan?',
  conclusions: {
    '': 'Nog niets gekozen',
    criticism: 'Het is inhoudelijke kritiek.',
    hate: 'Het is haat.',
    mixed: 'Het is allebei.',
  },
  recognitionSave: 'Bewaren',
  recognitionSaved: 'Bewaard wat u heeft nagelopen.',
  attention: 'Let ook op',
  noAttention: 'Er zijn geen bijzondere punten.',
  experts: 'Afgestemd met een deskundige',
  expertsHint: 'Twijfelt u? Leg het voor. Schrijf op wie er meekeek en wat die zei.',
  expertAdd: 'Opschrijven',
  expertTitle: 'Afgestemd met een deskundige',
  expertKind: 'Met wie',
  expertKinds: {
    police: 'Politie',
    discrimination: 'Antidiscriminatievoorziening',
    expert: 'Deskundige',
    lawyer: 'Advocaat of jurist',
  },
  expertWho: 'Naam of functie',
  expertWhoMissing: 'Schrijf op met wie u sprak.',
  expertConclusion: 'Wat zei deze persoon?',
  expertConclusionMissing: 'Schrijf op wat er werd gezegd.',
  expertAt: 'Wanneer',
  expertSave: 'Bewaren',
  expertSaved: 'Het overleg is opgeschreven.',
  expertRemove: (who: string): string => `Verwijderen: overleg met ${who}`,
  expertRemoveShort: 'Verwijderen',
  expertRemoved: 'Het overleg is verwijderd.',
  expertLine: (kind: string, who: string, moment: string): string =>
    who === '' ? `${kind}, ${moment}` : `${kind}: ${who}, ${moment}`,
  clocks: 'Termijnen die lopen',
  complaint:
    'Een klacht is het verzoek om de afzender te vervolgen. Zonder klacht wordt voor deze feiten niemand vervolgd. De betrokkene doet de klacht zelf, of geeft iemand een machtiging.',
  noClocks: 'Er loopt nu geen termijn.',
  clock: (offence: string, moment: string, relative: string): string =>
    `${offence}: een klacht kan tot en met ${moment} (${relative}).`,
  clockLate: (offence: string, moment: string): string =>
    `${offence}: de termijn voor een klacht liep af op ${moment}. Vraag een jurist wat er nog kan.`,
  clockOthersLate: (n: number): string =>
    n === 1
      ? 'Bij 1 ander incident is de termijn voorbij.'
      : `Bij ${n} andere incidenten is de termijn voorbij.`,
  clockKnown: (moment: string): string => `Gerekend vanaf de dag waarop het bekend werd: ${moment}.`,
  clockAssumed: (moment: string): string =>
    `Gerekend vanaf de dag waarop het gebeurde: ${moment}. Wanneer de betrokkene het wist, is niet ingevuld.`,
  clockSettled: (offence: string, outcomes: readonly string[]): string =>
    `${offence}: ${outcomes.join(', ')}.`,
  /** `untold`: settled before the other two were told apart. */
  clockOutcomes: { made: 'klacht gedaan', decidedNot: 'er komt geen klacht', untold: 'geregeld' },
  /** Where it did not go the same way for all. */
  clockOutcomeOf: (outcome: string, n: number): string =>
    `${outcome} (${n === 1 ? '1 incident' : `${n} incidenten`})`,
  answerBy: (moment: string, relative: string): string =>
    `Antwoord aan de melder: uiterlijk ${moment} (${relative}).`,
  mandate: 'Voor deze feiten kan de organisatie alleen aangifte doen met een machtiging van de betrokkene.',
};
