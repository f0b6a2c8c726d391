import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './police-leaving-messages.nl.ts';

const count = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);

/** Looking at a package for the police, and its leaving of the vault, in English. */
export const en: MessageShape<typeof nl> = {
  intro: 'Read the letter as the police get it, in Dutch. Then you export the package.',
  preview: 'Look at the letter',
  previewLabel: 'Letter to the police',
  previewBusy: 'The letter is being made',
  previewClose: 'Close the letter',
  previewShown: 'The letter holds the words of the sender, without a veil.',
  blocked: 'It cannot be exported yet. First this:',
  ready: (exhibits) =>
    `In the package: the letter, ${count(exhibits, 'exhibit', 'exhibits')} and a list of fingerprints.`,
  form: 'Form',
  forms: { zip: 'One file (ZIP)', folder: 'A folder' },
  how: 'How does the package leave the vault?',
  sealed: 'Locked with a passphrase',
  sealedHint:
    'Advised. Pass the passphrase on separately, for instance by telephone. The receiver opens it with the free program age.',
  plain: 'Without a lock',
  plainHint: 'Whoever finds it can read everything.',
  plainReason: 'Why without a lock?',
  plainReasonHint: 'For instance: the desk takes ordinary files only. This stays in the dossier.',
  plainReasonEmpty: 'Write down in a few words why it has to go without a lock.',
  plainSure: 'I know that whoever finds this package can read everything',
  plainSureMissing: 'Tick this, or choose a passphrase.',
  consentHint:
    'For example: the person now reports to the police themselves and asked for this package. This stays in the dossier.',
  passphrase: 'Passphrase for this package',
  passphraseNote: 'Luwte does not keep this passphrase. Write it down before you go on.',
  open: 'Choose a place and export',
  title: 'Export the package',
  leaves: (exhibits) =>
    `With this the letter and ${count(exhibits, 'exhibit', 'exhibits')} leave the vault. With each item it is entered that it was exported.`,
  fileName: 'Name of the file',
  folderName: 'Name of the folder',
  suggestedName: (code, day) => `report ${code} ${day}`,
  action: 'Export',
  stages: {
    checking: 'The exhibits are being checked',
    letter: 'The letter is being made',
    writing: 'The package is being written',
  },
  bar: 'Progress of the export',
  stop: 'Stop',
  saved: (path) => `Exported to ${path}`,
  next: 'Hand the package over to the police. Then record under Afterwards that the report was made.',
  history: 'Exported before',
  historyLine: (exhibits, size) => `${count(exhibits, 'exhibit', 'exhibits')}, ${size}`,
  wasSealed: 'locked',
  wasPlain: (reason) => `without a lock: ${reason}`,
  wasPlainHidden: 'without a lock; reason hidden',
  wasWithoutConsent: (reason) =>
    `consent was refused, withdrawn or had ended${reason === '' ? '; reason hidden' : `; all the same: ${reason}`}`,
  by: (name) => `by ${name}`,
  problems: (n) =>
    `${count(n, 'exhibit is', 'exhibits are')} not in order. Nothing was made. Restore a backup, or do not send them along.`,
  problem: {
    missing: 'the file is missing',
    altered: 'the file was changed',
    unreadable: 'the file cannot be read',
    removed: 'it was put aside in the dossier',
  },
  errors: {
    FOLDER_NOT_READABLE: 'This folder cannot be read. Nothing was exported. Choose another folder.',
    FOLDER_NOT_WRITABLE: 'Luwte cannot write in this folder. Nothing was exported. Choose another folder.',
    NAME_TAKEN: 'There is already something with this name here. Choose another name.',
    NAME_REFUSED: 'This name does not work on every computer. Use letters, digits, spaces and hyphens.',
    DISK_FULL: 'The disk is full. Nothing was exported. Make room, or choose another disk.',
    NO_ROOM: 'There is too little room on this disk. Nothing was exported. Choose another disk.',
    EXHIBITS_DAMAGED: 'Not all exhibits are in order. Which ones stands above. Nothing was exported.',
    PACKAGE_INCOMPLETE:
      'Something is still open. Close this window and look at the points. Nothing was exported.',
    FINDINGS_OPEN:
      'There are private data that you did not decide about yet. Close this window and go to Private data. Nothing was exported.',
    SCAN_NEEDED:
      'Not all files were looked through for private data. Close this window and go to Private data. Nothing was exported.',
    REPORT_CHANGED:
      'The report changed while it was exported. Look at the letter once more. Nothing was exported.',
    CONSENT_LACKING:
      'The person refused this report, or consent was withdrawn or has ended. Close this window and write down why it goes ahead all the same. Nothing was exported.',
    PASSPHRASE_WEAK:
      'This passphrase is too easy to guess. Close this window and choose a longer one. Nothing was exported.',
    EXPORT_RUNNING: 'A package is being exported already. Wait until that is done.',
    EXPORT_CANCELLED: 'Stopped. Nothing was left behind.',
    NOT_FOUND: 'This report is not here (any more).',
  },
};
