/** Bringing many incidents or past cases in at once, in Dutch. */
export const nl = {
  open: 'Veel tegelijk toevoegen',
  incidentsTitle: (code: string): string => `Incidenten toevoegen aan ${code}`,
  registerTitle: 'Eerdere zaken toevoegen',
  registerOpen: 'Eerdere zaken toevoegen',
  backToDossier: 'Naar het dossier',
  backToRegister: 'Naar alle dossiers',
  steps: { source: '1. Wat u heeft', mapping: '2. Wat is wat', preview: '3. Nakijken' },
  source: {
    incidentsIntro:
      'Plak een tabel of een lijst met links, of kies een bestand uit een monitoringprogramma. Er wordt nog niets opgeslagen: u kijkt eerst alles na.',
    registerIntro:
      'Kies of plak de lijst waarin u zaken bijhield. Elke regel wordt een dossier. Er wordt nog niets opgeslagen: u kijkt eerst alles na.',
    paste: 'Plakken',
    pasteHint: 'Uit Excel, een webpagina of een mail. De eerste regel mag de namen van de kolommen bevatten.',
    readPasted: 'Verder met wat ik plakte',
    pasteMissing: 'Plak eerst iets.',
    files: 'Bestand kiezen',
    tableHint: 'CSV of Excel (.xlsx), tot 50.000 regels en 50 MB.',
    messagesHint:
      'Of e-mails (.eml, .msg) en bewaarde webpagina’s (.html, .mhtml): elk bestand wordt één incident, en het bestand zelf blijft als bewijs bewaard.',
    chooseTable: 'CSV of Excel kiezen',
    chooseMessages: 'E-mails of webpagina’s kiezen',
    mixed: 'Kies óf één tabel, óf e-mails en webpagina’s. Niet door elkaar.',
    tooMany: (limit: number): string => `Kies hoogstens ${limit} bestanden tegelijk.`,
    reading: 'Luwte leest wat u gaf',
    cancel: 'Afbreken',
    cancelled: 'Afgebroken. Er is niets opgeslagen.',
    pasted: 'Geplakte tekst',
  },
  mapping: {
    intro: (rows: string, columns: number): string =>
      `${rows}, ${columns === 1 ? '1 kolom' : `${columns} kolommen`}. Luwte heeft alvast gekozen; kijk of het klopt.`,
    rows: (n: number): string => (n === 1 ? '1 regel' : `${n.toLocaleString('nl-NL')} regels`),
    introFiles: (n: number): string =>
      n === 1 ? 'Eén bericht of pagina gelezen.' : `${n} berichten en pagina’s gelezen.`,
    remembered: 'Zo koos u het de vorige keer bij deze kolommen.',
    oldFile: 'Dit bestand komt uit een ouder programma. Kijk of letters als é en ë goed staan.',
    replaced: (n: number): string =>
      n === 1
        ? 'Eén teken kon niet worden gelezen en staat er als �.'
        : `${n} tekens konden niet worden gelezen en staan er als �.`,
    hasHeader: 'De eerste regel bevat de namen van de kolommen',
    column: (n: number): string => `Kolom ${n}`,
    none: 'Staat er niet in',
    exampleVeiled: (length: number): string => `Bijvoorbeeld: een tekst van ${length} tekens, verborgen`,
    example: (text: string): string => `Bijvoorbeeld: ${text}`,
    order: 'Sommige datums kunnen twee dagen zijn. Wat staat vooraan?',
    orderHint: (example: string): string => `Bijvoorbeeld: ${example}`,
    orders: { 'day-first': 'De dag (5/11 is 5 november)', 'month-first': 'De maand (5/11 is 11 mei)' },
    orderMissing: 'Kies wat vooraan staat.',
    defaults: 'Voor regels die het niet zeggen',
    moment: 'Dag',
    momentHint: 'Zonder dag kan een regel er niet in.',
    platform: 'Waar',
    platformHint: 'Bij een bekende link weet Luwte het zelf.',
    noPlatform: 'Laat zulke regels weg',
    forms: 'Vorm, voor alle regels erbij',
    observedBy: 'Gezien door',
    channel: 'Hoe kwamen deze zaken binnen?',
    next: 'Nakijken',
    back: 'Terug',
  },
  fields: {
    moment: 'Datum',
    time: 'Tijd',
    platform: 'Waar (platform)',
    sender: 'Afzender',
    link: 'Link',
    text: 'Tekst',
    forms: 'Vorm',
    reach: 'Bereik',
    observedBy: 'Gezien door',
    remarks: 'Opmerkingen',
    name: 'Naam van de betrokkene',
    unit: 'Onderdeel',
    function: 'Functie',
    received: 'Gemeld op',
    status: 'Status',
    trigger: 'Aanleiding',
    severity: 'Ernst',
    account: 'Samenvatting',
    closed: 'Afgesloten op',
  },
  preview: {
    intro: 'Zo komt het erin te staan. Tot u op de knop onderaan drukt, is er niets opgeslagen.',
    show: 'Toon',
    states: { ready: 'Kan erin', duplicate: 'Staat er al', wrong: 'Kan er niet in' },
    all: 'Alles',
    counts: (ready: number, duplicate: number, wrong: number): string =>
      `${ready.toLocaleString('nl-NL')} ${ready === 1 ? 'kan' : 'kunnen'} erin, ${duplicate.toLocaleString('nl-NL')} ${duplicate === 1 ? 'staat' : 'staan'} er al, ${wrong.toLocaleString('nl-NL')} ${wrong === 1 ? 'kan' : 'kunnen'} er niet in.`,
    counted: (words: string, n: number): string => `${words} (${n.toLocaleString('nl-NL')})`,
    list: 'Regels',
    empty: 'Geen regels van deze soort.',
    row: (n: number): string => `Regel ${n}`,
    take: (row: string): string => `${row} meenemen`,
    sameRow: (n: number): string => `Hetzelfde als regel ${n}`,
    sameThere: 'Staat al in het dossier',
    sameCase: 'Staat al in het register',
    problem: (field: string, sentence: string): string => `${field}: ${sentence}`,
    problems: {
      missing: 'staat er niet',
      'date-unreadable': 'hier staat geen datum die Luwte kan lezen',
      'date-unclear': 'dit kan twee dagen zijn; kies bij stap 2 wat vooraan staat',
      'not-in-pack': 'dit woord kent Luwte niet; kies bij stap 2 een plek voor zulke regels',
      'too-long': 'dit is te lang',
      'nothing-said': 'Er staat geen tekst, geen afzender en geen link.',
      quotes: 'De aanhalingstekens kloppen niet: de kolommen kunnen door elkaar staan.',
      'file-unreadable': 'Dit is geen e-mail of webpagina die Luwte kan lezen.',
      'unknown-word': 'dit woord kent Luwte niet',
    },
    notes: {
      'credentials-removed': 'In de link stonden een naam en een wachtwoord. Die zijn weggehaald.',
      'form-to-remarks': 'Een vorm kent Luwte niet: die staat nu bij de opmerkingen.',
      'reach-to-remarks': 'Het bereik is geen getal: het staat nu bij de opmerkingen.',
      'platform-assumed': 'Deze plek kent Luwte niet: u koos zelf een andere.',
      'sender-from-link': 'Voorstel: de afzender is gelezen uit de link.',
      'person-known': 'Deze persoon is al bekend en krijgt er een dossier bij.',
      'trigger-left-out': 'De aanleiding kent Luwte niet: die staat nu in de samenvatting.',
      'severity-left-out': 'De ernst kent Luwte niet: die is leeg gelaten.',
      'sender-looks-like':
        'In de afzender staan letters uit een ander schrift. Het is een ander account dan het lijkt.',
    },
    noDate: 'geen datum',
    noPlace: 'geen plek',
    noName: 'geen naam',
    finish: (n: string): string => `${n} toevoegen`,
    nothing: 'Er is niets om toe te voegen.',
    storing: 'Wordt toegevoegd: alles of niets.',
    stopping: 'Wordt afgebroken',
    stopKeeping: 'Stoppen met bewaren',
    stopped: 'Afgebroken. Er is niets toegevoegd.',
    incidents: (n: number): string => (n === 1 ? '1 incident' : `${n.toLocaleString('nl-NL')} incidenten`),
    dossiers: (n: number): string => (n === 1 ? '1 dossier' : `${n.toLocaleString('nl-NL')} dossiers`),
  },
  done: (what: string, skipped: number): string =>
    skipped === 0
      ? `${what} toegevoegd.`
      : `${what} toegevoegd, ${skipped.toLocaleString('nl-NL')} ${skipped === 1 ? 'regel' : 'regels'} overgeslagen.`,
  undone: 'De import is ongedaan gemaakt.',
  filesNotKept: (n: number): string =>
    n === 1
      ? 'Eén bestand kon niet als bewijs worden bewaard. Bij de incidenten van dit dossier kunt u het nog eens proberen.'
      : `${n} bestanden konden niet als bewijs worden bewaard. Bij de incidenten van dit dossier kunt u het nog eens proberen.`,
  filesStopped: (kept: number, left: number): string =>
    `${
      kept === 0 ? 'Er is geen bestand' : kept === 1 ? 'Eén bestand is' : `${kept} bestanden zijn`
    } als bewijs bewaard. ${
      left === 1 ? 'Eén bestand niet, want u stopte.' : `${left} bestanden niet, want u stopte.`
    } Bij de incidenten van dit dossier kunt u ermee doorgaan.`,
  keeping: (done: number, all: number): string => `Bestanden worden als bewijs bewaard: ${done} van ${all}`,
  past: {
    title: 'Eerder toegevoegd',
    line: (what: string, when: string, who: string): string => `${what}, ${when}, door ${who}`,
    undone: (when: string): string => `Ongedaan gemaakt op ${when}`,
    undo: 'Ongedaan maken',
    undoOf: (what: string): string => `Ongedaan maken: ${what}`,
    redo: 'Terugzetten',
    redoOf: (what: string): string => `Terugzetten: ${what}`,
    files: (n: number): string =>
      n === 1 ? '1 bestand dat als bewijs is bewaard' : `${n} bestanden die als bewijs zijn bewaard`,
    with: (what: string, files: string): string => `${what} en ${files}`,
    undoneNow: (n: string): string => `${n} weggelegd. U kunt ze hier terugzetten.`,
    redoneNow: (n: string): string => `${n} staan er weer.`,
    kept: (codes: string): string => `In deze dossiers is al gewerkt, daarom blijven ze staan: ${codes}.`,
    filesKept: (kept: number, all: number): string =>
      kept === all
        ? `Als bewijs bewaard: ${kept === 1 ? '1 bestand' : `alle ${all} bestanden`}.`
        : `Als bewijs bewaard: ${kept} van ${all} bestanden.`,
    interrupted: 'Niet alle bestanden van een import zijn bewaard',
    keepRest: 'Ga door met de rest',
    keepRestOf: (what: string): string => `Ga door met de rest van de bestanden: ${what}`,
    keepRestHint:
      'Kies dezelfde bestanden nog een keer; u mag ze allemaal kiezen. Luwte herkent aan de inhoud welke nog ontbreken.',
    letGo: 'Laat zo',
    letGoOf: (what: string): string => `Laat zo, de bestanden zijn er niet meer: ${what}`,
    letGoHint:
      'Zijn ze er niet meer? Laat het dan zo: Luwte vraagt er niet meer om. De incidenten blijven staan, zonder die bestanden als bewijs.',
    letGoNow: (n: number): string =>
      n === 1 ? 'Om 1 bestand wordt niet meer gevraagd.' : `Om ${n} bestanden wordt niet meer gevraagd.`,
    askedAgain: 'Luwte vraagt er weer om.',
    filesLetGo: (n: number): string =>
      n === 1
        ? '1 bestand is er niet meer; dat is zo gelaten.'
        : `${n} bestanden zijn er niet meer; dat is zo gelaten.`,
    keptNow: (kept: number, unknown: number, lost: number): string =>
      [
        kept === 1 ? 'Eén bestand is als bewijs bewaard.' : `${kept} bestanden zijn als bewijs bewaard.`,
        unknown === 0
          ? ''
          : unknown === 1
            ? 'Eén bestand was al bewaard of hoort niet bij deze import.'
            : `${unknown} bestanden waren al bewaard of horen niet bij deze import.`,
        lost === 0 ? '' : lost === 1 ? 'Eén bestand lukte niet.' : `${lost} bestanden lukten niet.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    none: 'Hier is nog niets in één keer toegevoegd.',
  },
  errors: {
    NO_SUCH_IMPORT: 'Deze import is er niet meer. Er is niets opgeslagen. Begin opnieuw.',
    FILE_TOO_LARGE: 'Dit is samen meer dan 50 MB. Er is niets opgeslagen. Splits het bestand.',
    IMPORT_STOPPED: 'Afgebroken. Er is niets toegevoegd.',
    NOTHING_CHOSEN: 'Er is niets om toe te voegen.',
    DISK_FULL:
      'De schijf is vol. Er is niets toegevoegd, ook geen deel. Maak ruimte en druk opnieuw op de knop.',
    TABLE_UNREADABLE: 'Dit bestand kan Luwte niet lezen. Er is niets opgeslagen.',
  },
  unreadable: {
    empty: 'Er staat niets in. Er is niets opgeslagen.',
    'too-large': 'Het bestand is groter dan 50 MB. Splits het in delen. Er is niets opgeslagen.',
    'too-many-rows': 'Er staan meer dan 50.000 regels in. Splits het in delen. Er is niets opgeslagen.',
    'too-many-columns': 'Er staan meer dan 200 kolommen in. Er is niets opgeslagen.',
    'unpacks-too-large':
      'Dit Excel-bestand wordt bij het openen veel te groot. Luwte opent het niet. Er is niets opgeslagen.',
    'not-a-table': 'Dit is geen tabel: kies een CSV- of Excel-bestand. Er is niets opgeslagen.',
    'old-spreadsheet':
      'Dit is een oud Excel-bestand, of er zit een wachtwoord op. Open het in Excel en sla het op als .xlsx zonder wachtwoord, of als CSV.',
    damaged: 'Dit Excel-bestand is beschadigd of geen Excel-bestand. Er is niets opgeslagen.',
    'open-quote': 'Er staat een aanhalingsteken dat nergens sluit. Er is niets opgeslagen.',
    'too-much-work':
      'Dit bestand kost te veel tijd of geheugen. Splits het in delen. Er is niets opgeslagen.',
  },
  openQuoteAt: (row: number): string =>
    `Rond regel ${row} staat een aanhalingsteken dat nergens sluit. Er is niets opgeslagen. Verbeter die regel en probeer het opnieuw.`,
};
