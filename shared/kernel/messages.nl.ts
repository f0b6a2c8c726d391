import { nl as cli } from './cli-messages.nl.ts';

/** What every screen shares, in Dutch. */
export const nl = {
  appName: 'Luwte',
  actions: {
    back: 'Terug',
    cancel: 'Annuleren',
    close: 'Sluiten',
    continue: 'Verder',
    retry: 'Opnieuw proberen',
    save: 'Opslaan',
    undo: 'Ongedaan maken',
  },
  loading: 'Bezig met laden',
  optional: 'niet verplicht',
  frame: {
    skipToContent: 'Naar de inhoud',
    language: 'Taal',
    navigation: 'Onderdelen',
    drawerClose: 'Paneel sluiten',
    trialHost: 'Dit venster is om Luwte te proberen. Gebruik het niet voor echte dossiers.',
    locked: 'Vergrendeld',
    lock: 'Vergrendel',
    lockKey: 'Vergrendelen',
    locking: 'Luwte bewaart wat u typte en vergrendelt.',
    lockFailed: 'Niet alles wat u typte, kon worden bewaard. Luwte vergrendelt pas als u dat zegt.',
    lockAnyway: 'Toch vergrendelen',
    notFound: 'Dit scherm bestaat niet.',
    notFoundAction: 'Naar het begin',
  },
  vaultTabs: 'Onderdelen van de kluis',
  crash: {
    title: 'Dit scherm kon niet worden getoond',
    text: 'Wat was opgeslagen, is veilig, ook uw concepten. Laad het scherm opnieuw; daarna kunt u verder waar u was.',
    reload: 'Opnieuw laden',
  },
  keys: {
    title: 'Toetsen',
    intro: 'Alles in Luwte kan met het toetsenbord.',
    off: 'Losse toetsen staan uit. U zet ze aan bij Instellingen.',
    overview: 'Dit overzicht tonen',
    save: 'Opslaan wat u aan het schrijven bent',
    go: (place: string) => `Naar ${place}`,
    andThen: 'daarna',
    key: 'Toets',
    does: 'Wat die doet',
  },
  veil: {
    names: 'Namen verbergen',
    namesHint: 'Voor als anderen meekijken, zoals in een overleg.',
    messages: 'Uitingen verbergen',
    messagesHint: 'Teksten en beelden die kwetsen, gaan pas open als u erom vraagt.',
    hiddenName: 'Naam verborgen',
    message: 'Uiting',
    image: 'Beeld',
    characters: (count: number) => (count === 1 ? '1 teken' : `${count} tekens`),
    open: 'Tonen',
    close: 'Weer verbergen',
    opening: 'Bezig met openen',
  },
  choice: {
    label: 'Wat u koos',
    chosen: (n: number): string => `${n} gekozen`,
    full: (most: number): string => `${most} gekozen. Meer kan niet in één keer.`,
    clear: 'Niets kiezen',
    hint: 'Kies eerst iets: met spatie, met Shift en pijltjes, of alles met Ctrl+A.',
    byDelete: 'Of druk op Delete.',
    undoTooLate:
      'Dit was intussen al veranderd. Er is niets gedaan en niets verloren. Bij Kluis, Weggelegd, ziet u wat er weg ligt.',
    someGone:
      'Iets van wat u koos, was intussen al veranderd. Er is niets gedaan en niets verloren. De lijst is bijgewerkt; probeer het opnieuw.',
  },
  draft: {
    loading: 'Concept wordt opgehaald',
    empty: 'Wat u typt, wordt vanzelf als concept bewaard.',
    saving: 'Bezig met bewaren',
    saved: (time: string) => `Concept bewaard om ${time}`,
    failed:
      'Het concept kon nog niet worden bewaard. Uw tekst staat hier nog; Luwte probeert het steeds opnieuw.',
    diskFull:
      'De schijf is vol. Uw tekst staat hier nog. Maak ruimte vrij op de schijf; Luwte bewaart daarna vanzelf.',
    readOnly:
      'Deze kluis is alleen open om te lezen. Wat u hier typt, kan niet worden bewaard. Bij Kluis staat waarom.',
    kept: 'Wat u hier al had getypt, staat er nog. U kunt het kopiëren.',
    keptAt: (moment: string): string => `Bewaard: ${moment}.`,
    left: 'Wat u typte, is bewaard als concept.',
    leftUnsaved:
      'Wat u typte, is er nog, maar kon nog niet worden bewaard. Luwte probeert het steeds opnieuw.',
    goOn: 'Verder schrijven',
    read: 'Lezen',
    discard: 'Concept weggooien',
    discardAsk: 'Alles weggooien wat u hier heeft getypt?',
    discardYes: 'Ja, weggooien',
    discardNo: 'Nee, bewaren',
  },
  readOnly: {
    here: 'Deze kluis is nu alleen te lezen. Daarom kunt u hier niets toevoegen of veranderen.',
  },
  moment: {
    justNow: 'zojuist',
    date: (label: string): string => `${label}: datum`,
    time: (label: string): string => `${label}: tijd`,
    datePlaceholder: 'dag maand jaar',
    timePlaceholder: 'uu:mm',
    dateMissing: 'Vul een datum in, bijvoorbeeld 20 nov 2026.',
    dateWrong: 'Die datum kon Luwte niet lezen; de vorige staat er weer. Typ bijvoorbeeld 20 nov 2026.',
    timeWrong: 'Vul een tijd in, bijvoorbeeld 14:05.',
    previousMonth: 'Vorige maand',
    nextMonth: 'Volgende maand',
    previousYear: 'Vorig jaar',
    nextYear: 'Volgend jaar',
    previousDecade: 'Vorige tien jaar',
    nextDecade: 'Volgende tien jaar',
    clear: 'Leegmaken',
  },
  errors: {
    title: 'Dat lukte niet',
    VAULT_CLOSED: 'Er is geen kluis open. Open de kluis opnieuw. Wat opgeslagen was, is er nog.',
    CLOSING: 'De kluis wordt net vergrendeld. Open hem opnieuw en probeer het dan nog eens.',
    INPUT_REFUSED: 'Niet alles is goed ingevuld. Kijk bij de velden waar iets bij staat.',
    DISK_FULL:
      'De schijf is vol. Er is niets opgeslagen en er is ook niets verloren. Maak ruimte vrij en probeer het opnieuw.',
    DISK_FAILED:
      'De schijf kon niet lezen of schrijven. Wat al opgeslagen was, blijft staan. Controleer de schijf of de verbinding ermee en probeer het opnieuw.',
    DATABASE_DAMAGED:
      'De bestanden van deze kluis zijn beschadigd. Luwte heeft niets gewist. Sluit de kluis, laat de map zoals hij is en zet een reservekopie terug, zo nodig met uw beheerder.',
    VAULT_READ_ONLY:
      'Deze kluis is open om te lezen, niet om in te schrijven. Er is niets opgeslagen en niets verloren. Bij Kluis staat waarom, en wat u kunt doen.',
    NOT_CONFIRMED:
      'Het is opgeslagen, maar de schijf weigerde het bewijs ernaast. Doe het niet nog een keer. Controleer de schijf, vergrendel de kluis en open hem opnieuw; kijk dan of het er staat.',
    NOT_FOUND: 'Dit is er niet meer. Misschien is het intussen weggelegd.',
    RECOVERY_UNCONFIRMED:
      'Maak eerst het herstelblad af. Daarna kunt u hier iets opslaan. Er is niets verloren.',
    BUSY: 'Luwte heeft het even te druk. Er is niets opgeslagen en niets verloren. Wacht een paar tellen en probeer het opnieuw.',
    INTERNAL: (reference: string) =>
      `Er ging iets mis waar Luwte niet op rekende. Wat opgeslagen was, is er nog. Probeer het opnieuw. Blijft het misgaan, geef dan dit nummer door aan uw beheerder: ${reference}.`,
    unknown:
      'Er ging iets mis waar Luwte niet op rekende. Wat opgeslagen was, is er nog. Probeer het opnieuw.',
  },
  fields: {
    'text-too-long': 'Deze tekst is te lang. Kort hem in of verdeel hem.',
    'text-has-nul': 'In deze tekst zit een teken dat niet bewaard kan worden. Typ de tekst opnieuw.',
    'text-not-well-formed': 'In deze tekst zit een half teken. Haal dat weg of typ de tekst opnieuw.',
    'line-has-break': 'Dit moet op één regel staan. Haal de regeleinden weg.',
    'text-empty': 'Vul dit in.',
    'field-invalid': 'Dit kan zo niet. Kijk nog eens wat er staat.',
  },
  tour: {
    title: 'Rondleiding door Luwte',
    intro: 'Elke afbeelding is een echt scherm. De mensen en berichten zijn verzonnen.',
    documents: 'Gemaakte stukken',
    chapters: {
      vault: 'Een kluis maken',
      report: 'Een melding opnemen',
      incident: 'Een incident vastleggen',
      evidence: 'Bewijs bewaren',
      search: 'Terugvinden',
      care: 'Zorgen voor de kluis',
      lock: 'Vergrendelen en weer openen',
    },
  },
  cli,
};
