import type { MessageShape } from './message-shape.ts';
import type { nl } from './messages.nl.ts';

/** What every screen shares, in English. */
export const en: MessageShape<typeof nl> = {
  appName: 'Luwte',
  actions: {
    back: 'Back',
    cancel: 'Cancel',
    close: 'Close',
    continue: 'Continue',
    retry: 'Try again',
    save: 'Save',
    undo: 'Undo',
  },
  loading: 'Loading',
  optional: 'not required',
  frame: {
    skipToContent: 'Skip to content',
    language: 'Language',
    navigation: 'Sections',
    drawerClose: 'Close panel',
    trialHost: 'This window is for trying out Luwte. Do not use it for real dossiers.',
    locked: 'Locked',
    lock: 'Lock',
    lockKey: 'Lock',
    locking: 'Luwte is saving what you typed and locking.',
    lockFailed: 'Not everything you typed could be saved. Luwte will only lock when you say so.',
    lockAnyway: 'Lock anyway',
    notFound: 'This screen does not exist.',
    notFoundAction: 'Go to the beginning',
  },
  vaultTabs: 'Parts of the vault',
  crash: {
    title: 'This screen could not be shown',
    text: 'Everything that was saved is safe, your drafts too. Reload the screen; then you can go on where you were.',
    reload: 'Reload',
  },
  keys: {
    title: 'Keys',
    intro: 'Everything in Luwte can be done with the keyboard.',
    off: 'Single keys are switched off. You can switch them on in Settings.',
    overview: 'Show this overview',
    save: 'Save what you are writing',
    go: (place: string) => `Go to ${place}`,
    andThen: 'then',
    key: 'Key',
    does: 'What it does',
  },
  veil: {
    names: 'Hide names',
    namesHint: 'For when others can see your screen, as in a meeting.',
    messages: 'Hide messages',
    messagesHint: 'Hurtful texts and images open only when you ask for them.',
    hiddenName: 'Name hidden',
    message: 'Message',
    image: 'Image',
    characters: (count: number) => (count === 1 ? '1 character' : `${count} characters`),
    open: 'Show',
    close: 'Hide again',
    opening: 'Opening',
  },
  choice: {
    label: 'What you chose',
    chosen: (n: number): string => `${n} chosen`,
    full: (most: number): string => `${most} chosen. No more fit in one go.`,
    clear: 'Choose none',
    hint: 'Choose with space, with Shift and arrows, or all with Ctrl+A.',
    byDelete: 'Or press Delete.',
    undoTooLate:
      'This had changed in the meantime. Nothing was done and nothing is lost. Under Vault, Put aside, you see what was put aside.',
    someGone:
      'Something you chose had changed in the meantime. Nothing was done and nothing is lost. The list is up to date now; try again.',
  },
  draft: {
    loading: 'Fetching your draft',
    empty: 'What you type is saved as a draft by itself.',
    saving: 'Saving',
    saved: (time: string) => `Draft saved at ${time}`,
    failed: 'The draft could not be saved yet. Your text is still here; Luwte keeps trying.',
    diskFull:
      'The disk is full. Your text is still here. Make room on the disk; Luwte will then save by itself.',
    readOnly:
      'This vault is open for reading only. What you type here cannot be kept. Under Vault you can read why.',
    kept: 'What you had typed here is still there. You can copy it.',
    discard: 'Throw draft away',
    discardAsk: 'Throw away everything you typed here?',
    discardYes: 'Yes, throw away',
    discardNo: 'No, keep it',
  },
  readOnly: {
    here: 'This vault can only be read now. So you cannot add or change anything here.',
  },
  moment: {
    justNow: 'just now',
    date: (label: string) => `${label}: date`,
    time: (label: string) => `${label}: time`,
    datePlaceholder: 'day month year',
    timePlaceholder: 'hh:mm',
    dateMissing: 'Fill in a date, for example 20 Nov 2026.',
    dateWrong: 'Luwte could not read that date; the one before is back. Type for example 20 Nov 2026.',
    timeWrong: 'Fill in a time, for example 14:05.',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous ten years',
    nextDecade: 'Next ten years',
    clear: 'Empty',
  },
  errors: {
    title: 'That did not work',
    VAULT_CLOSED: 'No vault is open. Open the vault again. Everything that was saved is still there.',
    CLOSING: 'The vault is being locked just now. Open it again and then try once more.',
    INPUT_REFUSED: 'Not everything is filled in correctly. Look at the fields that have a remark.',
    DISK_FULL: 'The disk is full. Nothing was saved, and nothing was lost either. Make room and try again.',
    DISK_FAILED:
      'The disk could not read or write. What was saved before stays. Check the disk or its connection and try again.',
    DATABASE_DAMAGED:
      'The files of this vault are damaged. Luwte has deleted nothing. Close the vault, leave the folder as it is and restore a backup, with your administrator if need be.',
    VAULT_READ_ONLY:
      'This vault is open for reading, not for writing. Nothing was stored and nothing was lost. Under Vault you can read why, and what you can do.',
    NOT_CONFIRMED:
      'It is stored, but the disk refused the proof beside it. Do not enter it again. Check the disk, lock the vault and open it again; then look whether it is there.',
    NOT_FOUND: 'This is no longer there. Perhaps it has been put aside in the meantime.',
    RECOVERY_UNCONFIRMED: 'First finish the recovery sheet. After that you can save here. Nothing was lost.',
    BUSY: 'Luwte is too busy just now. Nothing was saved, and nothing was lost either. Wait a few seconds and try again.',
    INTERNAL: (reference: string) =>
      `Something went wrong that Luwte did not expect. Everything that was saved is still there. Try again. If it keeps happening, give your administrator this number: ${reference}.`,
    unknown:
      'Something went wrong that Luwte did not expect. Everything that was saved is still there. Try again.',
  },
  fields: {
    'text-too-long': 'This text is too long. Shorten it or split it up.',
    'text-has-nul': 'This text holds a character that cannot be kept. Type the text again.',
    'text-not-well-formed': 'This text holds half a character. Remove it or type the text again.',
    'line-has-break': 'This has to fit on one line. Remove the line breaks.',
    'text-empty': 'Fill this in.',
    'field-invalid': 'This cannot be right. Have another look at it.',
  },
  tour: {
    title: 'A tour of Luwte',
    intro: 'Every picture is a real screen. The people and messages are invented.',
    documents: 'Documents made',
    chapters: {
      vault: 'Making a vault',
      report: 'Taking a report',
      incident: 'Writing down an incident',
      evidence: 'Keeping evidence',
      search: 'Finding it back',
      care: 'Looking after the vault',
      lock: 'Locking and opening again',
    },
  },
  cli: {
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
      '  npm run --silent luwte -- restore BACKUP DEST.luwte [--json]',
      '      makes a new vault of a backup in DEST.luwte, which must not exist, and reads all of it',
      '',
      'The passphrase comes from LUWTE_PASSPHRASE or is asked for, and never stands on the command line.',
      'Exit code: 0, or 1 with one line that says what is the matter.',
    ].join('\n'),
    problems: {
      NO_COMMAND: (_what: string) => 'Say what to do: demo, check, info, backup or restore (see --help).',
      UNKNOWN_COMMAND: (what: string) =>
        `There is no command ${what}; choose demo, check, info, backup or restore.`,
      UNKNOWN_OPTION: (what: string) => `There is no option ${what} here (see --help).`,
      NO_PASSPHRASE_HERE: (_what: string) =>
        'A passphrase does not belong on the command line, where others can see it; use LUWTE_PASSPHRASE or type it when asked.',
      BAD_ARGUMENTS: (what: string) => `The command ${what} needs exactly one folder (see --help).`,
      TWO_FOLDERS: (what: string) =>
        `The command ${what} needs exactly two folders: where it comes from and where it goes (see --help).`,
      NO_VAULT_NAME: (what: string) =>
        `The folder of a vault has a name that ends in .luwte; ${what} does not. Nothing was made.`,
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
        `Recorded actions: ${entries}, ${sound ? 'the chain holds' : 'the chain does not hold'}`,
      evidence: (checked: number, damaged: number) =>
        `Evidence files: ${checked} read, ${damaged === 0 ? 'all sound' : `${damaged} not sound`}`,
      orphans: (count: number) =>
        `Files of an import that was broken off: ${count}; Luwte removes them after a day.`,
      backups: (checked: number, damaged: number) =>
        `Backups in the vault: ${checked} checked, ${damaged === 0 ? 'all sound' : `${damaged} not sound`}`,
      backupDamaged: (backupId: string) => `Backup ${backupId} is damaged; Luwte left it as it is.`,
      databaseDamaged: 'The database is damaged; leave the folder as it is and restore a backup.',
      auditIncomplete: (missing: number | null) =>
        missing === null
          ? 'Recorded actions are missing; how many cannot be told. Leave the folder as it is and restore a backup.'
          : `At least ${missing} recorded actions are missing from the end. Leave the folder as it is and restore a backup.`,
      auditBroken:
        'The chain of recorded actions does not hold: something was changed by other means than Luwte.',
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
      vaultId: (vaultId: string, generation: number) => `Id: ${vaultId}, key generation ${generation}`,
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
      made: (path: string, sequence: number, moment: string) =>
        `Vault restored and proved: ${path} (${sequence} actions, up to ${moment})`,
      evidence: (restored: number, missing: number, altered: number) =>
        `Evidence files: ${restored} restored, ${missing} missing, ${altered} altered`,
      behind:
        'Note: this backup is of before somebody was revoked. Whoever could open the vault then can open this one too.',
      incomplete: 'The vault was restored, but not all evidence is there or sound.',
    },
    copying: {
      BACKUP_NOT_FOUND: 'There is no backup of Luwte in this folder.',
      BACKUP_NEWER: 'This backup was made by a newer Luwte; nothing was made. Update Luwte first.',
      BACKUP_DAMAGED: {
        manifest: 'The list of what belongs in this backup is damaged or was changed; nothing was made.',
        database: 'The database in this backup is damaged; nothing was made.',
        'key-file': 'The key file in this backup is damaged; nothing was made.',
        history: 'The chain of actions in this backup does not hold; nothing was made.',
      },
      NAME_TAKEN: 'There is something of that name in this place; nothing was changed. Choose another name.',
      NAME_REFUSED: 'Not every computer takes this name; use letters, digits, spaces and dashes.',
      FOLDER_NOT_WRITABLE: 'Luwte cannot make anything in this place; nothing was changed.',
      VAULT_READ_ONLY: 'This vault can only be read; a backup cannot be recorded. Nothing was made.',
      BUSY: 'Somebody keeps writing to this vault; nothing was made. Try again.',
    },
    errors: {
      NO_PASSPHRASE: 'There is no passphrase: put it into LUWTE_PASSPHRASE or type it at a terminal.',
      VAULT_NOT_FOUND: 'There is no vault in this place: no folder has that name.',
      NAME_TAKEN: 'A sample vault of that name is already in this folder; choose another folder.',
      INTERNAL: 'Something went wrong that Luwte did not expect. Everything that was saved is still there.',
    },
  },
};
