import type { nl } from './cli-messages.nl.ts';
import type { MessageShape } from './message-shape.ts';

/** What the administrators' commands say, in English. */
export const en: MessageShape<typeof nl> = {
  help: [
    "Luwte, administrators' commands",
    '',
    '  npm run --silent luwte -- demo DIR [--pack university|party] [--dossiers N] [--seed S] [--lang nl|en] [--json]',
    '      makes a sample vault with invented people in DIR; the same options give the same dossiers',
    '  npm run --silent luwte -- check VAULT [--json]',
    '      opens a vault and reads all of it: database, evidence files, recorded actions',
    '  npm run --silent luwte -- info VAULT [--json]',
    '      tells what is known without a passphrase: format, slots, sizes',
    '  npm run --silent luwte -- backup VAULT DEST [--json]',
    '      keeps a vault with all its evidence in DEST, which must not exist; everything stays encrypted',
    '  npm run --silent luwte -- restore BACKUP DEST.luwte [--recovery] [--json]',
    '      makes a new vault of a backup in DEST.luwte, which must not exist, and reads all of it;',
    '      with --recovery by the recovery sheet that counted then, in place of a passphrase',
    '  npm run --silent luwte -- triage < CASES.yaml [--lang nl|en]',
    '      weighs described cases by the rules of the protocol pack: one line of JSON for each;',
    '      no vault is needed and nothing is kept',
    '',
    'The passphrase comes from LUWTE_PASSPHRASE or is asked for, and never stands on the command line.',
    'The key of the recovery sheet comes from LUWTE_RECOVERY_KEY, or is asked for, in the same way.',
    'Exit code: 0, or 1 with one line that says what is the matter.',
  ].join('\n'),
  problems: {
    NO_COMMAND: (_what: string) =>
      'Say what to do: demo, check, info, backup, restore or triage (see --help).',
    UNKNOWN_COMMAND: (what: string) =>
      `There is no command ${what}; choose demo, check, info, backup, restore or triage.`,
    UNKNOWN_OPTION: (what: string) => `There is no option ${what} here (see --help).`,
    NO_PASSPHRASE_HERE: (_what: string) =>
      'A passphrase does not belong on the command line, where others can see it; use LUWTE_PASSPHRASE or type it when asked.',
    NO_RECOVERY_KEY_HERE: (_what: string) =>
      'The key of the recovery sheet does not belong on the command line, where others can see it; use --recovery with LUWTE_RECOVERY_KEY, or type it when asked.',
    BAD_ARGUMENTS: (what: string) => `The command ${what} needs exactly one folder (see --help).`,
    TWO_FOLDERS: (what: string) =>
      `The command ${what} needs exactly two folders: where it comes from and where it goes (see --help).`,
    NO_VAULT_NAME: (what: string) =>
      `The folder of a vault has a name that ends in .luwte; ${what} does not. Nothing was made.`,
    NO_FOLDER: (what: string) => `The command ${what} reads standard input and needs no folder (see --help).`,
    BAD_PACK: (_what: string) => '--pack takes university or party.',
    BAD_DOSSIERS: (what: string) => `--dossiers takes a whole number from 0 to ${what}.`,
    BAD_SEED: (what: string) => `--seed takes a whole number from 0 to ${what}.`,
    BAD_LANGUAGE: (_what: string) => '--lang takes nl or en.',
  },
  demo: {
    made: (path: string, dossiers: number) => `Sample vault with ${dossiers} dossiers made: ${path}`,
    passphrase: (passphrase: string) => `Passphrase, no secret: ${passphrase}`,
  },
  check: {
    prompt: 'Passphrase: ',
    database: (sound: boolean) => `Database: ${sound ? 'sound' : 'damaged'}`,
    audit: (sound: boolean, entries: number) =>
      `Recorded actions: ${entries}, ${sound ? 'the list is right' : 'the list is not right'}`,
    evidence: (checked: number, damaged: number) =>
      `Evidence files: ${checked} read, ${damaged === 0 ? 'all sound' : `${damaged} not sound`}`,
    orphans: (count: number) =>
      `Files of an import that was broken off: ${count}; Luwte removes them after a day.`,
    backups: (checked: number, damaged: number) =>
      `Backups in the vault: ${checked} checked, ${damaged === 0 ? 'all sound' : `${damaged} damaged or unreadable`}`,
    backupDamaged: (backupId: string) => `Backup ${backupId} is damaged; Luwte left it as it is.`,
    backupUnreadable: (backupId: string) =>
      `Backup ${backupId} could not be read; whether anything is wrong with it Luwte does not know.`,
    databaseDamaged: 'The database is damaged; leave the folder as it is and restore a backup.',
    auditIncomplete: (missing: number | null) =>
      missing === null
        ? 'Recorded actions are missing; how many cannot be told. Leave the folder as it is and restore a backup.'
        : `At least ${missing} recorded actions are missing from the end. Leave the folder as it is and restore a backup.`,
    auditBroken: 'The record of actions is not right: something was changed by other means than Luwte.',
    evidenceDamaged: (evidenceId: string, problem: string) => `Evidence item ${evidenceId}: ${problem}.`,
    problems: {
      missing: 'the file is missing',
      altered: 'the file was altered',
      unreadable: 'the file cannot be read',
    },
  },
  info: {
    vault: (path: string) => `Vault: ${path}`,
    format: (format: string, version: number) => `Format: ${format}, version ${version}`,
    vaultId: (vaultId: string, generation: number) => `Id: ${vaultId}, number of the key ${generation}`,
    createdAt: (moment: string) => `Created: ${moment}`,
    demo: 'Sample vault: all people in it are invented',
    notIntact: 'Note: the key file is damaged in one place.',
    previous: 'Note: vault.json cannot be read; this is the key file before it.',
    kinds: { member: 'member', recovery: 'recovery sheet' },
    slot: (kind: string, label: string, moment: string, kdf: string) =>
      `Slot: ${[kind, label, moment, kdf].filter((part) => part !== '').join(', ')}`,
    sizes: (
      database: number,
      files: number,
      evidence: number,
      backups: { readonly count: number; readonly bytes: number },
    ) =>
      `Sizes: database ${database} bytes; ${files} evidence files, ${evidence} bytes; ${backups.count} backups, ${backups.bytes} bytes`,
  },
  backup: {
    made: (path: string, bytes: number, files: number) =>
      `Backup made and proved: ${path} (${bytes} bytes, ${files} evidence files)`,
    missing: (count: number) =>
      `${count === 1 ? 'One evidence file is' : `${count} evidence files are`} missing from the vault or not of the right size; everything else was kept.`,
  },
  restore: {
    prompt: 'Key of the recovery sheet: ',
    made: (path: string, sequence: number, moment: string) =>
      `Vault restored and proved: ${path} (${sequence} actions, up to ${moment})`,
    evidence: (restored: number, missing: number, altered: number) =>
      `Evidence files: ${restored} restored, ${missing} missing, ${altered} altered`,
    behind:
      'Note: this backup is of before somebody was revoked. Whoever could open the vault then can open this one too.',
    next: 'Now open the vault in Luwte with the same recovery sheet (Forgot your passphrase?) and choose a new passphrase.',
    incomplete: 'The vault was restored, but not all evidence is there or sound.',
  },
  triage: {
    unreadable: {
      'not-text': 'The input is no text in UTF-8.',
      'too-large': 'The input is too large: a million characters at most.',
      'not-a-list': 'The input is no list of cases in YAML.',
    },
    notYaml: (line: number) => `The input is no valid YAML: see line ${line}.`,
    numbered: (number: number) => `number ${number}`,
    refused: (name: string, problems: string) => `Case ${name}: ${problems}.`,
    problems: {
      missing: (field: string, _id: string) => `${field} is missing`,
      unknown: (field: string, _id: string) => `${field} is not known`,
      wrong: (field: string, _id: string) => `${field} has a value that it cannot have`,
      'unknown-id': (field: string, id: string) => `${field} names ${id}, which the pack does not have`,
      'not-a-case': (_field: string, _id: string) =>
        'this is no case with fields such as id, pack and factors',
    },
  },
  copying: {
    BACKUP_NOT_FOUND: 'There is no backup of Luwte in this folder.',
    BACKUP_NEWER: 'This backup was made by a newer Luwte; nothing was made. Update Luwte first.',
    BACKUP_DAMAGED: {
      manifest: 'The list of what belongs in this backup is damaged or was changed; nothing was made.',
      database: 'The database in this backup is damaged; nothing was made.',
      'key-file':
        'The key file in this backup is damaged; nothing was made. If you used a passphrase, try --recovery with the recovery sheet of that time.',
      history: 'The record of actions in this backup is not right; nothing was made.',
    },
    WRONG_RECOVERY_KEY: (groups: readonly unknown[]) =>
      groups.length === 0
        ? 'This key does not fit this backup; nothing was made. Take the recovery sheet that counted when the backup was made; a sheet of before or after does not fit.'
        : `In this key ${groups.length === 1 ? 'this group is not right' : 'these groups are not right'}: ${groups.join(', ')}; nothing was made. Look at the sheet and type the key again.`,
    NAME_TAKEN: 'There is something of that name in this place; nothing was changed. Choose another name.',
    NAME_REFUSED: 'Not every computer takes this name; use letters, digits, spaces and dashes.',
    FOLDER_NOT_WRITABLE: 'Luwte cannot make anything in this place; nothing was changed.',
    TOO_MANY_FILES: (most) =>
      `There are more than ${most} evidence files in this vault, and one backup does not hold that many; nothing was made. Copy the whole folder of the vault while it is locked.`,
    VAULT_READ_ONLY: 'This vault can only be read; a backup cannot be recorded. Nothing was made.',
    BUSY: 'Somebody keeps writing to this vault; nothing was made. Try again.',
  },
  errors: {
    NO_PASSPHRASE: 'There is no passphrase: put it into LUWTE_PASSPHRASE or type it at a terminal.',
    NO_RECOVERY_KEY:
      'There is no key of a recovery sheet: put it into LUWTE_RECOVERY_KEY or type it at a terminal.',
    VAULT_NOT_FOUND: 'There is no vault in this place: no folder has that name.',
    NAME_TAKEN: 'A sample vault of that name is already in this folder; choose another folder.',
    INTERNAL: 'Something went wrong that Luwte did not expect. Everything that was saved is still there.',
  },
};
