import type { MessageShape } from '../../kernel/message-shape.ts';
import { en as capture } from './capture-messages.en.ts';
import { en as captured } from './captured-messages.en.ts';
import { en as collecting } from './collecting-messages.en.ts';
import { en as leaving } from './leaving-messages.en.ts';
import type { nl } from './messages.nl.ts';
import { en as reading } from './reading-messages.en.ts';

/** English texts of evidence: adding, the list, the viewer, the chain of custody. */
export const en: MessageShape<typeof nl> = {
  panel: 'Evidence',

  capture,
  captured,
  collecting,
  leaving,
  reading,

  add: {
    title: 'Add evidence',
    drop: 'Drop files here',
    paste: 'or paste a screenshot with Ctrl+V',
    choose: 'Choose files',
    limit: 'Any kind of file, up to 4 GB. It stays exactly as it is and is kept encrypted.',
    origin: 'Add where it comes from, or the incident',
    incident: 'Belongs to incident',
    noIncident: 'The whole dossier',
    sourceUrl: 'Web address it came from',
    sourceUrlHint: 'Applies to the files you add from now on.',
    capturedAt: 'When was it captured?',
    capturedAtHint:
      'For example when the screenshot was made. May stay empty; applies to the files you add from now on.',
    pasted: (moment) => `screenshot ${moment}`,
    queued: (n) => (n === 1 ? '1 file queued.' : `${n} files queued.`),
  },

  queue: {
    title: 'Being added',
    strip: 'Evidence is being encrypted and kept',
    progress: (name) => `Progress of ${name}`,
    waiting: 'Waiting',
    sending: (done, size) => `${done} of ${size}`,
    finishing: 'Being finished',
    done: 'Added',
    cancelled: 'Cancelled. Nothing was kept.',
    cancel: (name) => `Cancel ${name}`,
    cancelAll: 'Cancel everything',
    dismiss: 'Clear the list',
    toDossier: 'To the dossier',
    left: (n) => (n === 1 ? '1 file left' : `${n} files left`),
    failures: (n) => (n === 1 ? '1 file was not added' : `${n} files were not added`),
  },

  problems: {
    'too-large': 'Larger than 4 GB. Split the file or keep a smaller copy. Nothing was kept.',
    unreadable:
      'This file cannot be read: it was moved, changed or deleted, is a folder, or is protected. Choose it again. Nothing was kept.',
    changed: 'This file changed while it was read. Try again. Nothing was kept.',
    'no-room': 'There is too little room on the disk. Make room and try again. Nothing was kept.',
    'disk-failed': 'The disk gave an error. Try again. Nothing was kept.',
    'no-dossier': 'The dossier or the incident is not here any more. Nothing was kept.',
    closed: 'The vault was locked. Nothing was kept.',
    'recovery-first': 'First finish the recovery sheet. Nothing was kept.',
    'vault-damaged':
      'The files of this vault are damaged. Restore a backup, with your administrator if need be. Nothing was kept.',
    busy: 'Luwte is too busy just now. Add the file again in a moment. Nothing was kept.',
    'read-only': 'This vault is open for reading only. Under Vault you can read why. Nothing was kept.',
    'not-confirmed':
      'The file is kept, but the disk refused the proof of it. Do not add it again. Lock the vault, open it again and look whether it is there.',
    'name-refused': 'This file name cannot be kept. Give the file another name.',
    failed: (reference) =>
      reference === null
        ? 'Something went wrong. Nothing was kept.'
        : `Something went wrong (number ${reference}). Nothing was kept.`,
  },

  list: {
    title: 'Evidence items',
    count: (n) => (n === 1 ? '1 evidence item' : `${n} evidence items`),
    empty:
      'Screenshots, e-mails and other files are kept here. First take a screenshot; report or block after that.',
    emptyFiltered: 'There is no evidence with this incident yet.',
    name: 'File',
    kind: 'Kind',
    size: 'Size',
    added: 'Added',
    fingerprint: 'Fingerprint',
    remove: 'Put aside',
    menu: (name) => `Actions for ${name}`,
    removed: 'The evidence item was put aside.',
    restored: 'The evidence item is back.',
    choose: (name) => `Choose ${name}`,
    chooseAll: 'Choose all evidence items',
    someRemoved: (n) =>
      n === 1 ? 'The evidence item was put aside.' : `${n} evidence items were put aside.`,
    someRestored: (n) => (n === 1 ? 'The evidence item is back.' : `${n} evidence items are back.`),
    undo: 'Undo',
    linked: (n) => (n === 1 ? 'with an incident' : `with ${n} incidents`),
    onlyIncident: 'Only of this incident',
    showAll: 'Show every evidence item',
  },

  kinds: {
    image: 'Image',
    pdf: 'PDF',
    email: 'E-mail',
    text: 'Text',
    other: 'Other file',
  },

  viewer: {
    back: 'To the evidence',
    details: 'Details',
    preview: 'Preview',
    custody: 'What happened to it',
    fingerprint: 'Fingerprint (SHA-256)',
    copy: 'Copy fingerprint',
    copied: 'Copied',
    size: 'Size',
    mediaType: 'File type',
    sourceUrl: 'Web address it came from',
    capturedAt: 'Captured on',
    capturedAtHint: 'Leave the time empty where it is not known.',
    addedAt: 'Added on',
    show: 'Show',
    hide: 'Hide again',
    veiled: 'Hidden',
    veiledHint: 'That you look at it is entered under What happened to it.',
    loading: 'Being decrypted and checked',
    fit: 'Fit',
    fullSize: 'Full size',
    zoom: 'Size on the screen',
    imageAlt: (name) => `Image ${name}`,
    imageFailed: 'This image cannot be drawn. The original is kept unharmed.',
    pages: 'Pages',
    page: (n, of) => `Page ${n} of ${of}`,
    previous: 'Previous page',
    next: 'Next page',
    pageKeys: 'PageUp and PageDown turn the pages.',
    pdfAlt: (name, n) => `${name}, page ${n}`,
    pdfText: 'Text of this page',
    pdfNoText: 'There is no readable text on this page.',
    pdfPassword: 'This PDF is protected with a password and cannot be shown here.',
    pdfFailed: 'This PDF cannot be shown. The original is kept unharmed.',
    cut: 'Only the beginning is shown.',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    date: 'Date',
    attachments: 'Attachments',
    noAttachments: 'none',
    emailText: 'Text of the e-mail',
    tooLarge: 'This file is too large to show here. It is kept all the same.',
    unknownKind: 'This kind of file is not shown here. It is kept all the same.',
    gone: 'This evidence item is not here (any more).',
  },

  custody: {
    imported: 'Added',
    viewed: 'Viewed',
    noted: 'Note',
    exported: 'Exported',
    linked: 'Put with an incident',
    unlinked: 'Taken from an incident',
    derived: 'Copy made without data about its maker',
    read: 'Words read',
    checked: 'Checked',
    described: 'Written down when and how it was captured',
    collected: 'Written down who collected it',
    removed: 'Put aside',
    restored: 'Put back',
  },

  damaged: {
    missing: 'The file is missing from the vault. Restore a backup.',
    altered: 'The file was changed outside Luwte. It is not shown. Restore a backup.',
    unreadable: 'The file cannot be read from the disk.',
  },
};
