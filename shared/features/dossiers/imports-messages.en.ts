import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './imports-messages.nl.ts';

/** Bringing many incidents or past cases in at once, in English. */
export const en: MessageShape<typeof nl> = {
  open: 'Add many at once',
  incidentsTitle: (code: string): string => `Add incidents to ${code}`,
  registerTitle: 'Add past cases',
  registerOpen: 'Add past cases',
  backToDossier: 'To the dossier',
  backToRegister: 'To all dossiers',
  steps: { source: '1. What you have', mapping: '2. What is what', preview: '3. Look it over' },
  source: {
    incidentsIntro:
      'Paste a table or a list of links, or choose a file from a monitoring tool. Nothing is stored yet: you look it over first.',
    registerIntro:
      'Choose or paste the list in which you kept cases. Each row becomes a dossier. Nothing is stored yet: you look it over first.',
    paste: 'Paste',
    pasteHint: 'From Excel, a web page or a mail. The first row may hold the names of the columns.',
    readPasted: 'Go on with what I pasted',
    pasteMissing: 'Paste something first.',
    files: 'Choose a file',
    tableHint: 'CSV or Excel (.xlsx), up to 50,000 rows and 50 MB.',
    messagesHint:
      'Or e-mails (.eml, .msg) and saved web pages (.html, .mhtml): each file becomes one incident, and the file itself is kept as evidence.',
    chooseTable: 'Choose CSV or Excel',
    chooseMessages: 'Choose e-mails or web pages',
    mixed: 'Choose either one table, or e-mails and web pages. Not both.',
    tooMany: (limit: number): string => `Choose at most ${limit} files at once.`,
    reading: 'Luwte is reading what you gave',
    cancel: 'Stop',
    cancelled: 'Stopped. Nothing was stored.',
    pasted: 'Pasted text',
  },
  mapping: {
    intro: (rows: string, columns: number): string =>
      `${rows}, ${columns === 1 ? '1 column' : `${columns} columns`}. Luwte has made a first choice; see whether it is right.`,
    rows: (n: number): string => (n === 1 ? '1 row' : `${n.toLocaleString('en-GB')} rows`),
    introFiles: (n: number): string =>
      n === 1 ? 'Read one message or page.' : `Read ${n} messages and pages.`,
    remembered: 'This is what you chose for these columns last time.',
    oldFile: 'This file comes from an older program. Look whether letters such as é and ë are right.',
    replaced: (n: number): string =>
      n === 1
        ? 'One character could not be read and stands there as �.'
        : `${n} characters could not be read and stand there as �.`,
    hasHeader: 'The first row holds the names of the columns',
    column: (n: number): string => `Column ${n}`,
    none: 'Not in there',
    exampleVeiled: (length) => `For example: a text of ${length} characters, veiled`,
    example: (text: string): string => `For example: ${text}`,
    order: 'Some dates can be two days. What comes first?',
    orderHint: (example: string): string => `For example: ${example}`,
    orders: { 'day-first': 'The day (5/11 is 5 November)', 'month-first': 'The month (5/11 is 11 May)' },
    orderMissing: 'Choose what comes first.',
    defaults: 'For rows that do not say it',
    moment: 'Day',
    momentHint: 'Without a day a row cannot go in.',
    platform: 'Where',
    platformHint: 'For a link that it knows, Luwte fills this in.',
    noPlatform: 'Leave such rows out',
    forms: 'Form, added to every row',
    observedBy: 'Seen by',
    channel: 'How did these cases come in?',
    next: 'Look it over',
    back: 'Back',
  },
  fields: {
    moment: 'Date',
    time: 'Time',
    platform: 'Where (platform)',
    sender: 'Sender',
    link: 'Link',
    text: 'Text',
    forms: 'Form',
    reach: 'Reach',
    observedBy: 'Seen by',
    remarks: 'Remarks',
    name: 'Name of the affected person',
    unit: 'Unit',
    function: 'Function',
    received: 'Reported on',
    status: 'Status',
    trigger: 'Trigger',
    severity: 'Severity',
    account: 'Summary',
    closed: 'Closed on',
  },
  preview: {
    intro: 'This is how it will stand there. Until you press the button below, nothing is stored.',
    show: 'Show',
    states: { ready: 'Can go in', duplicate: 'There already', wrong: 'Cannot go in' },
    all: 'All',
    counts: (ready: number, duplicate: number, wrong: number): string =>
      `${ready.toLocaleString('en-GB')} can go in, ${duplicate.toLocaleString('en-GB')} ${duplicate === 1 ? 'is' : 'are'} there already, ${wrong.toLocaleString('en-GB')} cannot go in.`,
    counted: (words: string, n: number): string => `${words} (${n.toLocaleString('en-GB')})`,
    list: 'Rows',
    empty: 'No rows of this kind.',
    row: (n: number): string => `Row ${n}`,
    take: (row: string): string => `Take ${row} along`,
    sameRow: (n: number): string => `The same as row ${n}`,
    sameThere: 'In the dossier already',
    sameCase: 'In the register already',
    problem: (field: string, sentence: string): string => `${field}: ${sentence}`,
    problems: {
      missing: 'is not there',
      'date-unreadable': 'this is no date that Luwte can read',
      'date-unclear': 'this can be two days; choose at step 2 what comes first',
      'not-in-pack': 'Luwte does not know this word; choose a place for such rows at step 2',
      'too-long': 'this is too long',
      'nothing-said': 'There is no text, no sender and no link.',
      quotes: 'The quotation marks are wrong: the columns may be mixed up.',
      'file-unreadable': 'This is no e-mail or web page that Luwte can read.',
      'unknown-word': 'Luwte does not know this word',
    },
    notes: {
      'credentials-removed': 'The link held a name and a password. They were taken out.',
      'form-to-remarks': 'Luwte does not know a form: it stands with the remarks now.',
      'reach-to-remarks': 'The reach is no number: it stands with the remarks now.',
      'platform-assumed': 'Luwte does not know this place: you chose another.',
      'sender-from-link': 'Proposal: the sender was read from the link.',
      'person-known': 'This person is known already and gets one more dossier.',
      'trigger-left-out': 'Luwte does not know the trigger: it stands in the summary now.',
      'severity-left-out': 'Luwte does not know the severity: it was left empty.',
      'sender-looks-like':
        'The sender has letters of another script. It is another account than it looks like.',
    },
    noDate: 'no date',
    noPlace: 'no place',
    noName: 'no name',
    finish: (n: string): string => `Add ${n}`,
    nothing: 'There is nothing to add.',
    storing: 'Being added: all or nothing.',
    stopping: 'Being broken off',
    stopKeeping: 'Stop keeping files',
    stopped: 'Stopped. Nothing was added.',
    incidents: (n: number): string => (n === 1 ? '1 incident' : `${n.toLocaleString('en-GB')} incidents`),
    dossiers: (n: number): string => (n === 1 ? '1 dossier' : `${n.toLocaleString('en-GB')} dossiers`),
  },
  done: (what: string, skipped: number): string =>
    skipped === 0
      ? `Added ${what}.`
      : `Added ${what}, skipped ${skipped.toLocaleString('en-GB')} ${skipped === 1 ? 'row' : 'rows'}.`,
  undone: 'The import was undone.',
  filesNotKept: (n: number): string =>
    n === 1
      ? 'One file could not be kept as evidence. Beside the incidents of this dossier you can try again.'
      : `${n} files could not be kept as evidence. Beside the incidents of this dossier you can try again.`,
  filesStopped: (kept: number, left: number): string =>
    `${kept === 0 ? 'No file was' : kept === 1 ? 'One file was' : `${kept} files were`} kept as evidence. ${
      left === 1 ? 'One file was not, since you stopped.' : `${left} files were not, since you stopped.`
    } Beside the incidents of this dossier you can go on with it.`,
  keeping: (done: number, all: number): string => `Keeping files as evidence: ${done} of ${all}`,
  past: {
    title: 'Added before',
    line: (what: string, when: string, who: string): string => `${what}, ${when}, by ${who}`,
    undone: (when: string): string => `Undone on ${when}`,
    undo: 'Undo',
    undoOf: (what: string): string => `Undo: ${what}`,
    redo: 'Bring back',
    redoOf: (what: string): string => `Bring back: ${what}`,
    files: (n: number): string => (n === 1 ? '1 file kept as evidence' : `${n} files kept as evidence`),
    with: (what: string, files: string): string => `${what} and ${files}`,
    undoneNow: (n: string): string => `${n} put aside. You can bring them back here.`,
    redoneNow: (n: string): string => `${n} are back.`,
    kept: (codes: string): string => `Somebody worked in these dossiers since, so they stay: ${codes}.`,
    filesKept: (kept: number, all: number): string =>
      kept === all
        ? `Kept as evidence: ${kept === 1 ? '1 file' : `all ${all} files`}.`
        : `Kept as evidence: ${kept} of ${all} files.`,
    interrupted: 'Not all files of an import were kept',
    keepRest: 'Go on with the rest',
    keepRestOf: (what: string): string => `Go on with the rest of the files: ${what}`,
    keepRestHint:
      'Choose the same files once more; you may choose all of them. Luwte knows by their contents which are still missing.',
    letGo: 'Leave it so',
    letGoOf: (what: string): string => `Leave it so, the files are gone: ${what}`,
    letGoHint:
      'Are they gone? Then leave it so: Luwte asks for them no more. The incidents stay, without those files as evidence.',
    letGoNow: (n: number): string =>
      n === 1 ? '1 file is asked for no more.' : `${n} files are asked for no more.`,
    askedAgain: 'Luwte asks for them again.',
    filesLetGo: (n: number): string =>
      n === 1 ? '1 file is gone; it was left so.' : `${n} files are gone; it was left so.`,
    keptNow: (kept: number, unknown: number, lost: number): string =>
      [
        kept === 1 ? 'One file was kept as evidence.' : `${kept} files were kept as evidence.`,
        unknown === 0
          ? ''
          : unknown === 1
            ? 'One file was kept already or is not of this import.'
            : `${unknown} files were kept already or are not of this import.`,
        lost === 0 ? '' : lost === 1 ? 'One file failed.' : `${lost} files failed.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    none: 'Nothing was added at once here yet.',
  },
  errors: {
    NO_SUCH_IMPORT: 'This import is no longer there. Nothing was stored. Begin again.',
    FILE_TOO_LARGE: 'This is more than 50 MB together. Nothing was stored. Split the file.',
    IMPORT_STOPPED: 'Stopped. Nothing was added.',
    NOTHING_CHOSEN: 'There is nothing to add.',
    DISK_FULL: 'The disk is full. Nothing was added, not even a part. Make room and press the button again.',
    TABLE_UNREADABLE: 'Luwte cannot read this file. Nothing was stored.',
  },
  unreadable: {
    empty: 'There is nothing in it. Nothing was stored.',
    'too-large': 'The file is larger than 50 MB. Split it. Nothing was stored.',
    'too-many-rows': 'It holds more than 50,000 rows. Split it. Nothing was stored.',
    'too-many-columns': 'It holds more than 200 columns. Nothing was stored.',
    'unpacks-too-large':
      'This Excel file grows far too large when opened. Luwte does not open it. Nothing was stored.',
    'not-a-table': 'This is no table: choose a CSV or Excel file. Nothing was stored.',
    'old-spreadsheet':
      'This is an old Excel file, or it has a password. Open it in Excel and save it as .xlsx without a password, or as CSV.',
    damaged: 'This Excel file is damaged, or no Excel file. Nothing was stored.',
    'open-quote': 'There is a quotation mark that never closes. Nothing was stored.',
    'too-much-work': 'This file takes too much time or memory. Split it. Nothing was stored.',
  },
  openQuoteAt: (row: number): string =>
    `Around row ${row} there is a quotation mark that never closes. Nothing was stored. Mend that row and try again.`,
};
