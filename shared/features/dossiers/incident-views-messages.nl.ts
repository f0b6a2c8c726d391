/** Many incidents: in groups, as a picture, filtered, changed together; and what one incident has besides, in Dutch. */
export const nl = {
  view: 'Weergave',
  views: {
    list: 'Lijst',
    day: 'Per dag',
    platform: 'Per plek',
    sender: 'Per afzender',
    form: 'Per vorm',
    picture: 'Beeld',
  },
  filter: {
    on: 'Filter (aan)',
    title: 'Filter',
    platform: 'Waar',
    form: 'Vorm',
    from: 'Vanaf',
    until: 'Tot en met',
    every: 'Alles',
    noForm: 'Nog niet benoemd',
    sender: (name: string): string => `Afzender: ${name}`,
    clear: 'Filter wissen',
    none: 'Geen incidenten bij dit filter.',
  },
  groups: {
    list: 'Groepen',
    count: (n: number): string => (n === 1 ? '1 incident' : `${n.toLocaleString('nl-NL')} incidenten`),
    groupCount: (n: number): string => (n === 1 ? '1 groep' : `${n.toLocaleString('nl-NL')} groepen`),
    only: 'Alleen deze',
    onlyOf: (name: string): string => `Alleen deze tonen: ${name}`,
    several: 'Een incident met meer vormen staat bij elke vorm.',
    span: (from: string, until: string): string => (from === until ? from : `${from} tot en met ${until}`),
  },
  picture: {
    by: 'Verdeel naar',
    bys: { platform: 'Plek', sender: 'Afzender' },
    title: (by: string): string => `Incidenten in de tijd, naar ${by.toLowerCase()}`,
    rest: 'Overige',
    unknown: 'Niet bekend',
    period: 'Periode',
    total: 'Totaal',
    table: 'Dezelfde cijfers als tabel',
    busiest: (period: string, n: number, all: number): string =>
      `${all.toLocaleString('nl-NL')} incidenten. De meeste in één periode: ${n.toLocaleString('nl-NL')} (${period}).`,
  },
  change: {
    open: 'Wijzigen',
    title: (n: number): string =>
      n === 1 ? '1 incident wijzigen' : `${n.toLocaleString('nl-NL')} incidenten tegelijk wijzigen`,
    intro: 'Wat u leeg laat, blijft zoals het is.',
    continued: (moment: string): string =>
      `U gaat verder met een wijziging van ${moment}, die nog niet is doorgevoerd. Zij geldt nu voor de gekozen incidenten.`,
    addForms: 'Vorm erbij',
    removeForms: 'Vorm eraf',
    addOffences: 'Vermoeden van strafbaar feit erbij',
    removeOffences: 'Vermoeden van strafbaar feit eraf',
    platform: 'Waar',
    keep: 'Zo laten',
    sender: 'Afzender',
    observedBy: 'Gezien door',
    nothing: 'Kies eerst wat u wilt wijzigen.',
    tooMany:
      'Een van deze incidenten zou meer dan 20 vormen of strafbare feiten krijgen. Er is niets gewijzigd. Kies er minder.',
    save: 'Wijzigen',
    done: (n: number): string =>
      n === 1 ? '1 incident gewijzigd.' : `${n.toLocaleString('nl-NL')} incidenten gewijzigd.`,
    undone: 'De wijziging is teruggedraaid.',
    undoneBut: (left: number, all: number): string =>
      left === all
        ? 'De wijziging is niet teruggedraaid. Er is daarna nog iets gewijzigd, en dat blijft staan.'
        : `De wijziging is teruggedraaid, maar niet bij ${
            left === 1 ? '1 incident' : `${left.toLocaleString('nl-NL')} incidenten`
          }: daar is daarna nog iets gewijzigd, en dat blijft staan.`,
  },
  more: {
    title: 'Meer, als u het weet',
    offences: 'Vermoeden van een strafbaar feit',
    offencesHint:
      'Een vermoeden, geen oordeel. Luwte geeft geen juridisch advies. Wat bij de vorm past, staat bovenaan.',
    fits: 'Past bij de vorm',
    others: 'Andere',
    certainties: {
      statute: 'zo staat het in de wet',
      policy: 'zo staat het in de afspraken',
      practice: 'zo gaat het meestal',
      unverified: 'nog niet nagekeken door een jurist',
    },
    offence: (label: string, article: string, certainty: string): string =>
      `${label} (${article}; ${certainty})`,
    complaint:
      'Hiervoor moet de betrokkene zelf een klacht indienen, binnen drie maanden. Luwte bewaakt die termijn en rekent aan de veilige kant: negentig dagen, of drie maanden als dat eerder is (66 en 88 Sr).',
    complaintLifted:
      'Bij belediging van een ambtenaar is geen klacht nodig: er loopt dan geen termijn. Twijfelt u of de betrokkene daaronder valt, haal dit strafbare feit dan weg; de termijn loopt dan wel.',
    complaints: 'Termijnen voor een klacht',
    complaintOpen: (offence: string, date: string): string => `${offence}: klacht kan tot en met ${date}`,
    complaintAssumed:
      'Er staat niet bij wanneer de betrokkene ervan wist. Daarom telt de dag waarop het gebeurde. Vul in wanneer het was.',
    complaintDone: (offence: string): string => `${offence}: geregeld`,
    complaintMade: (offence: string, date: string): string => `${offence}: klacht gedaan op ${date}`,
    complaintLate: (offence: string, date: string, last: string): string =>
      `${offence}: klacht gedaan op ${date}. Dat is na de laatste dag van de termijn (${last}). Vraag een jurist wat dat betekent.`,
    complaintNotMade: (offence: string, date: string): string =>
      `${offence}: besloten geen klacht te doen, opgeschreven op ${date}`,
    complaintReason: (reason: string): string => `Reden: ${reason}`,
    complaintNear: (offence: string, weeks: number, date: string): string =>
      `${offence}: nog ${weeks === 1 ? 'een week' : `${weeks} weken`} of korter voor een klacht, tot en met ${date}.`,
    complaintToTerms: 'Naar de termijnen',
    settle: { made: 'Klacht gedaan', 'decided-not': 'Er komt geen klacht' },
    settling: {
      at: 'Wanneer is de klacht gedaan?',
      inFuture: 'Deze dag ligt in de toekomst. Vul in wanneer de klacht is gedaan.',
      tooEarly: 'Deze dag ligt voor het incident. Vul in wanneer de klacht is gedaan.',
      dayMissing: 'Vul in wanneer de klacht is gedaan.',
      reason: 'Waarom komt er geen klacht?',
      reasonHint: 'De betrokkene beslist. Schrijf op wat die zei, en wat de gevolgen kunnen zijn.',
      reasonMissing: 'Schrijf in een paar woorden op waarom.',
      save: 'Vastleggen',
      saved: 'Vastgelegd. De termijn vraagt niets meer.',
      reopened: 'De termijn loopt weer.',
    },
    reopen: 'Toch nog open',
    due: (date: string): string => `Klacht kan tot en met ${date}`,
    knownAt: 'Wanneer wist de betrokkene ervan?',
    knownAtHint: 'Laat u dit leeg, dan telt de dag waarop het gebeurde.',
    reach: 'Hoeveel mensen bereikt dit account?',
    reachWrong: 'Vul een getal in, zonder letters.',
    observedBy: 'Gezien door',
    observedByHint: 'Als iemand anders dan de betrokkene het zag.',
    credentials: 'In deze link staan een naam en een wachtwoord. Haal die eruit.',
  },
};
