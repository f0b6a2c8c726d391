import { nl as warnings } from './pack-warning-messages.nl.ts';

/** Packs of a vault: kept, brought in and out, compared, adapted. In Dutch. */
export const nl = {
  title: 'Protocolpakketten',
  intro:
    'Een protocolpakket is wat Luwte weet: lijsten, adressen, stappen en woorden. U kunt het aanpassen aan uw organisatie. Een dossier houdt altijd het pakket waarmee het is gemaakt.',
  toReference: 'Naslag',
  toPacks: 'Protocolpakketten',
  madeWith: (version: string): string => `Gemaakt met protocolpakket ${version}`,
  offer: {
    title: (version: string): string => `Met Luwte kwam een nieuw pakket mee: ${version}`,
    text: 'Er verandert niets zolang u het niet in gebruik neemt. Kijk eerst wat er anders is.',
    compare: 'Bekijk het verschil',
  },
  list: {
    chosenBecause: (reason: string): string => `In gebruik genomen al kan iemand 112 missen: “${reason}”`,
    title: 'Pakketten in deze kluis',
    version: 'Versie',
    origin: 'Waar het vandaan komt',
    addedAt: 'Sinds',
    dossiers: 'Dossiers',
    what: 'Wat u kunt doen',
    inUse: 'in gebruik',
    compare: 'Vergelijken',
    compareOf: (version: string): string => `Pakket ${version} vergelijken`,
    adapt: 'Aanpassen',
    adaptOf: (version: string): string => `Pakket ${version} aanpassen`,
    export: 'Exporteren…',
    exportOf: (version: string): string => `Pakket ${version} exporteren`,
  },
  warnings,
  origin: {
    program: 'van Luwte',
    imported: 'ingelezen',
    adapted: 'hier aangepast',
  },
  take: {
    action: 'In gebruik nemen',
    actionOf: (version: string): string => `Pakket ${version} in gebruik nemen`,
    hint: 'Nieuwe dossiers worden met dit pakket gemaakt. Dossiers die er al zijn, houden hun eigen pakket. U kunt altijd terug.',
    done: (version: string): string => `Pakket ${version} is nu in gebruik.`,
  },
  import: {
    action: 'Pakket inlezen…',
    hint: 'Een ZIP-bestand dat uit Luwte komt, of zo is gemaakt. Het wordt bewaard; u beslist daarna of u het in gebruik neemt.',
    busy: 'Luwte leest het pakket.',
    kept: (version: string): string =>
      `Pakket ${version} is ingelezen en bewaard. Het is nog niet in gebruik.`,
    known: (version: string): string => `Dit pakket had u al: ${version}. Er is niets veranderd.`,
    tooLarge: 'Dit bestand is groter dan 20 MB. Zo groot is geen pakket. Er is niets ingelezen.',
    unreadable: 'Het bestand kon niet worden gelezen. Kies het opnieuw.',
  },
  errors: {
    REASON_NEEDED: 'Schrijf kort op waarom dit pakket zo mag. Er is nog niets veranderd.',
    PACK_UNREADABLE:
      'Luwte was te lang bezig met dit pakket en is gestopt. Er is niets ingelezen en niets veranderd.',
  },
  problems: {
    title: (count: number): string =>
      count === 1
        ? 'Dit pakket is niet ingelezen: 1 ding klopt niet'
        : `Dit pakket is niet ingelezen: ${count} dingen kloppen niet`,
    many: 'Er kan meer mis zijn: Luwte noemt er hoogstens 50 tegelijk.',
    file: 'Bestand',
    place: 'Plaats',
    what: 'Wat er mis is',
    /** About all of it, not about one file. */
    whole: 'het hele bestand',
    at: (line: number, column: number): string => `regel ${line}, teken ${column}`,
    codes: {
      'missing-file': 'Dit bestand ontbreekt.',
      'written-twice': (name: string): string =>
        `Dit onderdeel staat er twee keer: als ${name}.yaml en in de map ${name}. Haal een van de twee weg.`,
      'not-text': 'Dit is geen tekst in UTF-8.',
      'too-large': 'Dit bestand is te groot voor een pakket.',
      yaml: 'Dit is geen goede YAML. Kijk naar inspringen, haakjes en aanhalingstekens.',
      alias: 'Verwijzen met * kan niet in een pakket. Schrijf het uit.',
      tag: 'Een soort aangeven met ! kan niet in een pakket. Haal dat weg.',
      'duplicate-field': (field: string): string => `Het veld ${field} staat er twee keer.`,
      missing: (field: string): string => `Het veld ${field} ontbreekt.`,
      'unknown-field': (field: string): string => `Het veld ${field} bestaat niet op deze plaats.`,
      'wrong-kind': (field: string): string =>
        field === ''
          ? 'Hier hoort iets anders te staan.'
          : `In het veld ${field} hoort iets anders te staan.`,
      'wrong-value': (field: string): string => `Wat in het veld ${field} staat, kan niet.`,
      'too-much': (field: string): string =>
        field === '' ? 'Hier staat te veel.' : `In het veld ${field} staat te veel.`,
      'too-little': (field: string): string =>
        field === '' ? 'Hier staat te weinig.' : `In het veld ${field} staat te weinig.`,
      'duplicate-id': (id: string): string => `De code ${id} staat twee keer in deze lijst.`,
      'unknown-id': (id: string): string => `De code ${id} bestaat niet.`,
      cycle: (id: string): string => `Dit loopt in een kring, bij ${id}.`,
      unreachable: (id: string): string => `Geen enkel antwoord leidt naar ${id}.`,
      'dead-end': (id: string): string =>
        `Bij het antwoord ${id} houdt de weg op, zonder dat er iets is aangewezen.`,
      'not-for-all': (id: string): string => `Bij ${id} is niet elk geval geregeld.`,
      'not-once': (value: string): string => `De waarde ${value} moet hier precies één keer staan.`,
      'zip-damaged': 'Dit is geen ZIP-bestand, of het is beschadigd.',
      'zip-too-large': 'Hier zit veel meer in dan in een pakket kan zitten.',
      'zip-name': (name: string): string =>
        `In dit bestand zit een naam die buiten zijn eigen map wijst: ${name}`,
      'zip-twice': (name: string): string => `Dit zit er twee keer in: ${name}`,
      'zip-link': (name: string): string => `Hierin zit een koppeling in plaats van een bestand: ${name}`,
      'zip-locked': 'Dit ZIP-bestand is met een wachtwoord gesloten.',
      'zip-no-pack': 'Hier zit geen pakket in, of meer dan één. Er hoort één pack.yaml in.',
      'other-organisation': (id: string): string =>
        `Dit pakket is voor een ander soort organisatie (${id}) dan deze kluis.`,
      'version-taken': (version: string): string =>
        `U heeft al een ander pakket met versie ${version}. Geef dit een eigen versie, zoals 2026.11-eigen-2.`,
      'lost-112':
        'Zo staat 112 er niet meer. Bij direct gevaar moet de eerste stap zeggen dat men 112 belt, in beide talen.',
    },
  },
  export: {
    title: 'Protocolpakket exporteren',
    text: (version: string): string =>
      `Er komt één ZIP-bestand met pakket ${version}: een leesbaar bestand per onderdeel, en schema’s waarmee een programma u helpt bij het schrijven. Er zit niets uit uw dossiers in, wel de adressen en telefoonnummers die u zelf in het pakket zette. Het bestand ligt buiten de kluis en is niet versleuteld.`,
    fileName: 'Naam van het bestand',
    suggestedName: (kind: string, version: string): string => `Protocolpakket ${kind} ${version}.zip`,
    action: 'Exporteren',
    saved: (path: string): string => `Geëxporteerd: ${path}`,
    errors: {
      FOLDER_NOT_READABLE:
        'Deze map kan niet worden gelezen. Er is geen bestand gemaakt. Kies een andere map.',
      FOLDER_NOT_WRITABLE:
        'In deze map mag Luwte niets schrijven. Er is geen bestand gemaakt. Kies een andere map.',
      NAME_TAKEN: 'Er staat hier al een bestand met deze naam. Kies een andere naam.',
      NAME_REFUSED: 'Deze naam kan niet op elke computer. Gebruik letters, cijfers, spaties en streepjes.',
      DISK_FULL:
        'De schijf is vol. Er is geen bestand gemaakt en er is niets verloren. Maak ruimte vrij, of kies een map op een andere schijf.',
    },
  },
  compare: {
    title: 'Protocolpakketten vergelijken',
    command: 'Pakketten vergelijken',
    from: 'Eerst',
    to: 'Daarna',
    same: 'Deze pakketten zeggen precies hetzelfde.',
    count: (count: number): string => (count === 1 ? '1 verschil' : `${count} verschillen`),
    added: 'Nieuw',
    gone: 'Weg',
    changed: 'Anders',
    reordered: 'De volgorde is anders.',
    before: 'Was',
    after: 'Wordt',
    nothing: 'niets',
    head: 'Over het pakket',
    fields: {
      label: 'Naam',
      description: 'Uitleg',
      labelOther: 'Naam, als een ander belt',
      descriptionOther: 'Uitleg, als een ander belt',
      source: 'Bron',
      law: 'Zekerheid over de wet',
      origin: 'Van binnen of van buiten',
      hosts: 'Adressen van het platform',
      handle: 'Soort accountnaam',
      forms: 'Vormen waarbij het past',
      after: 'Wat eerst komt',
      phase: 'Wanneer',
      actor: 'Wie',
      side: 'Haat of kritiek',
      count: 'Soort dagen',
      days: 'Aantal dagen',
      answers: 'Antwoorden',
      start: 'Eerste vraag',
      text: 'Tekst',
      name: 'Naam van het pakket',
      title: 'Naam van het document',
      checked: 'Nummer en website',
    },
    values: {
      working: 'werkdagen',
      calendar: 'dagen',
      internal: 'van binnen',
      external: 'van buiten',
    },
    language: { nl: 'Nederlands', en: 'Engels' },
  },
  adapt: {
    title: (version: string): string => `Pakket ${version} aanpassen`,
    intro:
      'Verander woorden en gegevens, voeg toe wat van uw organisatie is, of haal iets weg. Er verandert niets totdat u het vastlegt. Dan komt er een nieuw pakket bij; het oude blijft.',
    section: 'Onderdeel',
    signpost: { questions: 'Wegwijzer: vragen', outcomes: 'Wegwijzer: uitkomsten' },
    notHere:
      'De woorden van de wegwijzer verandert u hier. Vragen, antwoorden of uitkomsten toevoegen of weghalen kan hier niet: exporteer het pakket, verander signpost.yaml en lees het weer in.',
    change: 'Veranderen',
    changeOf: (name: string): string => `${name} veranderen`,
    remove: 'Weghalen',
    removeOf: (name: string): string => `${name} weghalen`,
    back: 'Terugzetten',
    backOf: (name: string): string => `${name} terugzetten`,
    add: 'Toevoegen',
    addTitle: (section: string): string => `Toevoegen aan ${section}`,
    marks: { changed: 'veranderd', added: 'toegevoegd', removed: 'weggehaald' },
    unchecked: 'nog nakijken',
    closed:
      'Met deze lijst weegt Luwte zaken. De woorden kunt u veranderen; toevoegen of weghalen kan hier niet.',
    law: {
      title: 'Over de wet',
      hint: 'Luwte geeft geen juridisch advies. Verander dit alleen als een jurist het heeft nagekeken.',
      certainty: 'Zekerheid',
      checked: 'Nagekeken op',
      note: 'Notitie van uw jurist',
      noteHint:
        'Wie keek dit na, en wat staat er in de wet? Nodig als u de zekerheid of de klacht verandert.',
    },
    /** As choices; what each means stands under it. */
    complaint: {
      no: 'Nee',
      yes: 'Ja',
      'unless-elected': 'Ja, maar niet bij gekozen volksvertegenwoordigers',
      unknown: 'Niet zeker',
    },
    checkedBox: 'Nummer, website en tijden zijn nagekeken en kloppen',
    checkedHint: (date: string): string => `Nagekeken op ${date}`,
    answer: (number: number): string => `Antwoord ${number}`,
    level: (number: number): string => `Niveau ${number}`,
    usedBy: (places: number): string =>
      places === 1
        ? 'Dit kan niet weg: ergens anders in het pakket wordt het genoemd. Haal het daar eerst weg.'
        : `Dit kan niet weg: op ${places} plaatsen in het pakket wordt het genoemd. Haal het daar eerst weg.`,
    last: 'Dit kan niet weg: er moet minstens één ding in deze lijst blijven.',
    keep112:
      'Dit kan niet weg: bij direct gevaar moet de eerste stap zeggen dat men 112 belt, in beide talen.',
    inDossiers: (name: string, count: number): string =>
      count === 1
        ? `${name} staat in 1 dossier. Dat blijft zo. Bij nieuwe dossiers kunt u het niet meer kiezen.`
        : `${name} staat in ${count} dossiers. Dat blijft zo. Bij nieuwe dossiers kunt u het niet meer kiezen.`,
    pending: (count: number): string =>
      count === 0
        ? 'U heeft nog niets veranderd.'
        : count === 1
          ? '1 verandering, nog niet vastgelegd'
          : `${count} veranderingen, nog niet vastgelegd`,
    save: 'Vastleggen',
    saved: (version: string): string =>
      `Vastgelegd als pakket ${version}. Het is nog niet in gebruik: vergelijk het eerst.`,
    unchanged: 'Met deze veranderingen zegt het pakket nog precies hetzelfde. Er is niets vastgelegd.',
    refused: 'Dit pakket past zo niet in elkaar. Er is niets vastgelegd.',
    item: (number: number): string => `nummer ${number}`,
    inLanguage: (field: string, language: string): string => `${field} in het ${language}`,
    keep: 'Overnemen',
    hostsHint: 'Zoals praat.example. Hieraan herkent Luwte links van dit platform. Enter na elk adres.',
    ownSource: 'Wat u verandert, krijgt als bron ook: eigen toevoeging.',
    problem: {
      phone: 'Dit is geen telefoonnummer. Schrijf alleen het nummer, zoals 0900-8844.',
      keep112:
        'Zo staat 112 er niet meer. Bij direct gevaar moet de eerste stap zeggen dat men 112 belt, in beide talen.',
      lawNote: 'Schrijf op wie dit nakeek en waarom het anders is.',
      missing: 'Vul dit in.',
      wrong: 'Dit kan hier niet. Kijk of het te lang is, of anders geschreven moet worden.',
    },
  },
};
