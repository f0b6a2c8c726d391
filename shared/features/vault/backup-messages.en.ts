import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './backup-messages.nl.ts';

/** Backup and restore, in English. */
export const en: MessageShape<typeof nl> = {
  intro:
    'Luwte makes backups by itself in the folder of the vault and keeps those of seven days and four weeks. They help when something gets damaged, not when this computer is broken or gone.',
  readOnly:
    'This vault can only be read now. So Luwte cannot make a backup of it now. You can restore a backup.',
  now: 'Make a backup now',
  made: 'The backup was made and checked.',
  list: {
    title: 'Made by Luwte',
    empty: 'There are no backups yet. Luwte makes one by itself when you do nothing for a while.',
    createdAt: 'Made',
    sequence: 'Actions',
    counted,
    size: 'Size',
    headCode: 'Check code',
    actions: 'What you can do',
    prove: 'Try a restore',
    proveOf: (moment) => `Try a restore of ${moment}`,
    restore: 'Restore…',
    restoreOf: (moment) => `Restore ${moment}`,
  },
  outside: {
    title: 'Outside the vault',
    text: 'Regularly put one on a disk or stick that you keep somewhere else. The evidence goes along. Everything stays encrypted.',
    last: (moment) => `Last done: ${moment}`,
    never: 'Not done yet.',
    open: 'Export…',
    dialog: 'Export a backup',
    name: 'Name of the folder',
    nameHint: 'Everybody can read that name; so do not put anybody’s name in it.',
    suggested: (vault, date) => `${vault} backup ${date}`,
    save: 'Export',
    saved: (path, size, files) => `Exported to ${path}: ${size}, ${filesInWords(files)}.`,
    missing: (count) =>
      count === 1
        ? 'One evidence file is not whole in it: it was gone or damaged in the vault already. What was left of it went along. Everything else is whole in it. Have the vault checked under Overview. An older backup outside the vault may still have it, so keep that one.'
        : `${count} evidence files are not whole in it: they were gone or damaged in the vault already. What was left of them went along. Everything else is whole in it. Have the vault checked under Overview. An older backup outside the vault may still have them, so keep that one.`,
    restore: 'Restore from a folder…',
  },
  proving: {
    title: 'Trying a restore',
    last: (moment) => `Last tried: ${moment}`,
    never: 'Not tried yet.',
    reminder: 'It is more than thirty days ago. Try one today.',
    text: 'A backup that was never restored is a gamble. Luwte restores one to a temporary place, reads all of it and clears that place again.',
    newest: 'Try the newest',
    proved: (kind, moment, sequence) =>
      `Restoring works from ${kind === 'outside' ? 'the backup outside the vault' : 'the backup that Luwte made itself'}: everything until ${moment} is there, ${counted(sequence)} actions.`,
  },
  work: {
    kinds: {
      backup: 'A backup is being made',
      restore: 'A backup is being restored',
      'prove-restore': 'A restore is being tried',
      check: 'The whole vault is being read',
    },
    amount: (done, total) => `${done} of ${total}`,
    progress: 'Progress',
    goOn: 'You can go on working.',
    cancel: 'Break off',
    cancelling: 'Being broken off',
  },
  evidence: {
    whole: (restored) =>
      restored === 1
        ? 'The one evidence file is there.'
        : `All ${counted(restored)} evidence files are there.`,
    none: 'No evidence files belong to it.',
    some: (restored, missing, altered) =>
      `In order: ${counted(restored)} of ${filesInWords(restored + missing + altered)}.${missing > 0 ? ` Missing: ${missing}.` : ''}${altered > 0 ? ` Damaged or altered: ${altered}.` : ''} Everything else is there. It was so before Luwte began this. An older backup outside the vault may still have these files, so keep that one.`,
  },
  restore: {
    title: 'Restore a backup',
    intro:
      'A new vault comes beside the old one. Nothing changes in the old one. Only when you open the new one it takes the place of the old one. Luwte never removes the old one by itself.',
    introElsewhere:
      'Restore a backup here that you stored outside the vault, on a stick for example. A new vault is made on this computer. Nothing changes in the backup.',
    which: 'Which backup',
    option: (moment, sequence, code) => `${moment} · ${counted(sequence)} actions · check code ${code}`,
    moreThanNow: (count) =>
      count === 1
        ? '1 action more than what is there now.'
        : `${counted(count)} actions more than what is there now.`,
    lessThanRecorded: (count) =>
      count === 1
        ? 'At least 1 action from after it is not in it.'
        : `At least ${counted(count)} actions from after it are not in it. Opening and viewing count too.`,
    newerOutside: (moment) =>
      `A newer backup was kept outside the vault on ${moment}. It probably holds more. If you still have it, choose the folder it is in.`,
    fromFolder: 'From a folder, for example on a stick',
    none: 'Luwte itself has no backup of this vault. Choose a folder where you kept one.',
    folder: 'Folder of the backup',
    folderHint:
      'Go to the folder of the backup itself. It has the name that you chose when you kept it. When you are in the right folder, you see below from when it is.',
    inspected: (moment, code, size) => `Backup from ${moment}, check code ${code}, ${size}.`,
    place: 'Where the new vault goes',
    name: 'Name of the new vault',
    nameHint: (name) => `A folder ${name} will be made.`,
    suggested: (name) => `${name} restored`,
    suggestedName: 'Restored vault',
    passphrase: 'Passphrase of that moment',
    passphraseHint:
      'The phrase with which you opened the vault when this backup was made. If it was changed since, the old one counts here.',
    passphraseLost:
      'If you no longer know it, take the recovery sheet of that time, or ask a colleague who had access then to do this with their own passphrase of that time.',
    bySheet: 'Forgot the passphrase of then? Restore with the recovery sheet',
    byPassphrase: 'Use the passphrase of then after all',
    sheet: 'Recovery sheet of that moment',
    sheetOfThen:
      'Take the recovery sheet that counted when this backup was made. If a new sheet was made later, that new one does not fit here. A sheet from before that time does not fit either.',
    submit: 'Restore',
    whichMissing: 'Choose a backup first.',
    folderMissing: 'This folder is no backup of Luwte. Go to the folder of the backup itself.',
    placeMissing: 'Choose a folder first.',
    empty: 'Type the passphrase.',
    done: 'The vault was restored and checked',
    doneText: (path) => `It is in ${path}.`,
    upTo: (moment, sequence) => `Everything until ${moment} is there: ${counted(sequence)} actions.`,
    behind:
      'This backup was made before somebody’s access was withdrawn. That person can open the restored vault again with the passphrase of that time. Open the restored vault, go to Vault, People, and withdraw the access again.',
    openNow: 'Lock and open the restored vault',
    openHint: 'On the first screen you choose the restored vault and type the passphrase of that moment.',
    openHintBySheet:
      'On the first screen you choose the restored vault and then ‘Forgot your passphrase?’. With the same recovery sheet you get a new passphrase there.',
    open: 'Open the restored vault',
    recoverNext: 'Next you choose who you are and think of a new passphrase. Then the vault opens.',
    recover: 'Continue to a new passphrase',
    stay: 'Stay here',
    stayed:
      'You go on in the vault that is open now. The new vault is on the first screen, for when you want to open it.',
    link: 'Restore from a backup',
    unknown: 'This vault is not on the list of this computer.',
    back: 'Backups',
  },
  errors: {
    WORK_RUNNING:
      'Other long work is under way. Nothing was begun. Wait until it is done or break it off, and try again.',
    CANCELLED: 'Broken off. Nothing was left behind and nothing has changed.',
    TOO_MANY_FILES: (most) =>
      `There are more than ${counted(most)} evidence files in this vault, and one backup does not hold that many. No backup was made and nothing has changed in the vault. Lock the vault and copy its whole folder to a disk or stick.`,
    BACKUP_NOT_FOUND: 'This backup is not there any more. Nothing has changed. Choose another one.',
    BACKUP_DAMAGED: {
      manifest:
        'This is no backup of Luwte, or the list of what belongs in it is damaged. Nothing has changed. Choose another one.',
      database: 'The database in this backup is damaged. Nothing has changed. Choose another one.',
      'key-file': 'The key file in this backup is damaged. Nothing has changed. Choose another one.',
      history: 'The record of actions in this backup is not right. Nothing has changed. Choose another one.',
    },
    BACKUP_NEWER:
      'This backup was made with a newer Luwte. Nothing has changed. Update Luwte on this computer and try again.',
    OTHER_VAULT: 'This backup is of another vault. Nothing has changed. Choose a backup of this vault.',
    WRONG_PASSPHRASE:
      'This passphrase does not fit this backup. Nothing has changed. If the passphrase was changed, try the one of then.',
    WRONG_RECOVERY_KEY:
      'This key does not fit this backup. Nothing has changed. Take the recovery sheet that counted when the backup was made, or choose another backup.',
    trySheet: 'If you have the recovery sheet of that time, try that first.',
    wait: (seconds) => `The next attempt can be made in ${seconds} seconds.`,
    NAME_TAKEN: 'There is something with this name here already. Choose another name.',
    NAME_REFUSED: 'This name does not work on every computer. Use letters, digits, spaces and hyphens.',
    FOLDER_NOT_READABLE: 'This folder cannot be read. Choose another folder.',
    FOLDER_NOT_WRITABLE: 'Luwte may not write in this folder. Choose another folder.',
    PLACE_ON_NETWORK:
      'This folder is on a network drive. A vault is not safe there. Choose a folder on this computer.',
    KEY_FILE_DAMAGED: 'The key file of this backup is damaged. Nothing has changed. Choose another one.',
    KEY_FILE_TAMPERED:
      'The key file of this backup was changed by something or somebody without a key. Nothing has changed. Choose another one and warn your administrator.',
    VAULT_NOT_FOUND: 'The backup is no longer at this place. Nothing has changed. Choose another one.',
    VAULT_IN_USE:
      'The vault is open already, in another window of Luwte or with somebody else on this computer. Nothing has changed. Lock it there and then try again.',
    VAULT_NEWER:
      'This backup was made with a newer Luwte. Nothing has changed. Update Luwte on this computer.',
    VAULT_INCOMPLETE: 'Files are missing from this backup. Nothing has changed. Choose another one.',
    VAULT_NOT_WRITABLE:
      'Luwte may not write in this folder. Nothing has changed. Choose another folder for the new vault.',
  },
};

function filesInWords(count: number): string {
  return count === 1 ? '1 evidence file' : `${counted(count)} evidence files`;
}

function counted(count: number): string {
  return count.toLocaleString('en-GB');
}
