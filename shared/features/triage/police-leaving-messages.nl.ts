const count = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);

/** Looking at a package for the police, and its leaving of the vault. B1, u-form. */
export const nl = {
  intro: 'Lees de brief zoals de politie die krijgt. Daarna exporteert u het pakket.',
  preview: 'De brief bekijken',
  previewLabel: 'Brief aan de politie',
  previewBusy: 'De brief wordt gemaakt',
  previewClose: 'De brief sluiten',
  previewShown: 'In de brief staan de woorden van de afzender, zonder scherm ervoor.',
  blocked: 'Exporteren kan nog niet. Eerst dit:',
  ready: (exhibits: number): string =>
    `In het pakket: de brief, ${count(exhibits, 'bewijsstuk', 'bewijsstukken')} en een lijst met vingerafdrukken.`,
  form: 'Vorm',
  forms: { zip: 'Eén bestand (ZIP)', folder: 'Een map' },
  how: 'Hoe verlaat het pakket de kluis?',
  sealed: 'Op slot, met een wachtwoordzin',
  sealedHint:
    'Aanbevolen. Geef de wachtwoordzin apart door, bijvoorbeeld aan de telefoon. De ontvanger opent het met het gratis programma age.',
  plain: 'Zonder slot',
  plainHint: 'Iedereen die het vindt, kan alles lezen.',
  plainReason: 'Waarom zonder slot?',
  plainReasonHint:
    'Bijvoorbeeld: het bureau neemt alleen gewone bestanden aan. Dit blijft in het dossier staan.',
  plainReasonEmpty: 'Schrijf in een paar woorden op waarom het zonder slot moet.',
  plainSure: 'Ik weet dat iedereen die dit pakket vindt, alles kan lezen',
  plainSureMissing: 'Vink dit aan, of kies voor een wachtwoordzin.',
  consentHint:
    'Bijvoorbeeld: de betrokkene doet nu zelf aangifte en vroeg om dit pakket. Dit blijft in het dossier staan.',
  passphrase: 'Wachtwoordzin voor dit pakket',
  passphraseNote: 'Luwte bewaart deze wachtwoordzin niet. Schrijf hem op voordat u verdergaat.',
  open: 'Kies een plek en exporteer',
  title: 'Pakket exporteren',
  leaves: (exhibits: number): string =>
    `Hiermee verlaten de brief en ${count(exhibits, 'bewijsstuk', 'bewijsstukken')} de kluis. Bij elk stuk komt te staan dat het is geëxporteerd.`,
  fileName: 'Naam van het bestand',
  folderName: 'Naam van de map',
  suggestedName: (code: string, day: string): string => `aangifte ${code} ${day}`,
  action: 'Exporteren',
  stages: {
    checking: 'De bewijsstukken worden nagekeken',
    letter: 'De brief wordt gemaakt',
    writing: 'Het pakket wordt geschreven',
  },
  bar: 'Voortgang van het exporteren',
  stop: 'Stoppen',
  saved: (path: string): string => `Geëxporteerd naar ${path}`,
  next: 'Geef het pakket af bij de politie. Leg daarna bij Daarna vast dat de aangifte is gedaan.',
  history: 'Eerder geëxporteerd',
  historyLine: (exhibits: number, size: string): string =>
    `${count(exhibits, 'bewijsstuk', 'bewijsstukken')}, ${size}`,
  wasSealed: 'op slot',
  wasPlain: (reason: string): string => `zonder slot: ${reason}`,
  wasPlainHidden: 'zonder slot; reden verborgen',
  /** Empty: hidden. */
  wasWithoutConsent: (reason: string): string =>
    `toestemming was geweigerd, ingetrokken of verlopen${reason === '' ? '; reden verborgen' : `; toch: ${reason}`}`,
  by: (name: string): string => `door ${name}`,
  problems: (n: number): string =>
    `${count(n, 'bewijsstuk is', 'bewijsstukken zijn')} niet in orde. Er is niets gemaakt. Zet een reservekopie terug, of stuur ze niet mee.`,
  problem: {
    missing: 'het bestand ontbreekt',
    altered: 'het bestand is veranderd',
    unreadable: 'het bestand kan niet worden gelezen',
    removed: 'het is weggelegd in het dossier',
  },
  errors: {
    FOLDER_NOT_READABLE: 'Deze map kan niet worden gelezen. Er is niets geëxporteerd. Kies een andere map.',
    FOLDER_NOT_WRITABLE:
      'In deze map kan Luwte niets schrijven. Er is niets geëxporteerd. Kies een andere map.',
    NAME_TAKEN: 'Er staat hier al iets met deze naam. Kies een andere naam.',
    NAME_REFUSED: 'Deze naam kan niet op elke computer. Gebruik letters, cijfers, spaties en streepjes.',
    DISK_FULL: 'De schijf is vol. Er is niets geëxporteerd. Maak ruimte, of kies een andere schijf.',
    NO_ROOM: 'Er is te weinig ruimte op deze schijf. Er is niets geëxporteerd. Kies een andere schijf.',
    EXHIBITS_DAMAGED:
      'Niet alle bewijsstukken zijn in orde. Hierboven staat welke. Er is niets geëxporteerd.',
    PACKAGE_INCOMPLETE:
      'Er staat nog iets open. Sluit dit venster en kijk bij de punten. Er is niets geëxporteerd.',
    FINDINGS_OPEN:
      'Er zijn privégegevens waar u nog niet over besliste. Sluit dit venster en ga naar Privégegevens. Er is niets geëxporteerd.',
    SCAN_NEEDED:
      'Niet alle bestanden zijn nagekeken op privégegevens. Sluit dit venster en ga naar Privégegevens. Er is niets geëxporteerd.',
    REPORT_CHANGED:
      'De aangifte veranderde tijdens het exporteren. Bekijk de brief nog eens. Er is niets geëxporteerd.',
    CONSENT_LACKING:
      'De betrokkene heeft deze aangifte geweigerd, of de toestemming is ingetrokken of verlopen. Sluit dit venster en schrijf op waarom het toch doorgaat. Er is niets geëxporteerd.',
    PASSPHRASE_WEAK:
      'Deze wachtwoordzin is te makkelijk te raden. Sluit dit venster en kies een langere. Er is niets geëxporteerd.',
    EXPORT_RUNNING: 'Er wordt al een pakket geëxporteerd. Wacht tot dat klaar is.',
    EXPORT_CANCELLED: 'Gestopt. Er is niets achtergebleven.',
    NOT_FOUND: 'Deze aangifte is er niet (meer).',
  },
};
