import { nl as imports } from './imports-messages.nl.ts';
import { nl as incidentViews } from './incident-views-messages.nl.ts';
import { nl as intake } from './intake-messages.nl.ts';
import { nl as matters } from './matters-messages.nl.ts';
import { nl as look } from './register-messages.nl.ts';
import { nl as searchAll } from './search-messages.nl.ts';
import { nl as timelineSteps } from './timeline-messages.nl.ts';

/** What stands in a dossier: in its timeline, and among what a search finds. */
const kinds = {
  report: 'Melding',
  incident: 'Incident',
  note: 'Notitie',
  contact: 'Contact',
  'working-note': 'Werkaantekening',
  evidence: 'Bewijsstuk',
};

/** Texts of the register, the dossier, its timeline and incidents, and of the search. B1, u-form. */
export const nl = {
  ...intake,

  rail: 'Dossiers',

  register: {
    title: 'Dossiers',
    newReport: 'Nieuwe melding',
    table: 'Register van dossiers',
    columns: {
      code: 'Code',
      person: 'Betrokkene',
      unit: 'Onderdeel',
      status: 'Status',
      received: 'Gemeld',
      activity: 'Laatste activiteit',
      incidents: 'Incidenten',
      severity: 'Ernst',
      contact: 'Vast aanspreekpunt',
      trigger: 'Aanleiding',
      forms: 'Vormen',
      platforms: 'Platforms',
      due: 'Termijn',
      evidence: 'Bewijs',
      pack: 'Protocolpakket',
      tagWish: 'Taggen',
    },
    filter: 'Filter op status',
    filterClear: 'Filter wissen',
    count: (n: number): string => (n === 1 ? '1 dossier' : `${n.toLocaleString('nl-NL')} dossiers`),
    emptyTitle: 'Hier komen de mensen voor wie u er bent.',
    emptyText: 'Elk dossier begint met een melding. De eerste schrijft u in drie minuten op.',
    emptyFiltered: 'Geen enkel dossier heeft nu deze status.',
    waiting: 'Er ligt nog een melding die niet af is.',
    sorted: (column: string, direction: 'ascending' | 'descending'): string =>
      `Gesorteerd op ${column.toLowerCase()}, ${direction === 'ascending' ? 'oplopend' : 'aflopend'}`,
  },

  look,
  searchAll,
  timelineSteps,
  ...matters,

  status: {
    intake: 'Intake',
    triage: 'Triage',
    active: 'Actief',
    aftercare: 'Nazorg',
    closed: 'Afgesloten',
  },

  reporter: {
    self: 'De betrokkene zelf',
    /** Written down before packs said who reports; not every pack has it. */
    student: 'Een student',
  },

  newDossier: {
    title: 'Nieuwe melding',
    continued: (moment: string): string =>
      `U schrijft verder aan een melding van ${moment}, die nog niet is opgeslagen.`,
    continuedOther: 'Gaat het nu om iemand anders? Begin dan een andere melding. Deze blijft bewaard.',
    readAloud: 'Om voor te lezen',
    reassurance:
      'Goed dat u dit vertelt. Wat er is gebeurd, hoort niet bij uw werk. U heeft niets verkeerd gedaan. U staat er niet alleen voor.',
    who: 'Om wie gaat het?',
    name: 'Naam',
    nameHint: 'Kent u deze persoon al? Kies dan een naam uit de lijst.',
    known: 'Al bekend',
    knownDossiers: (codes: readonly string[]): string =>
      codes.length === 0 ? 'nog geen dossier' : codes.join(', '),
    knownChosen: 'Deze persoon staat al in de kluis. Het nieuwe dossier komt erbij.',
    otherPerson: 'Toch iemand anders',
    contact: 'Veilig contact',
    contactHint: 'Hoe en wanneer mag u contact opnemen? Bijvoorbeeld: privételefoon, alleen overdag.',
    function: 'Functie',
    unit: 'Onderdeel',
    report: 'De melding',
    reporter: 'Wie meldt het?',
    reporterName: 'Naam van de melder',
    channel: 'Hoe kwam het binnen?',
    channelMissing: 'Kies hoe de melding binnenkwam.',
    trigger: 'Aanleiding',
    triggerUnknown: 'Nog niet bekend',
    receivedAt: 'Gemeld op',
    promisedBy: 'Antwoord beloofd voor',
    promisedHint: (term: string): string =>
      `Gewoonlijk ${term} na de melding. Maak het leeg als u niets heeft beloofd.`,
    receivedInFuture: 'Deze dag moet nog komen. Vul in wanneer de melding binnenkwam.',
    promisedBeforeReceived: 'Dit ligt vóór de melding. Kies een later moment.',
    account: 'Wat is er gebeurd?',
    accountHint: 'In de woorden van wie het meldt. De rest kan later.',
    save: 'Dossier maken',
    saved: (code: string): string => `Dossier ${code} is gemaakt.`,
  },

  dossier: {
    back: 'Naar alle dossiers',
    gone: 'Dit dossier is er niet (meer).',
    changeStatus: 'Status wijzigen',
    statusChanged: (status: string): string => `Status is nu: ${status}.`,
    panels: 'Onderdelen van dit dossier',
    timeline: 'Logboek',
    incidents: 'Incidenten',
    reports: 'Meldingen',
    trigger: 'Aanleiding',
    loading: 'Dossier wordt geopend',
  },

  timeline: {
    filter: 'Toon',
    kinds: { ...kinds, status: 'Status', import: 'Import', ...timelineSteps.kinds },
    workingNoteHint: 'Alleen voor uzelf: gaat nooit mee naar buiten.',
    statusText: (status: string): string => `Status werd ${status}.`,
    incidentText: 'Een incident. De uiting blijft verborgen.',
    importText: (n: number): string =>
      n === 1
        ? '1 incident in één keer toegevoegd.'
        : `${n.toLocaleString('nl-NL')} incidenten in één keer toegevoegd.`,
    openImport: 'Incidenten bekijken',
    openIncident: 'Incident bekijken',
    openEvidence: 'Bewijsstuk bekijken',
    openReport: 'Melding bekijken',
    today: 'vandaag',
    newest: 'Naar het nieuwste',
    more: 'Oudere regels tonen',
    empty: 'Hier komt alles wat er gebeurt, op volgorde. Schrijf hierboven de eerste notitie.',
    emptyFiltered: 'Geen regels van deze soort.',
    edit: 'Wijzigen',
    remove: 'Wegleggen',
    removed: 'De regel is weggelegd.',
    restored: 'De regel staat er weer.',
    undo: 'Ongedaan maken',
    entryMenu: (kind: string, moment: string): string => `Acties voor ${kind.toLowerCase()} van ${moment}`,
  },

  workingNotes: {
    title: 'Werkaantekeningen',
    add: 'Werkaantekening schrijven',
    empty: 'U heeft hier nog niets opgeschreven.',
    intro:
      'Hier schrijft u op wat u zelf wilt onthouden. Het staat niet in het logboek en gaat met geen enkele uitdraai of export mee. Wie de kluis kan openen, kan het wel lezen. Vraagt de betrokkene om inzage, dan kijkt u per aantekening wat u geeft, en waarom.',
  },
  note: {
    title: 'Iets opschrijven',
    editTitle: 'Regel wijzigen',
    kind: 'Soort',
    at: 'Wanneer',
    text: 'Wat wilt u vastleggen?',
    textMissing: 'Schrijf eerst iets op.',
    save: 'Opslaan',
    cancel: 'Annuleren',
    saved: 'Opgeslagen in het logboek.',
  },

  incident: {
    add: 'Incident toevoegen',
    waiting: 'Er ligt nog een nieuw incident dat niet af is.',
    addTitle: 'Nieuw incident',
    editTitle: 'Incident wijzigen',
    list: 'Incidenten, nieuwste eerst',
    count: (n: number): string => (n === 1 ? '1 incident' : `${n.toLocaleString('nl-NL')} incidenten`),
    empty: 'Hier staat wat er is gezegd of gedaan, ook het kleine. Elk incident telt mee.',
    occurredAt: 'Wanneer',
    precision: 'Hoe precies weet u het?',
    precisions: { minute: 'Op de minuut', day: 'De dag', month: 'De maand' },
    timeUnknown: 'Weet u de tijd? Vul die dan in. Zonder tijd telt alleen de dag.',
    platform: 'Waar',
    platformMissing: 'Kies waar het gebeurde.',
    forms: 'Wat voor uiting of daad is het?',
    formsHint: 'Meer dan één mag. Kies wat erbij past; twijfelt u, laat het dan leeg.',
    formsShort: 'Vorm',
    noForms: 'Nog niet benoemd',
    message: 'Tekst van de uiting',
    messageHint: 'Letterlijk, als u het wilt overnemen. Een schermafdruk als bewijs is ook goed.',
    url: 'Webadres',
    sender: 'Afzender',
    senderHint: 'Account of naam, zoals het er staat.',
    noSender: 'Afzender niet bekend',
    remarks: 'Opmerkingen',
    evidence: 'Bewijs',
    evidenceCount: (n: number): string => (n === 1 ? '1 bewijsstuk' : `${n} bewijsstukken`),
    addEvidence: 'Bewijs toevoegen',
    open: 'Bekijken',
    edit: 'Wijzigen',
    remove: 'Wegleggen',
    removed: 'Het incident is weggelegd.',
    restored: 'Het incident staat er weer.',
    choose: (incident: string): string => `${incident} kiezen`,
    chooseAll: 'Alle incidenten kiezen',
    someRemoved: (n: number): string =>
      n === 1 ? 'Het incident is weggelegd.' : `${n} incidenten zijn weggelegd.`,
    someRestored: (n: number): string =>
      n === 1 ? 'Het incident staat er weer.' : `${n} incidenten staan er weer.`,
    undo: 'Ongedaan maken',
    save: 'Incident opslaan',
    saved: 'Incident opgeslagen.',
    details: 'Incident',
    noMessage: 'Geen tekst overgenomen',
  },

  reports: {
    list: 'Meldingen bij dit dossier',
    received: 'Gemeld op',
    channel: 'Binnengekomen via',
    reporter: 'Gemeld door',
    promised: 'Antwoord beloofd voor',
    notPromised: 'niets beloofd',
    account: 'Wat er is verteld',
    noAccount: 'Er is nog geen verhaal opgeschreven.',
  },

  removed: {
    title: 'Weggelegd',
    command: 'Weggelegde onderdelen terugzetten',
    intro: 'Notities, incidenten en bewijsstukken die u of een collega weglegde. U zet ze hier terug.',
    empty:
      'Hier komt wat u of een collega weglegt: een notitie, een incident of een bewijsstuk, zeker 30 dagen lang terug te zetten.',
    table: 'Weggelegd, het laatste bovenaan',
    columns: { what: 'Wat', dossier: 'Dossier', removed: 'Weggelegd', until: 'Terugzetten kan' },
    count: (n: number): string => (n === 1 ? '1 onderdeel' : `${n.toLocaleString('nl-NL')} onderdelen`),
    chooseAll: 'Alles in deze lijst kiezen',
    until: (date: string): string => `zeker tot ${date}`,
    longAgo: 'langer dan 30 dagen geleden weggelegd; nu nog wel',
    restore: 'Terugzetten',
    restored: (n: number): string => (n === 1 ? 'Het staat er weer.' : `${n} onderdelen staan er weer.`),
    asideAgain: (n: number): string =>
      n === 1 ? 'Het is weer weggelegd.' : `${n} onderdelen zijn weer weggelegd.`,
    more: 'Eerder weggelegde onderdelen tonen',
  },

  search: {
    title: 'Zoeken',
    label: 'Zoek dossiers, mensen en opdrachten',
    placeholder: 'Naam, code, woord of "precieze woorden"',
    results: 'Resultaten',
    found: (n: number): string => (n === 0 ? 'Niets gevonden' : n === 1 ? '1 resultaat' : `${n} resultaten`),
    commands: 'Opdrachten',
    people: 'Mensen',
    inDossiers: 'In dossiers',
    none: (text: string): string => `Niets gevonden voor ‘${text}’.`,
    noneHint:
      'Probeer het begin van een woord. Woorden die precies zo achter elkaar staan, zet u tussen aanhalingstekens: "rustig aan".',
    more: 'Er is meer. Typ een woord erbij om het korter te maken.',
    searching: 'Er wordt gezocht',
    hint: 'Pijltjes om te kiezen, Enter om te openen, Escape om te sluiten',
    kinds: { ...kinds, person: 'Betrokkene' },
    veiled: 'Uiting verborgen',
    veiledFile: (kind: string): string => `${kind} verborgen`,
    hideNames: 'Namen verbergen',
    showNames: 'Namen tonen',
    hideMessages: 'Uitingen verbergen',
    showMessages: 'Uitingen tonen',
    otherLanguage: 'Luwte in het Engels (English)',
    newReport: 'Nieuwe melding',
  },

  keys: {
    newReport: 'Nieuwe melding',
    filter: 'Naar het filter van de lijst',
    search: 'Zoeken in alles',
  },
  imports,
  incidentViews,
};
