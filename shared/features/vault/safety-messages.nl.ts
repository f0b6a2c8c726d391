/** The vault's own page: how it is doing, in Dutch. */
export const nl = {
  rail: 'Kluis',
  tabs: {
    overview: 'Overzicht',
    members: 'Mensen',
    backups: 'Reservekopieën',
    audit: 'Logboek van handelingen',
  },
  summary: {
    well: 'Alles in orde',
    wellText: 'Er is niets wat nu uw aandacht vraagt.',
    attention: (count: number) =>
      count === 1 ? 'Eén ding vraagt uw aandacht' : `${count} dingen vragen uw aandacht`,
    rest: 'Verder is er niets wat nu uw aandacht vraagt.',
  },
  attention: {
    history: {
      title: 'De lijst van vastgelegde handelingen klopt niet',
      text: 'Er is iets aan de kluis veranderd buiten Luwte om. Wat u ziet, kan onvolledig zijn. Zet een reservekopie terug en waarschuw uw beheerder.',
    },
    database: {
      title: 'De database is beschadigd',
      text: 'Wat leesbaar is, blijft leesbaar. Zet een reservekopie terug.',
    },
    evidence: {
      title: (count: number) =>
        count === 1 ? 'Eén bewijsbestand is niet in orde' : `${count} bewijsbestanden zijn niet in orde`,
      text: 'Al het andere is er en klopt. In een reservekopie die u buiten de kluis bewaart, zitten deze bestanden waarschijnlijk nog.',
    },
    backups: {
      title: (count: number) =>
        count === 1
          ? 'Eén eigen reservekopie van Luwte is beschadigd of was niet te lezen'
          : `${count} eigen reservekopieën van Luwte zijn beschadigd of waren niet te lezen`,
      text: 'Reken er niet op dat u daaruit kunt terugzetten. Luwte maakt vanzelf nieuwe. Bewaar er ook een buiten de kluis.',
    },
    backupFailed: {
      title: 'Luwte kon vanzelf geen reservekopie maken',
      text: 'Wat u opsloeg, is veilig. Kijk of de schijf vol is of niet meer werkt; Luwte probeert het daarna vanzelf opnieuw. Bewaar ook een reservekopie buiten de kluis.',
    },
    sheet: {
      title: 'Van het herstelblad is nog niets overgetypt',
      text: 'Zo weet niemand of het er is en of het klopt. Vergeet iedereen zijn wachtwoordzin, dan is dat blad de enige weg naar binnen. Maak een nieuw blad en typ er een stukje van over.',
    },
    outside: {
      never: 'Er is nog geen reservekopie buiten deze kluis',
      old: (when: string) => `De laatste reservekopie buiten deze kluis is van ${when}`,
      text: 'Gaat deze computer stuk of verloren, dan is de kluis weg. Bewaar een reservekopie op een schijf of stick die u ergens anders neerlegt.',
    },
    sameDisk: {
      title: 'De laatste reservekopie buiten deze kluis staat op dezelfde schijf',
      text: 'Gaat die schijf stuk of deze computer verloren, dan zijn de kluis en de reservekopie allebei weg. Bewaar er ook een op een stick of een andere schijf, en leg die ergens anders neer.',
    },
    restore: {
      never: 'Er is nog nooit beproefd of een reservekopie werkt',
      old: (when: string) => `Terugzetten is voor het laatst beproefd ${when}`,
      text: 'Luwte zet een reservekopie terug op een tijdelijke plek, leest alles na en ruimt die plek weer op. Aan uw kluis verandert niets.',
    },
    network: {
      title: 'Deze kluis staat op een netwerkschijf',
      text: 'Daar kan Luwte niet veilig schrijven; u kunt alles lezen. Vergrendel de kluis, kopieer de hele map naar deze computer en open hem daar.',
    },
    synchronised: {
      title: (service: string) => `Deze kluis staat in een map die ${service} gelijkhoudt`,
      text: 'Zulke programma’s kunnen een bestand terugzetten of dubbel maken terwijl Luwte erin schrijft, en bewaren kopieën op andere computers. Vergrendel de kluis, verplaats de hele map naar een gewone map van deze computer en open hem daar.',
    },
    disk: {
      title: (free: string) => `Er is nog ${free} vrij op deze schijf`,
      text: 'Is de schijf vol, dan kan er niets meer bij. Wat er staat, blijft staan. Maak ruimte vrij.',
    },
    steps: {
      restore: 'Reservekopie terugzetten',
      outside: 'Reservekopie exporteren',
      prove: 'Herstel beproeven',
      sheet: 'Naar het herstelblad',
    },
  },
  check: {
    title: 'Nakijken',
    text: 'Luwte leest dan de database, elk bewijsbestand en de eigen reservekopieën helemaal na. Luwte doet dat ook elke week vanzelf. De uitkomst komt één keer in de lijst van handelingen. Moet ook bij elk bewijsstuk staan dat het is nagekeken, kies dan Alles nakijken bij het bewijs van het dossier.',
    now: 'Nu controleren',
    running: 'De hele kluis wordt nagelezen. U kunt gewoon doorwerken.',
    files: (done: number, total: number) => `Bewijsbestanden: ${done} van ${total}`,
    progress: 'Voortgang van het nalezen',
    well: 'Alles is nagelezen en in orde.',
    found: (problems: number) =>
      problems === 1
        ? 'Het nalezen is klaar. Eén ding is niet in orde of was niet te lezen; het staat bovenaan.'
        : `Het nalezen is klaar. ${problems} dingen zijn niet in orde of waren niet te lezen; ze staan bovenaan.`,
    errors: {
      CHECK_RUNNING: 'De kluis wordt al nagelezen. U hoeft niets te doen; de uitkomst komt hier te staan.',
    },
  },
  facts: {
    title: 'Gegevens van deze kluis',
    place: 'Plek',
    size: 'Grootte',
    sizes: (database: string, evidence: string, backups: string) =>
      `database ${database}, bewijs ${evidence}, reservekopieën ${backups}`,
    free: 'Vrij op deze schijf',
    members: 'Mensen die hem kunnen openen',
    memberCount: (count: number) => (count === 1 ? '1 persoon' : `${count} personen`),
    kdf: 'Zwaarte van uw slot',
    kdfWords: (memory: string, iterations: number) =>
      `Wie uw wachtwoordzin wil raden, heeft voor elke poging ${memory} geheugen en ${iterations} rondes rekenwerk nodig.`,
    created: 'Gemaakt',
    lastBackup: 'Laatste eigen reservekopie van Luwte',
    lastOutside: 'Laatste reservekopie buiten de kluis',
    lastRestore: 'Laatst beproefd terugzetten',
    lastCheck: 'Laatst helemaal nagelezen',
    quickCheck: 'Nagekeken bij het openen',
    quickChecks: {
      running: 'bezig',
      ok: 'in orde',
      damaged: 'beschadigd',
      unfinished: 'niet afgemaakt: de schijf werkte niet mee',
    },
    checkedWell: (when: string) => `${when}: in orde`,
    checkedFound: (when: string, problems: number) =>
      problems === 1 ? `${when}: 1 ding niet in orde` : `${when}: ${problems} dingen niet in orde`,
    headCode: 'Controlecode',
    headCodeHint:
      'Het aantal vastgelegde handelingen, en acht tekens die alleen bij precies deze handelingen passen. Schrijf deze code op papier, dan kunt u later zien of er niets ontbreekt.',
    generation: 'Nummer van de sleutel',
    generationHint:
      'Een kluis begint met sleutel 1 en krijgt een nieuwe als iemands toegang wordt ingetrokken.',
    never: 'nog niet',
    ago: (moment: string, relative: string) => `${moment} (${relative})`,
  },
  /** In the wizard, once a folder is chosen. */
  wizardPlace: {
    synchronised: (service: string) =>
      `${service} houdt deze map gelijk met andere computers. Dat kan de kluis beschadigen en legt kopieën neer waar u geen zicht op heeft. Kies liever een gewone map.`,
    network:
      'Deze map staat op een netwerkschijf. Daar kan Luwte niet veilig schrijven. Kies een map op deze computer zelf.',
  },
  known: {
    headCode: (code: string) => `Controlecode ${code}`,
    headCodeHint:
      'De controlecode is van de laatste vergrendeling: het aantal vastgelegde handelingen, en acht tekens die alleen bij precies die handelingen passen. Vergelijk hem met wat u op papier heeft.',
    clock: (zone: string) => `Tijden op dit scherm: de klok van deze computer (${zone}).`,
    replaced: 'Vervangen kluizen',
    replacedHint:
      'Hiervoor is een reservekopie teruggezet. Ze staan er nog zoals ze waren, voor als er toch iets uit nodig is.',
    replacedOn: (moment: string) => `Vervangen ${moment}`,
    removableFrom: (moment: string) => `Te verwijderen vanaf ${moment}`,
    remove: 'Verwijderen',
    removeOf: (name: string) => `${name} verwijderen`,
    removeTitle: 'Vervangen kluis verwijderen',
    removeText: (name: string, path: string) =>
      `${name} gaat met alles erin van de schijf: ${path}. Dat kan niet ongedaan gemaakt worden. De kluis die ervoor in de plaats kwam, blijft.`,
    removed: (name: string) => `${name} is verwijderd.`,
    errors: {
      VAULT_NOT_FOUND: 'Deze kluis staat niet meer op de lijst. Er is niets verwijderd.',
      NOT_REPLACED:
        'Er is niets verwijderd. Een vervangen kluis mag pas weg als de kluis die ervoor in de plaats kwam, op deze computer te vinden is en sindsdien is geopend. Open die kluis één keer en probeer het dan opnieuw. Staat hij niet op de lijst, of is hij verplaatst, zoek hem dan met Bestaande kluis openen. Is deze oude kluis zelf weer geopend, dan geldt hij niet meer als vervangen en blijft hij.',
      VAULT_IN_USE:
        'Deze kluis is nog open, in een ander venster van Luwte of bij iemand anders op deze computer. Er is niets verwijderd. Vergrendel hem daar en probeer het dan opnieuw.',
      UNKNOWN_FILES: (count: number) =>
        count === 1
          ? 'In de map van deze kluis staat een bestand dat niet van Luwte is. Er is niets verwijderd. Kijk in die map of u het nog nodig heeft, zet het ergens anders neer en probeer het opnieuw.'
          : `In de map van deze kluis staan ${count} bestanden die niet van Luwte zijn. Er is niets verwijderd. Kijk in die map of u ze nog nodig heeft, zet ze ergens anders neer en probeer het opnieuw.`,
      TOO_EARLY:
        'Een vervangen kluis blijft zeven dagen staan. Er is niets verwijderd. Probeer het na die tijd opnieuw.',
    },
  },
};
