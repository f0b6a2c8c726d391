/** Evidence that leaves the vault, copies, and comparing fingerprints, in Dutch. */
export const nl = {
  title: 'Doen',
  exportItem: {
    open: 'Origineel exporteren',
    title: 'Origineel exporteren',
    text: 'Hiermee verlaat dit bestand de kluis. Buiten de kluis is het niet meer beschermd: iedereen die erbij kan, kan het lezen.',
    maker:
      'In het bestand kunnen gegevens staan over wie het maakte, waar en wanneer. Maak dan eerst een kopie zonder die gegevens.',
    entered: 'Dat u dit doet, komt te staan bij Wat ermee is gebeurd.',
    fileName: 'Naam van het bestand',
    action: 'Exporteren',
    saved: (path: string): string => `Geëxporteerd naar ${path}`,
  },
  exportHashes: {
    open: 'Vingerafdrukken exporteren',
    title: 'Vingerafdrukken exporteren',
    text: (n: number): string =>
      n === 1
        ? 'Hiermee verlaat een lijst de kluis met de naam en de vingerafdruk van 1 bewijsstuk.'
        : `Hiermee verlaat een lijst de kluis met de namen en vingerafdrukken van ${n} bewijsstukken.`,
    names:
      'Bestandsnamen gaan mee zoals ze zijn, ook als namen verborgen zijn. Er kan een naam van iemand in staan.',
    use: 'Met de lijst kan iemand later nagaan dat een geëxporteerd bestand niet is veranderd (sha256sum -c).',
    suggestedName: (day: string): string => `vingerafdrukken ${day}`,
    fileName: 'Naam van het bestand',
    action: 'Exporteren',
    saved: (path: string): string => `Geëxporteerd naar ${path}`,
  },
  saveRequest: {
    title: 'Verzoek exporteren',
    text: 'Deze tekst verlaat de kluis. Kijk na of er niets in staat dat de ander niet hoeft te weten.',
    fileName: 'Naam van het bestand',
    action: 'Exporteren',
  },
  errors: {
    FOLDER_NOT_READABLE: 'Deze map kan niet worden gelezen. Er is geen bestand gemaakt. Kies een andere map.',
    FOLDER_NOT_WRITABLE:
      'In deze map kan Luwte niets schrijven. Er is geen bestand gemaakt. Kies een andere map.',
    NAME_TAKEN: 'Er staat hier al een bestand met deze naam. Kies een andere naam.',
    NAME_REFUSED: 'Deze naam kan niet op elke computer. Gebruik letters, cijfers, spaties en streepjes.',
    DISK_FULL:
      'De schijf is vol. Er is geen bestand gemaakt. Maak ruimte, of kies een map op een andere schijf.',
    EVIDENCE_DAMAGED:
      'Het bestand in de kluis is beschadigd. Het is niet geëxporteerd. Zet een reservekopie terug.',
    NOT_FOUND: 'Dit bewijsstuk is er niet (meer).',
  },
  copy: {
    make: 'Kopie zonder gegevens over de maker',
    text: 'De kopie is een nieuw bewijsstuk naast het origineel: hetzelfde beeld, zonder plaats, tijd, toestel of namen. Wat in beeld te zien is, blijft te zien.',
    pdfText:
      'De kopie is een nieuw bewijsstuk naast het origineel. Ze bestaat uit afbeeldingen van de pagina’s: zonder maker, datums, verborgen tekst, bijlagen en links. Wat te zien is, blijft te zien; tekst selecteren kan in de kopie niet.',
    notPossible:
      'Van dit soort bestand kan Luwte zo’n kopie niet maken. Dat kan van PDF’s en van afbeeldingen (JPEG, PNG, WebP, GIF, BMP).',
    name: (stem: string, ending: string): string => `${stem} (zonder gegevens)${ending}`,
    made: (name: string): string => `Gemaakt: ${name}`,
    busy: 'De kopie wordt gemaakt',
    bar: 'Voortgang van de kopie',
    pages: (done: number, all: number): string =>
      `${done} van ${all} ${all === 1 ? 'bladzijde' : 'bladzijden'}`,
    stop: 'Stoppen',
    errors: {
      COPY_IMPOSSIBLE:
        'Van dit bestand kan geen kopie worden gemaakt: het is beschadigd, op slot, te groot of van een ander soort. Er is niets bewaard.',
      COPY_TOO_LONG: 'Deze PDF is te lang: een kopie kan tot 100 bladzijden en 64 MB. Er is niets bewaard.',
      COPY_RUNNING: 'Van dit bestand wordt al een kopie gemaakt. Wacht tot die klaar is.',
      COPY_CANCELLED: 'Gestopt. Er is geen kopie bewaard.',
      EVIDENCE_DAMAGED:
        'Het bestand in de kluis is beschadigd. Er is geen kopie gemaakt. Zet een reservekopie terug.',
      NO_ROOM: 'Er is te weinig ruimte op de schijf. Er is geen kopie gemaakt.',
      RECOVERY_UNCONFIRMED: 'Maak eerst het herstelblad af. Er is geen kopie gemaakt.',
      NOT_FOUND: 'Dit bewijsstuk is er niet (meer).',
    },
  },
  check: {
    start: 'Alles nakijken',
    hint: 'Leest elk bestand van dit dossier en vergelijkt de vingerafdruk. Bij elk stuk komt te staan dat het is nagekeken.',
    running: (done: number, total: number): string => `Nakijken: ${done} van ${total}`,
    bar: 'Voortgang van het nakijken',
    stop: 'Stoppen',
    well: (n: number): string =>
      n === 1 ? '1 bestand nagekeken: in orde.' : `${n} bestanden nagekeken: alles in orde.`,
    cancelled: (n: number): string => `Gestopt na ${n}. Wat is nagekeken, staat erbij.`,
    found: (n: number): string =>
      n === 1 ? '1 bestand is niet in orde:' : `${n} bestanden zijn niet in orde:`,
    outcome: {
      '': 'In orde',
      missing: 'Het bestand ontbreekt',
      altered: 'Het bestand is veranderd',
      unreadable: 'Het bestand kan niet worden gelezen',
    },
    errors: {
      CHECK_RUNNING: 'Er wordt al een dossier nagekeken. Wacht tot dat klaar is.',
      NOT_FOUND: 'Dit dossier is er niet (meer).',
    },
  },
};
