import { nl as audit } from './audit-messages.nl.ts';
import { nl as backups } from './backup-messages.nl.ts';
import { nl as members } from './members-messages.nl.ts';
import { nl as rescue } from './rescue-messages.nl.ts';
import { nl as safety } from './safety-messages.nl.ts';

/** Screens around the vault, in Dutch. */
export const nl = {
  start: {
    title: 'Kluizen',
    firstTitle: 'Welkom bij Luwte',
    welcome:
      'Luwte helpt u om naast iemand te staan die bedreigd, geïntimideerd of met haat overspoeld wordt. Alles wat u opschrijft, blijft op deze computer, in een kluis die alleen opengaat met uw wachtwoordzin.',
    known: 'Uw kluizen',
    create: 'Nieuwe kluis',
    openExisting: 'Bestaande kluis openen',
    restore: 'Reservekopie terugzetten',
    demo: 'Voorbeeldkluis',
    demoHint: 'In een voorbeeldkluis kijkt u rustig rond; alle mensen erin zijn verzonnen.',
    demoMark: 'Voorbeeld',
    missing: 'Niet gevonden op deze plek',
    lastOpened: (moment: string) => `Laatst geopend ${moment}`,
    neverOpened: 'Nog niet geopend',
    forget: (name: string) => `${name} van de lijst halen`,
    forgetTitle: 'Van de lijst halen',
    forgetText: (name: string) =>
      `${name} verdwijnt van deze lijst. De kluis zelf blijft staan waar hij staat; u kunt hem later weer openen.`,
    forgotten: (name: string) => `${name} staat niet meer op de lijst.`,
  },
  reasons: {
    'service-stopped': {
      title: 'Luwte is onverwacht gestopt',
      text: 'Wat opgeslagen was, is er nog. Open de kluis opnieuw; wat u aan het typen was, staat klaar als concept.',
    },
    idle: {
      title: 'Luwte is vergrendeld',
      text: 'Er was een tijd geen toets of klik. Wat u typte, is bewaard. Open de kluis om verder te gaan.',
      untold: (minutes: number) =>
        `Deze computer vertelt Luwte niet wanneer het scherm op slot gaat. Daarom is die tijd hier ten hoogste ${minutes} minuten.`,
    },
  },
  demo: {
    title: 'Voorbeeldkluis maken',
    text: 'Kies voor wie het voorbeeld is. Alle mensen en uitingen erin zijn verzonnen.',
    kind: 'Soort organisatie',
    make: 'Maken en openen',
    making: 'De voorbeeldkluis wordt gemaakt. Dat duurt even.',
    errors: {
      PLACE_ON_NETWORK:
        'De eigen map van Luwte staat op een netwerkschijf. Daar kan geen kluis veilig staan, dus er is niets gemaakt. Vraag uw beheerder om een map op deze computer zelf.',
      ALREADY_OPEN: 'Er is al een kluis open. Vergrendel die eerst.',
      NAME_TAKEN: 'Er is al een voorbeeldkluis met deze naam. Probeer het over een minuut opnieuw.',
      FOLDER_NOT_WRITABLE:
        'Luwte mag niet schrijven in zijn eigen map op deze computer. Vraag uw beheerder om dat toe te staan.',
    },
  },
  kinds: { university: 'Universiteit', party: 'Politieke partij' },
  languages: { nl: 'Nederlands', en: 'Engels' },
  picker: {
    title: 'Bestaande kluis openen',
    intro:
      'Zoek de map van de kluis. De naam eindigt op .luwte. Heeft u alleen een reservekopie, sluit dit dan en kies ‘Reservekopie terugzetten’.',
    place: 'U kijkt in',
    up: 'Een map omhoog',
    list: 'Mappen',
    empty: 'In deze map staan geen mappen om te openen.',
    openFolder: (name: string) => `Map ${name} openen`,
    openVault: (name: string) => `Kluis ${name} kiezen`,
    dialog: 'Zoeken in een venster van het systeem',
    places: 'Snel naar',
    own: { home: 'Uw eigen map', desktop: 'Bureaublad', documents: 'Documenten' },
    disk: (name: string) => `Schijf of stick: ${name}`,
    newFolder: 'Nieuwe map',
    newFolderName: 'Naam van de nieuwe map',
    make: 'Maken',
    errors: {
      FOLDER_NOT_READABLE: 'Deze map is er niet meer. Er is niets gemaakt. Kies een andere map.',
      FOLDER_NOT_WRITABLE: 'In deze map mag Luwte niets schrijven. Er is niets gemaakt. Kies een andere map.',
      NAME_TAKEN: 'Er staat hier al iets met deze naam. Kies een andere naam.',
      NAME_REFUSED:
        'Deze naam kan niet op elke computer. Gebruik letters, cijfers, spaties en streepjes, en geen .luwte aan het eind.',
    },
  },
  create: {
    title: 'Nieuwe kluis',
    steps: {
      organisation: 'Organisatie',
      member: 'U',
      passphrase: 'Wachtwoordzin',
      place: 'Plek',
      recovery: 'Herstelblad',
    },
    leave: 'Stoppen',
    leaveText: 'Wat u hier invulde, wordt dan niet bewaard.',
    make: 'Kluis maken',
    making:
      'De kluis wordt gemaakt. Luwte meet ook hoe zwaar het slot op deze computer kan zijn; dat duurt een paar tellen.',
    organisation: {
      intro: 'Voor welke organisatie houdt u dossiers bij?',
      name: 'Naam van de organisatie',
      kind: 'Soort organisatie',
      kindHint: 'Hieraan hangen de lijsten en de normen waarmee Luwte werkt.',
      caseTag: 'Kort kenmerk voor dossiers',
      caseTagHint: (example: string) => `Twee tot vier letters. Dossiers heten dan bijvoorbeeld ${example}.`,
      logo: 'Logo',
      logoHint:
        'PNG of JPEG, hoogstens 512 kB. Het komt op brieven en andere stukken, en blijft in de kluis.',
      logoChoose: 'Logo kiezen',
      logoChange: 'Ander logo',
      logoRemove: 'Logo weghalen',
      logoPreview: 'Het gekozen logo',
      language: 'Taal van de organisatie',
      languageHint: 'De taal van stukken die Luwte maakt.',
      timeZone: 'Tijdzone',
    },
    member: {
      intro: 'U krijgt de eerste sleutel van deze kluis. Uw naam staat bij wat u vastlegt.',
      name: 'Uw naam',
      role: 'Uw rol',
      roleHint: 'Bijvoorbeeld vertrouwenspersoon of coördinator meldpunt.',
    },
    passphrase: {
      intro:
        'Met de wachtwoordzin gaat de kluis open. Zes willekeurige woorden zijn makkelijker te onthouden dan losse tekens, en voor een computer niet te raden.',
      whole:
        'Niemand kan een vergeten wachtwoordzin voor u terughalen. Daarom maakt u straks ook een herstelblad.',
      field: 'Wachtwoordzin',
      fieldHint: 'Minstens 15 tekens, of zes woorden.',
      again: 'Nog een keer',
      suggest: 'Zes woorden voorstellen',
      suggestAgain: 'Andere woorden',
      strength: 'Sterkte',
      scores: ['heel zwak', 'zwak', 'matig', 'sterk', 'heel sterk'],
      checking: 'Wordt nagekeken',
      different: 'Deze twee zijn niet gelijk. Typ de wachtwoordzin nog een keer.',
      acceptable: 'Deze wachtwoordzin is goed.',
      weak: 'Deze wachtwoordzin is te makkelijk te raden. Maak hem langer of laat Luwte zes woorden voorstellen.',
      empty: 'Typ een wachtwoordzin, of laat Luwte er een voorstellen.',
      reasons: {
        'too-short': 'De wachtwoordzin is te kort: neem minstens 15 tekens of zes woorden.',
        'too-long': 'De wachtwoordzin is te lang: neem hoogstens 1024 tekens.',
        'too-weak':
          'De wachtwoordzin is makkelijk te raden. Voeg woorden toe die niets met elkaar te maken hebben.',
        repeats: 'Er zit veel herhaling in. Kies woorden die verschillen.',
        sequence: 'Er zitten reeksen in zoals abc of qwerty. Kies andere woorden.',
        date: 'Er staat een datum of jaartal in. Die zijn makkelijk te raden; laat ze weg.',
        names: 'Er staan namen in. Die zijn makkelijk te raden; kies andere woorden.',
        'common-password': 'Er zit een veelgebruikt wachtwoord in. Kies iets anders.',
        'own-words': 'De naam van uw organisatie of uzelf staat erin. Laat die weg.',
      },
    },
    place: {
      intro:
        'Kies een map op deze computer. Een map die met andere computers wordt gelijkgehouden, is geen goede plek.',
      folder: 'Map',
      folderMissing: 'Luwte zoekt de mappen nog. Kies eerst een map.',
      folderReady: 'De map staat er nu. Klopt die? Druk dan nog een keer op de knop.',
      chosen: (path: string) => `De kluis komt in ${path}`,
      name: 'Naam van de kluis',
      nameHint: (name: string) =>
        `Er komt een map ${name}. Die naam kan iedereen lezen; zet er dus geen naam van iemand in.`,
      suggestedName: 'Kluis',
    },
    errors: {
      PLACE_ON_NETWORK:
        'Deze map staat op een netwerkschijf. Daar kan Luwte niet veilig schrijven, dus er is niets gemaakt. Kies een map op deze computer zelf.',
      FOLDER_NOT_READABLE: 'Deze map kan niet worden gelezen. Kies een andere map.',
      FOLDER_NOT_WRITABLE: 'In deze map mag Luwte niets schrijven. Kies een andere map.',
      NAME_TAKEN: 'Er staat hier al iets met deze naam. Kies een andere naam.',
      NAME_REFUSED: 'Deze naam kan niet op elke computer. Gebruik letters, cijfers, spaties en streepjes.',
      ALREADY_OPEN: 'Er is al een kluis open. Vergrendel die eerst.',
      PASSPHRASE_WEAK: 'De wachtwoordzin is te makkelijk te raden. Ga een stap terug en maak hem sterker.',
      LOGO_UNREADABLE:
        'Het logo kan niet worden gelezen. Ga terug naar de eerste stap en kies een ander bestand.',
    },
    fields: {
      'case-tag': 'Neem twee tot vier hoofdletters, zonder cijfers of spaties.',
      'time-zone': 'Deze tijdzone bestaat niet. Kies er een uit de lijst.',
      'logo-too-large': 'Dit bestand is te groot. Neem een logo van hoogstens 512 kB.',
      'logo-kind': 'Dit is geen PNG of JPEG. Kies een ander bestand.',
      'logo-unreadable': 'Dit bestand kon niet worden gelezen. Kies een ander bestand.',
    },
  },
  recovery: {
    title: 'Herstelblad',
    intro:
      'Vergeet u de wachtwoordzin, dan opent u de kluis met dit blad. Op het scherm waar u de wachtwoordzin typt, kiest u dan voor Wachtwoordzin vergeten.',
    keep: 'Druk het af of schrijf het over, en leg het achter slot, op een plek waar niemand zomaar bij kan en niet bij deze computer. Wie dit blad heeft, kan de kluis openen. Maak er geen foto van.',
    groups: 'Herstelsleutel',
    letters: 'De letters I, L, O en U komen niet voor. Door de nul staat een streep.',
    group: (number: number) => `Groep ${number}`,
    savePdf: 'Opslaan als PDF',
    savePdfHint:
      'Een PDF is handig om af te drukken. Zet hem liefst op een USB-stick en wis het bestand daarna.',
    saveTitle: 'Herstelblad opslaan',
    saveName: 'Naam van het bestand',
    suggestedName: 'Herstelblad Luwte.pdf',
    saved: (path: string) => `Opgeslagen: ${path}`,
    confirmTitle: 'Typ twee groepen over',
    confirmIntro: 'Zo weet u zeker dat u het blad heeft. Pak uw afdruk of wat u overschreef erbij.',
    confirm: 'Klaar, naar de kluis',
    show: 'Sleutel tonen',
    mismatch: 'Deze groep klopt niet. Kijk op het blad en typ hem nog een keer.',
    renewTitle: 'Maak een nieuw herstelblad',
    renewText:
      'Het herstelblad van deze kluis is nog niet overgetypt. Wie de wachtwoordzin vergeet, komt er zonder dat blad niet meer in. Typ uw wachtwoordzin, dan maakt Luwte een nieuw blad. Een eerder blad werkt daarna niet meer.',
    renew: 'Nieuw herstelblad maken',
    renewing: 'Het nieuwe herstelblad wordt gemaakt.',
    errors: {
      WRONG_PASSPHRASE: 'Deze wachtwoordzin klopt niet. Er is niets veranderd; typ hem nog een keer.',
      NO_RECOVERY_SHEET: 'Dit herstelblad is er niet meer. Maak een nieuw.',
      FOLDER_NOT_READABLE: 'Deze map kan niet worden gelezen. Kies een andere map.',
      FOLDER_NOT_WRITABLE: 'In deze map mag Luwte niets schrijven. Kies een andere map.',
      NAME_TAKEN: 'Er staat hier al een bestand met deze naam. Kies een andere naam.',
      NAME_REFUSED: 'Deze naam kan niet op elke computer. Gebruik letters, cijfers, spaties en streepjes.',
    },
  },
  unlock: {
    title: (name: string) => `${name} openen`,
    unknownTitle: 'Kluis openen',
    passphrase: 'Wachtwoordzin',
    show: 'Wachtwoordzin tonen',
    hide: 'Wachtwoordzin verbergen',
    open: 'Openen',
    opening: 'De kluis wordt geopend.',
    other: 'Andere kluis',
    capsLock: 'Caps Lock staat aan.',
    demo: 'Dit is een voorbeeldkluis. De wachtwoordzin is geen geheim:',
    empty: 'Typ uw wachtwoordzin.',
    wait: (seconds: number) =>
      seconds === 1
        ? 'Nog 1 seconde voor de volgende poging.'
        : `Nog ${seconds} seconden voor de volgende poging.`,
    errors: {
      WRONG_PASSPHRASE: 'Deze wachtwoordzin klopt niet. Er is niets veranderd; typ hem nog een keer.',
      ALREADY_OPEN: 'Er is al een kluis open. Vergrendel die eerst.',
      VAULT_NOT_FOUND:
        'De kluis staat niet meer op deze plek. Misschien is de map verplaatst, of is een schijf niet aangesloten. Sluit de schijf aan of zoek de map via Bestaande kluis openen. Is de kluis er echt niet meer, zet dan een reservekopie terug.',
      VAULT_IN_USE:
        'Deze kluis is al open: in een ander venster van Luwte, bij iemand anders die op deze computer is aangemeld, of in een programma dat er een reservekopie van maakt. Er is niets mis met de kluis. Vergrendel hem daar of wacht tot dat programma klaar is, en probeer het dan opnieuw. Vindt u niets, start dan de computer opnieuw.',
      VAULT_IS_BACKUP:
        'Dit is een reservekopie, geen kluis. Er is niets mis mee en er is niets veranderd. Ga terug naar het beginscherm en kies daar ‘Reservekopie terugzetten’.',
      VAULT_NEWER:
        'Deze kluis is gemaakt met een nieuwere Luwte. Er is niets aan veranderd. Werk Luwte op deze computer bij en open hem dan.',
      KEY_FILE_DAMAGED:
        'Het sleutelbestand van deze kluis is beschadigd. Uw wachtwoordzin is niet het probleem en de dossiers zijn niet gewist. Laat de map zoals hij is en zet een reservekopie terug, zo nodig met uw beheerder.',
      KEY_FILE_TAMPERED:
        'Het sleutelbestand is veranderd door iets of iemand zonder sleutel. Luwte opent de kluis daarom niet; de dossiers zijn niet gewist. Laat de map zoals hij is en waarschuw uw beheerder.',
      VAULT_INCOMPLETE:
        'In de map van deze kluis ontbreken bestanden. Luwte heeft niets veranderd. Laat de map zoals hij is en zet een reservekopie terug, zo nodig met uw beheerder.',
      VAULT_NOT_WRITABLE:
        'Deze kluis staat op een plek waar niet geschreven kan worden. Er is niets verloren. Kopieer de hele map naar een plek waar u wel mag schrijven en open hem daar.',
      FOLDER_NOT_READABLE:
        'Deze map kan niet worden gelezen. Vraag wie de map beheert om u toegang te geven.',
      DATABASE_DAMAGED:
        'De bestanden van deze kluis zijn beschadigd. Uw wachtwoordzin klopt wel. Luwte heeft niets gewist. Laat de map zoals hij is en zet een reservekopie terug, zo nodig met uw beheerder.',
    },
  },
  audit,
  backups,
  members,
  rescue,
  safety,
};
