import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './leaving-messages.nl.ts';

/** Evidence that leaves the vault, copies, and comparing fingerprints, in English. */
export const en: MessageShape<typeof nl> = {
  title: 'Do',
  exportItem: {
    open: 'Export the original',
    title: 'Export the original',
    text: 'With this the file leaves the vault. Outside it is not protected any more: whoever can get at it can read it.',
    maker: 'The file may say who made it, where and when. In that case first make a copy without those data.',
    entered: 'That you do this is entered under What happened to it.',
    fileName: 'Name of the file',
    action: 'Export',
    saved: (path) => `Exported to ${path}`,
  },
  exportHashes: {
    open: 'Export the fingerprints',
    title: 'Export the fingerprints',
    text: (n) =>
      n === 1
        ? 'With this a list leaves the vault with the name and the fingerprint of 1 evidence item.'
        : `With this a list leaves the vault with the names and fingerprints of ${n} evidence items.`,
    names:
      'File names go along as they are, also while names are hidden. They can hold the name of a person.',
    use: 'With the list somebody can see later that an exported file was not changed (sha256sum -c).',
    suggestedName: (day) => `fingerprints ${day}`,
    fileName: 'Name of the file',
    action: 'Export',
    saved: (path) => `Exported to ${path}`,
  },
  saveRequest: {
    title: 'Export the request',
    text: 'This text leaves the vault. See that nothing is in it that the other need not know.',
    fileName: 'Name of the file',
    action: 'Export',
  },
  errors: {
    FOLDER_NOT_READABLE: 'This folder cannot be read. No file was made. Choose another folder.',
    FOLDER_NOT_WRITABLE: 'Luwte cannot write in this folder. No file was made. Choose another folder.',
    NAME_TAKEN: 'There is already a file with this name here. Choose another name.',
    NAME_REFUSED: 'This name does not work on every computer. Use letters, digits, spaces and hyphens.',
    DISK_FULL: 'The disk is full. No file was made. Make room, or choose a folder on another disk.',
    EVIDENCE_DAMAGED: 'The file in the vault is damaged. It was not exported. Restore a backup.',
    NOT_FOUND: 'This evidence item is not here (any more).',
  },
  copy: {
    make: 'Copy without data about its maker',
    text: 'The copy is a new evidence item beside the original: the same picture, without place, time, device or names. What can be seen in it can still be seen.',
    pdfText:
      'The copy is a new evidence item beside the original. It consists of pictures of the pages: without its maker, dates, hidden text, attachments and links. What can be seen can still be seen; text in the copy cannot be selected.',
    notPossible:
      'Luwte cannot make such a copy of this kind of file. It can of PDFs and of images (JPEG, PNG, WebP, GIF, BMP).',
    name: (stem, ending) => `${stem} (without data)${ending}`,
    made: (name) => `Made: ${name}`,
    busy: 'The copy is being made',
    bar: 'Progress of the copy',
    pages: (done: number, all: number): string => `${done} of ${all} ${all === 1 ? 'page' : 'pages'}`,
    stop: 'Stop',
    errors: {
      COPY_IMPOSSIBLE:
        'No copy can be made of this file: it is damaged, locked, too large or of another kind. Nothing was kept.',
      COPY_TOO_LONG: 'This PDF is too long: a copy can have up to 100 pages and 64 MB. Nothing was kept.',
      COPY_RUNNING: 'A copy of this file is being made already. Wait until that is done.',
      COPY_CANCELLED: 'Stopped. No copy was kept.',
      EVIDENCE_DAMAGED: 'The file in the vault is damaged. No copy was made. Restore a backup.',
      NO_ROOM: 'There is too little room on the disk. No copy was made.',
      RECOVERY_UNCONFIRMED: 'First finish the recovery sheet. No copy was made.',
      NOT_FOUND: 'This evidence item is not here (any more).',
    },
  },
  check: {
    start: 'Check everything',
    hint: 'Reads every file of this dossier and compares its fingerprint. With each item it is entered that it was checked.',
    running: (done, total) => `Checking: ${done} of ${total}`,
    bar: 'Progress of the check',
    stop: 'Stop',
    well: (n) => (n === 1 ? '1 file checked: in order.' : `${n} files checked: all in order.`),
    cancelled: (n) => `Stopped after ${n}. What was checked is entered.`,
    found: (n) => (n === 1 ? '1 file is not in order:' : `${n} files are not in order:`),
    outcome: {
      '': 'In order',
      missing: 'The file is missing',
      altered: 'The file was changed',
      unreadable: 'The file cannot be read',
    },
    errors: {
      CHECK_RUNNING: 'A dossier is being checked already. Wait until that is done.',
      NOT_FOUND: 'This dossier is not here (any more).',
    },
  },
};
