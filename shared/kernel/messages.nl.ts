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
    hint: 'Kies met spatie, met Shift en pijltjes, of alles met Ctrl+A.',
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
  cli: {
    help: [
      'Luwte, opdrachten voor beheerders',
      '',
      '  npm run --silent luwte -- demo MAP [--pack university|party] [--dossiers N] [--seed S] [--lang nl|en] [--json]',
      '      maakt in MAP een voorbeeldkluis met verzonnen mensen; dezelfde opties geven dezelfde dossiers',
      '  npm run --silent luwte -- check KLUIS [--json]',
      '      opent een kluis en leest alles na: database, bewijsbestanden, vastgelegde handelingen',
      '  npm run --silent luwte -- info KLUIS [--json]',
      '      vertelt wat zonder wachtwoordzin bekend is: formaat, sleutels, groottes',
      '  npm run --silent luwte -- backup KLUIS MAP [--json]',
      '      bewaart een kluis met al het bewijs in MAP, die nog niet mag bestaan; alles blijft versleuteld',
      '  npm run --silent luwte -- restore RESERVEKOPIE MAP.luwte [--json]',
      '      maakt van een reservekopie een nieuwe kluis in MAP.luwte, die nog niet mag bestaan, en leest alles na',
      '',
      'De wachtwoordzin komt uit LUWTE_PASSPHRASE of wordt gevraagd, en staat nooit op de opdrachtregel.',
      'Afloop: 0, of 1 met één regel die zegt wat er is.',
    ].join('\n'),
    problems: {
      NO_COMMAND: (_what: string) =>
        'Zeg wat er moet gebeuren: demo, check, info, backup of restore (zie --help).',
      UNKNOWN_COMMAND: (what: string) =>
        `De opdracht ${what} bestaat niet; kies demo, check, info, backup of restore.`,
      UNKNOWN_OPTION: (what: string) => `De optie ${what} bestaat hier niet (zie --help).`,
      NO_PASSPHRASE_HERE: (_what: string) =>
        'Een wachtwoordzin hoort niet op de opdrachtregel, waar anderen hem kunnen zien; gebruik LUWTE_PASSPHRASE of typ hem als erom gevraagd wordt.',
      BAD_ARGUMENTS: (what: string) => `De opdracht ${what} heeft precies één map nodig (zie --help).`,
      TWO_FOLDERS: (what: string) =>
        `De opdracht ${what} heeft precies twee mappen nodig: waar het vandaan komt en waar het heen gaat (zie --help).`,
      NO_VAULT_NAME: (what: string) =>
        `De map van een kluis heet iets dat eindigt op .luwte; ${what} doet dat niet. Er is niets gemaakt.`,
      BAD_PACK: (_what: string) => 'Met --pack kan university of party.',
      BAD_DOSSIERS: (what: string) => `Met --dossiers kan een heel getal van 0 tot en met ${what}.`,
      BAD_SEED: (what: string) => `Met --seed kan een heel getal van 0 tot en met ${what}.`,
      BAD_LANGUAGE: (_what: string) => 'Met --lang kan nl of en.',
    },
    demo: {
      made: (path: string, dossiers: number) => `Voorbeeldkluis met ${dossiers} dossiers gemaakt: ${path}`,
      passphrase: (passphrase: string) => `Wachtwoordzin, geen geheim: ${passphrase}`,
    },
    check: {
      prompt: 'Wachtwoordzin: ',
      database: (sound: boolean) => `Database: ${sound ? 'in orde' : 'beschadigd'}`,
      audit: (sound: boolean, entries: number) =>
        `Vastgelegde handelingen: ${entries}, ${sound ? 'de keten sluit' : 'de keten sluit niet'}`,
      evidence: (checked: number, damaged: number) =>
        `Bewijsbestanden: ${checked} gelezen, ${damaged === 0 ? 'alle in orde' : `${damaged} niet in orde`}`,
      orphans: (count: number) =>
        `Bestanden van een afgebroken import: ${count}; Luwte ruimt ze na een dag op.`,
      backups: (checked: number, damaged: number) =>
        `Reservekopieën in de kluis: ${checked} nagekeken, ${damaged === 0 ? 'alle in orde' : `${damaged} niet in orde`}`,
      backupDamaged: (backupId: string) =>
        `Reservekopie ${backupId} is beschadigd; Luwte heeft haar laten staan.`,
      databaseDamaged: 'De database is beschadigd; laat de map zoals hij is en zet een reservekopie terug.',
      auditIncomplete: (missing: number | null) =>
        missing === null
          ? 'Er ontbreken vastgelegde handelingen; hoeveel is niet te zeggen. Laat de map zoals hij is en zet een reservekopie terug.'
          : `Er ontbreken ten minste ${missing} vastgelegde handelingen aan het eind. Laat de map zoals hij is en zet een reservekopie terug.`,
      auditBroken: 'De keten van vastgelegde handelingen sluit niet: er is iets buiten Luwte om veranderd.',
      evidenceDamaged: (evidenceId: string, problem: string) => `Bewijsstuk ${evidenceId}: ${problem}.`,
      problems: {
        missing: 'het bestand ontbreekt',
        altered: 'het bestand is veranderd',
        unreadable: 'het bestand kan niet worden gelezen',
      },
    },
    info: {
      vault: (path: string) => `Kluis: ${path}`,
      format: (format: string, version: number) => `Formaat: ${format}, versie ${version}`,
      vaultId: (vaultId: string, generation: number) => `Kenmerk: ${vaultId}, sleutelgeneratie ${generation}`,
      createdAt: (moment: string) => `Gemaakt: ${moment}`,
      demo: 'Voorbeeldkluis: alle mensen erin zijn verzonnen',
      notIntact: 'Let op: het sleutelbestand is op een plek beschadigd.',
      previous: 'Let op: vault.json is niet leesbaar; dit is het sleutelbestand van daarvoor.',
      kinds: { member: 'lid', recovery: 'herstelblad' },
      slot: (kind: string, label: string, moment: string, kdf: string) =>
        `Sleutel: ${[kind, label, moment, kdf].filter((part) => part !== '').join(', ')}`,
      sizes: (
        database: number,
        files: number,
        evidence: number,
        backups: { readonly count: number; readonly bytes: number },
      ) =>
        `Grootte: database ${database} bytes; ${files} bewijsbestanden, ${evidence} bytes; ${backups.count} reservekopieën, ${backups.bytes} bytes`,
    },
    backup: {
      made: (path: string, bytes: number, files: number) =>
        `Reservekopie gemaakt en nagekeken: ${path} (${bytes} bytes, ${files} bewijsbestanden)`,
      missing: (count: number) =>
        `${count === 1 ? 'Eén bewijsbestand ontbreekt' : `${count} bewijsbestanden ontbreken`} in de kluis of ${count === 1 ? 'heeft' : 'hebben'} niet de juiste grootte; al het andere is bewaard.`,
    },
    restore: {
      made: (path: string, sequence: number, moment: string) =>
        `Kluis teruggezet en nagekeken: ${path} (${sequence} handelingen, tot ${moment})`,
      evidence: (restored: number, missing: number, altered: number) =>
        `Bewijsbestanden: ${restored} teruggezet, ${missing} ontbreken, ${altered} veranderd`,
      behind:
        'Let op: deze reservekopie is van voor een intrekking. Wie toen de kluis kon openen, kan deze ook openen.',
      incomplete: 'De kluis is teruggezet, maar niet al het bewijs is er of is in orde.',
    },
    copying: {
      BACKUP_NOT_FOUND: 'In deze map staat geen reservekopie van Luwte.',
      BACKUP_NEWER:
        'Deze reservekopie is gemaakt met een nieuwere Luwte; er is niets gemaakt. Werk Luwte eerst bij.',
      BACKUP_DAMAGED: {
        manifest:
          'De lijst van wat in deze reservekopie hoort, is beschadigd of veranderd; er is niets gemaakt.',
        database: 'De database in deze reservekopie is beschadigd; er is niets gemaakt.',
        'key-file': 'Het sleutelbestand in deze reservekopie is beschadigd; er is niets gemaakt.',
        history: 'De keten van handelingen in deze reservekopie sluit niet; er is niets gemaakt.',
      },
      NAME_TAKEN: 'Op deze plek staat al iets met die naam; er is niets veranderd. Kies een andere naam.',
      NAME_REFUSED: 'Deze naam kan niet op elke computer; gebruik letters, cijfers, spaties en streepjes.',
      FOLDER_NOT_WRITABLE: 'Op deze plek kan Luwte niets maken; er is niets veranderd.',
      VAULT_READ_ONLY:
        'Deze kluis is alleen te lezen; een reservekopie kan niet worden vastgelegd. Er is niets gemaakt.',
      BUSY: 'Er wordt steeds in deze kluis geschreven; er is niets gemaakt. Probeer het opnieuw.',
    },
    errors: {
      NO_PASSPHRASE: 'Er is geen wachtwoordzin: zet hem in LUWTE_PASSPHRASE of typ hem in een terminal.',
      VAULT_NOT_FOUND: 'Op deze plek staat geen kluis: er is geen map met die naam.',
      NAME_TAKEN: 'In deze map staat al een voorbeeldkluis met die naam; kies een andere map.',
      INTERNAL: 'Er ging iets mis waar Luwte niet op rekende. Wat opgeslagen was, is er nog.',
    },
  },
};
