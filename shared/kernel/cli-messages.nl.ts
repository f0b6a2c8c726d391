/** What the administrators' commands say, in Dutch. */
export const nl = {
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
    '  npm run --silent luwte -- restore RESERVEKOPIE MAP.luwte [--recovery] [--json]',
    '      maakt van een reservekopie een nieuwe kluis in MAP.luwte, die nog niet mag bestaan, en leest alles na;',
    '      met --recovery met het herstelblad dat toen gold, in plaats van een wachtwoordzin',
    '  npm run --silent luwte -- triage < GEVALLEN.yaml [--lang nl|en]',
    '      weegt beschreven gevallen met de regels van het protocolpakket: per geval één regel JSON;',
    '      er komt geen kluis aan te pas en er wordt niets bewaard',
    '',
    'De wachtwoordzin komt uit LUWTE_PASSPHRASE of wordt gevraagd, en staat nooit op de opdrachtregel.',
    'De sleutel van het herstelblad komt net zo uit LUWTE_RECOVERY_KEY of wordt gevraagd.',
    'Afloop: 0, of 1 met één regel die zegt wat er is.',
  ].join('\n'),
  problems: {
    NO_COMMAND: (_what: string) =>
      'Zeg wat er moet gebeuren: demo, check, info, backup, restore of triage (zie --help).',
    UNKNOWN_COMMAND: (what: string) =>
      `De opdracht ${what} bestaat niet; kies demo, check, info, backup, restore of triage.`,
    UNKNOWN_OPTION: (what: string) => `De optie ${what} bestaat hier niet (zie --help).`,
    NO_PASSPHRASE_HERE: (_what: string) =>
      'Een wachtwoordzin hoort niet op de opdrachtregel, waar anderen hem kunnen zien; gebruik LUWTE_PASSPHRASE of typ hem als erom gevraagd wordt.',
    NO_RECOVERY_KEY_HERE: (_what: string) =>
      'De sleutel van het herstelblad hoort niet op de opdrachtregel, waar anderen hem kunnen zien; gebruik --recovery met LUWTE_RECOVERY_KEY, of typ hem als erom gevraagd wordt.',
    BAD_ARGUMENTS: (what: string) => `De opdracht ${what} heeft precies één map nodig (zie --help).`,
    TWO_FOLDERS: (what: string) =>
      `De opdracht ${what} heeft precies twee mappen nodig: waar het vandaan komt en waar het heen gaat (zie --help).`,
    NO_VAULT_NAME: (what: string) =>
      `De map van een kluis heet iets dat eindigt op .luwte; ${what} doet dat niet. Er is niets gemaakt.`,
    NO_FOLDER: (what: string) =>
      `De opdracht ${what} leest van de standaardinvoer en heeft geen map nodig (zie --help).`,
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
      `Vastgelegde handelingen: ${entries}, ${sound ? 'de lijst klopt' : 'de lijst klopt niet'}`,
    evidence: (checked: number, damaged: number) =>
      `Bewijsbestanden: ${checked} gelezen, ${damaged === 0 ? 'alle in orde' : `${damaged} niet in orde`}`,
    orphans: (count: number) =>
      `Bestanden van een afgebroken import: ${count}; Luwte ruimt ze na een dag op.`,
    backups: (checked: number, damaged: number) =>
      `Reservekopieën in de kluis: ${checked} nagekeken, ${damaged === 0 ? 'alle in orde' : `${damaged} beschadigd of niet te lezen`}`,
    backupDamaged: (backupId: string) =>
      `Reservekopie ${backupId} is beschadigd; Luwte heeft haar laten staan.`,
    backupUnreadable: (backupId: string) =>
      `Reservekopie ${backupId} kon niet worden gelezen; of er iets mis mee is, weet Luwte niet.`,
    databaseDamaged: 'De database is beschadigd; laat de map zoals hij is en zet een reservekopie terug.',
    auditIncomplete: (missing: number | null) =>
      missing === null
        ? 'Er ontbreken vastgelegde handelingen; hoeveel is niet te zeggen. Laat de map zoals hij is en zet een reservekopie terug.'
        : `Er ontbreken ten minste ${missing} vastgelegde handelingen aan het eind. Laat de map zoals hij is en zet een reservekopie terug.`,
    auditBroken: 'Het logboek van handelingen klopt niet: er is iets buiten Luwte om veranderd.',
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
    vaultId: (vaultId: string, generation: number) =>
      `Kenmerk: ${vaultId}, nummer van de sleutel ${generation}`,
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
    prompt: 'Sleutel van het herstelblad: ',
    made: (path: string, sequence: number, moment: string) =>
      `Kluis teruggezet en nagekeken: ${path} (${sequence} handelingen, tot ${moment})`,
    evidence: (restored: number, missing: number, altered: number) =>
      `Bewijsbestanden: ${restored} teruggezet, ${missing} ontbreken, ${altered} veranderd`,
    behind:
      'Let op: deze reservekopie is van voor een intrekking. Wie toen de kluis kon openen, kan deze ook openen.',
    next: 'Open de kluis nu in Luwte met hetzelfde herstelblad (Wachtwoordzin vergeten?) en kies een nieuwe wachtwoordzin.',
    incomplete: 'De kluis is teruggezet, maar niet al het bewijs is er of is in orde.',
  },
  triage: {
    /** Of everything that was read. */
    unreadable: {
      'not-text': 'De invoer is geen tekst in UTF-8.',
      'too-large': 'De invoer is te groot: ten hoogste een miljoen tekens.',
      'not-a-list': 'De invoer is geen lijst van gevallen in YAML.',
    },
    notYaml: (line: number) => `De invoer is geen geldige YAML: zie regel ${line}.`,
    /** A case without an id that can be said. */
    numbered: (number: number) => `nummer ${number}`,
    refused: (name: string, problems: string) => `Geval ${name}: ${problems}.`,
    problems: {
      missing: (field: string, _id: string) => `${field} ontbreekt`,
      unknown: (field: string, _id: string) => `${field} is niet bekend`,
      wrong: (field: string, _id: string) => `${field} heeft een waarde die niet kan`,
      'unknown-id': (field: string, id: string) => `${field} noemt ${id}, dat het pakket niet heeft`,
      'not-a-case': (_field: string, _id: string) => 'dit is geen geval met velden als id, pack en factors',
    },
  },
  copying: {
    BACKUP_NOT_FOUND: 'In deze map staat geen reservekopie van Luwte.',
    BACKUP_NEWER:
      'Deze reservekopie is gemaakt met een nieuwere Luwte; er is niets gemaakt. Werk Luwte eerst bij.',
    BACKUP_DAMAGED: {
      manifest:
        'De lijst van wat in deze reservekopie hoort, is beschadigd of veranderd; er is niets gemaakt.',
      database: 'De database in deze reservekopie is beschadigd; er is niets gemaakt.',
      'key-file':
        'Het sleutelbestand in deze reservekopie is beschadigd; er is niets gemaakt. Deed u het met een wachtwoordzin, probeer het dan met --recovery en het herstelblad van toen.',
      history: 'Het logboek van handelingen in deze reservekopie klopt niet; er is niets gemaakt.',
    },
    WRONG_RECOVERY_KEY: (groups: readonly unknown[]) =>
      groups.length === 0
        ? 'Deze sleutel past niet bij deze reservekopie; er is niets gemaakt. Neem het herstelblad dat gold toen de reservekopie werd gemaakt; een blad van ervoor of erna past niet.'
        : `In deze sleutel ${groups.length === 1 ? 'klopt deze groep niet' : 'kloppen deze groepen niet'}: ${groups.join(', ')}; er is niets gemaakt. Kijk op het blad en typ de sleutel nog een keer.`,
    NAME_TAKEN: 'Op deze plek staat al iets met die naam; er is niets veranderd. Kies een andere naam.',
    NAME_REFUSED: 'Deze naam kan niet op elke computer; gebruik letters, cijfers, spaties en streepjes.',
    FOLDER_NOT_WRITABLE: 'Op deze plek kan Luwte niets maken; er is niets veranderd.',
    TOO_MANY_FILES: (most: number) =>
      `In deze kluis zitten meer dan ${most} bewijsbestanden, en zo veel gaan er niet in één reservekopie; er is niets gemaakt. Kopieer de hele map van de kluis terwijl hij vergrendeld is.`,
    VAULT_READ_ONLY:
      'Deze kluis is alleen te lezen; een reservekopie kan niet worden vastgelegd. Er is niets gemaakt.',
    BUSY: 'Er wordt steeds in deze kluis geschreven; er is niets gemaakt. Probeer het opnieuw.',
  },
  errors: {
    NO_PASSPHRASE: 'Er is geen wachtwoordzin: zet hem in LUWTE_PASSPHRASE of typ hem in een terminal.',
    NO_RECOVERY_KEY:
      'Er is geen sleutel van het herstelblad: zet hem in LUWTE_RECOVERY_KEY of typ hem in een terminal.',
    VAULT_NOT_FOUND: 'Op deze plek staat geen kluis: er is geen map met die naam.',
    NAME_TAKEN: 'In deze map staat al een voorbeeldkluis met die naam; kies een andere map.',
    INTERNAL: 'Er ging iets mis waar Luwte niet op rekende. Wat opgeslagen was, is er nog.',
  },
};
