/** Backup and restore, in Dutch. */
export const nl = {
  intro:
    'Luwte maakt vanzelf reservekopieën in de map van de kluis en bewaart die van zeven dagen en vier weken. Ze helpen als er iets beschadigd raakt, niet als deze computer stuk of weg is.',
  readOnly:
    'Deze kluis is nu alleen te lezen. Daarom kan Luwte er nu geen reservekopie van maken. Een reservekopie terugzetten kan wel.',
  now: 'Nu een reservekopie maken',
  made: 'De reservekopie is gemaakt en nagekeken.',
  list: {
    title: 'Door Luwte gemaakt',
    empty: 'Er zijn nog geen reservekopieën. Luwte maakt er vanzelf een als u een tijdje niets doet.',
    createdAt: 'Gemaakt',
    sequence: 'Handelingen',
    counted,
    size: 'Grootte',
    headCode: 'Controlecode',
    actions: 'Wat u kunt doen',
    prove: 'Herstel beproeven',
    proveOf: (moment: string) => `Herstel beproeven van ${moment}`,
    restore: 'Terugzetten…',
    restoreOf: (moment: string) => `Terugzetten van ${moment}`,
  },
  outside: {
    title: 'Buiten de kluis',
    text: 'Zet er regelmatig een op een schijf of stick die u ergens anders neerlegt. Het bewijs gaat mee. Alles blijft versleuteld.',
    last: (moment: string) => `Laatst gedaan: ${moment}`,
    never: 'Nog niet gedaan.',
    open: 'Exporteren…',
    dialog: 'Reservekopie exporteren',
    name: 'Naam van de map',
    nameHint: 'Die naam kan iedereen lezen; zet er dus geen naam van iemand in.',
    suggested: (vault: string, date: string) => `${vault} reservekopie ${date}`,
    save: 'Exporteren',
    saved: (path: string, size: string, files: number) =>
      `Geëxporteerd naar ${path}: ${size}, ${filesInWords(files)}.`,
    missing: (count: number) =>
      count === 1
        ? 'Eén bewijsbestand zit er niet heel in: het was in de kluis al weg of beschadigd. Wat er nog van over was, is meegenomen. Al het andere zit er heel in. Laat bij Overzicht de kluis nakijken. Een oudere reservekopie buiten de kluis heeft het misschien nog; bewaar die dus.'
        : `${count} bewijsbestanden zitten er niet heel in: ze waren in de kluis al weg of beschadigd. Wat er nog van over was, is meegenomen. Al het andere zit er heel in. Laat bij Overzicht de kluis nakijken. Een oudere reservekopie buiten de kluis heeft ze misschien nog; bewaar die dus.`,
    restore: 'Terugzetten uit een map…',
  },
  proving: {
    title: 'Terugzetten beproeven',
    last: (moment: string) => `Laatst beproefd: ${moment}`,
    never: 'Nog niet beproefd.',
    reminder: 'Het is langer dan dertig dagen geleden. Beproef er vandaag een.',
    text: 'Een reservekopie die nooit is teruggezet, is een gok. Luwte zet er een terug op een tijdelijke plek, leest alles na en ruimt die plek weer op.',
    newest: 'Nieuwste beproeven',
    proved: (kind: 'automatic' | 'outside', moment: string, sequence: number) =>
      `Terugzetten lukt van ${kind === 'outside' ? 'de reservekopie buiten de kluis' : 'de reservekopie die Luwte zelf maakte'}: alles tot ${moment} is er, ${counted(sequence)} handelingen.`,
  },
  work: {
    kinds: {
      backup: 'Er wordt een reservekopie gemaakt',
      restore: 'Er wordt een reservekopie teruggezet',
      'prove-restore': 'Het terugzetten wordt beproefd',
      check: 'De hele kluis wordt nagelezen',
    },
    amount: (done: string, total: string) => `${done} van ${total}`,
    progress: 'Voortgang',
    goOn: 'U kunt gewoon doorwerken.',
    cancel: 'Afbreken',
    cancelling: 'Wordt afgebroken',
  },
  evidence: {
    whole: (restored: number) =>
      restored === 1 ? 'Het ene bewijsbestand is er.' : `Alle ${counted(restored)} bewijsbestanden zijn er.`,
    none: 'Er horen geen bewijsbestanden bij.',
    some: (restored: number, missing: number, altered: number) =>
      `In orde: ${counted(restored)} van ${filesInWords(restored + missing + altered)}.${missing > 0 ? ` Weg: ${missing}.` : ''}${altered > 0 ? ` Beschadigd of veranderd: ${altered}.` : ''} Al het andere is er. Dit was al zo voordat Luwte hiermee begon. Een oudere reservekopie buiten de kluis heeft deze bestanden misschien nog; bewaar die dus.`,
  },
  restore: {
    title: 'Reservekopie terugzetten',
    intro:
      'Er komt een nieuwe kluis naast de oude. Aan de oude verandert niets. Pas als u de nieuwe opent, komt die in de plaats van de oude. Luwte verwijdert de oude nooit vanzelf.',
    introElsewhere:
      'Zet hier een reservekopie terug die u buiten de kluis bewaarde, bijvoorbeeld op een stick. Er komt een nieuwe kluis op deze computer. Aan de reservekopie verandert niets.',
    which: 'Welke reservekopie',
    option: (moment: string, sequence: number, code: string) =>
      `${moment} · ${counted(sequence)} handelingen · controlecode ${code}`,
    moreThanNow: (count: number) =>
      count === 1
        ? '1 handeling meer dan wat er nu is.'
        : `${counted(count)} handelingen meer dan wat er nu is.`,
    lessThanRecorded: (count: number) =>
      count === 1
        ? 'Minstens 1 handeling van daarna zit er niet in.'
        : `Minstens ${counted(count)} handelingen van daarna zitten er niet in. Ook openen en bekijken tellen daarbij mee.`,
    newerOutside: (moment: string) =>
      `Op ${moment} is er een nieuwere reservekopie buiten de kluis bewaard. Daar zit waarschijnlijk meer in. Heeft u die nog, kies dan de map waar die in staat.`,
    fromFolder: 'Uit een map, bijvoorbeeld op een stick',
    none: 'Luwte heeft bij deze kluis zelf geen reservekopie. Kies een map waar u er een bewaarde.',
    folder: 'Map van de reservekopie',
    folderHint:
      'Ga naar de map van de reservekopie zelf. Die heeft de naam die u koos toen u hem bewaarde. Staat u in de goede map, dan ziet u hieronder van wanneer hij is.',
    inspected: (moment: string, code: string, size: string) =>
      `Reservekopie van ${moment}, controlecode ${code}, ${size}.`,
    place: 'Waar komt de nieuwe kluis',
    name: 'Naam van de nieuwe kluis',
    nameHint: (name: string) => `Er komt een map ${name}.`,
    suggested: (name: string) => `${name} hersteld`,
    suggestedName: 'Herstelde kluis',
    passphrase: 'Wachtwoordzin van dat moment',
    passphraseHint:
      'De zin waarmee u de kluis opende toen deze reservekopie werd gemaakt. Is hij daarna veranderd, dan geldt hier de oude.',
    passphraseLost:
      'Weet u die niet meer, neem dan het herstelblad van toen, of vraag een collega die toen toegang had, het met de eigen wachtwoordzin van toen te doen.',
    bySheet: 'Wachtwoordzin van toen vergeten? Herstel met het herstelblad',
    byPassphrase: 'Toch met de wachtwoordzin van toen',
    sheet: 'Herstelblad van dat moment',
    sheetOfThen:
      'Pak het herstelblad dat gold toen deze reservekopie werd gemaakt. Is er later een nieuw blad gemaakt, dan past dat nieuwe blad hier niet. Een blad van voor die tijd past ook niet.',
    submit: 'Terugzetten',
    whichMissing: 'Kies eerst een reservekopie.',
    folderMissing: 'Deze map is geen reservekopie van Luwte. Ga naar de map van de reservekopie zelf.',
    placeMissing: 'Kies eerst een map.',
    empty: 'Typ de wachtwoordzin.',
    done: 'De kluis is teruggezet en nagekeken',
    doneText: (path: string) => `Hij staat in ${path}.`,
    upTo: (moment: string, sequence: number) =>
      `Alles tot ${moment} is er: ${counted(sequence)} handelingen.`,
    behind:
      'Deze reservekopie is gemaakt voordat iemands toegang werd ingetrokken. Die persoon kan de herstelde kluis weer openen met de wachtwoordzin van toen. Open de herstelde kluis, ga naar Kluis, Mensen, en trek daar de toegang opnieuw in.',
    openNow: 'Vergrendelen en de herstelde kluis openen',
    openHint: 'Op het beginscherm kiest u de herstelde kluis en typt u de wachtwoordzin van dat moment.',
    openHintBySheet:
      'Op het beginscherm kiest u de herstelde kluis en dan ‘Wachtwoordzin vergeten?’. Met hetzelfde herstelblad krijgt u daar een nieuwe wachtwoordzin.',
    open: 'De herstelde kluis openen',
    recoverNext: 'Hierna kiest u wie u bent en bedenkt u een nieuwe wachtwoordzin. Dan gaat de kluis open.',
    recover: 'Verder naar een nieuwe wachtwoordzin',
    stay: 'Hier blijven',
    stayed:
      'U werkt verder in de kluis die nu open is. De nieuwe kluis staat op het beginscherm, voor als u hem wilt openen.',
    link: 'Terugzetten uit een reservekopie',
    unknown: 'Deze kluis staat niet op de lijst van deze computer.',
    back: 'Reservekopieën',
  },
  errors: {
    WORK_RUNNING:
      'Er loopt al ander lang werk. Er is niets begonnen. Wacht tot dat klaar is of breek het af, en probeer het opnieuw.',
    CANCELLED: 'Afgebroken. Er is niets achtergebleven en niets veranderd.',
    TOO_MANY_FILES: (most: number) =>
      `In deze kluis zitten meer dan ${counted(most)} bewijsbestanden, en zo veel gaan er niet in één reservekopie. Er is geen reservekopie gemaakt en aan de kluis is niets veranderd. Vergrendel de kluis en kopieer de hele map van de kluis naar een schijf of stick.`,
    BACKUP_NOT_FOUND: 'Deze reservekopie is er niet meer. Er is niets veranderd. Kies een andere.',
    BACKUP_DAMAGED: {
      manifest:
        'Dit is geen reservekopie van Luwte, of de lijst van wat erin hoort, is beschadigd. Er is niets veranderd. Kies een andere.',
      database: 'De database in deze reservekopie is beschadigd. Er is niets veranderd. Kies een andere.',
      'key-file':
        'Het sleutelbestand in deze reservekopie is beschadigd. Er is niets veranderd. Kies een andere.',
      history:
        'Het logboek van handelingen in deze reservekopie klopt niet. Er is niets veranderd. Kies een andere.',
    },
    BACKUP_NEWER:
      'Deze reservekopie is gemaakt met een nieuwere Luwte. Er is niets veranderd. Werk Luwte op deze computer bij en probeer het dan opnieuw.',
    OTHER_VAULT:
      'Deze reservekopie is van een andere kluis. Er is niets veranderd. Kies een reservekopie van deze kluis.',
    WRONG_PASSPHRASE:
      'Deze wachtwoordzin past niet bij deze reservekopie. Er is niets veranderd. Was de wachtwoordzin veranderd, probeer dan die van toen.',
    WRONG_RECOVERY_KEY:
      'Deze sleutel past niet bij deze reservekopie. Er is niets veranderd. Neem het herstelblad dat gold toen de reservekopie werd gemaakt, of kies een andere reservekopie.',
    trySheet: 'Heeft u het herstelblad van toen, probeer het dan eerst daarmee.',
    wait: (seconds: number) => `De volgende poging kan over ${seconds} seconden.`,
    NAME_TAKEN: 'Er staat hier al iets met deze naam. Kies een andere naam.',
    NAME_REFUSED: 'Deze naam kan niet op elke computer. Gebruik letters, cijfers, spaties en streepjes.',
    FOLDER_NOT_READABLE: 'Deze map kan niet worden gelezen. Kies een andere map.',
    FOLDER_NOT_WRITABLE: 'In deze map mag Luwte niets schrijven. Kies een andere map.',
    PLACE_ON_NETWORK:
      'Deze map staat op een netwerkschijf. Een kluis kan daar niet veilig staan. Kies een map op deze computer.',
    KEY_FILE_DAMAGED:
      'Het sleutelbestand van deze reservekopie is beschadigd. Er is niets veranderd. Kies een andere.',
    KEY_FILE_TAMPERED:
      'Het sleutelbestand van deze reservekopie is veranderd door iets of iemand zonder sleutel. Er is niets veranderd. Kies een andere en waarschuw uw beheerder.',
    VAULT_NOT_FOUND: 'De reservekopie staat niet meer op deze plek. Er is niets veranderd. Kies een andere.',
    VAULT_IN_USE:
      'De kluis is al open, in een ander venster van Luwte of bij iemand anders op deze computer. Er is niets veranderd. Vergrendel hem daar en probeer het dan opnieuw.',
    VAULT_NEWER:
      'Deze reservekopie is gemaakt met een nieuwere Luwte. Er is niets veranderd. Werk Luwte op deze computer bij.',
    VAULT_INCOMPLETE: 'In deze reservekopie ontbreken bestanden. Er is niets veranderd. Kies een andere.',
    VAULT_NOT_WRITABLE:
      'In deze map mag Luwte niets schrijven. Er is niets veranderd. Kies een andere map voor de nieuwe kluis.',
  },
};

function filesInWords(count: number): string {
  return count === 1 ? '1 bewijsbestand' : `${counted(count)} bewijsbestanden`;
}

function counted(count: number): string {
  return count.toLocaleString('nl-NL');
}
