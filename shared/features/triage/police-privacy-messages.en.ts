import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './police-privacy-messages.nl.ts';

const count = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);

/** Looking for private data in a package for the police, in English. */
export const en: MessageShape<typeof nl> = {
  intro:
    'In all texts, exhibits and file names Luwte looks for the address, telephone, e-mail, date of birth and citizen service number of the affected person. So less gets into the case file that the suspect need not know.',
  limits:
    'Luwte cannot read handwriting, sound and film. With those Luwte asks you to look yourself. Finding nothing does not mean that nothing is there.',
  known: (n) =>
    `Luwte looks for ${count(n, 'detail', 'details')} of the affected person, and for any date of birth and citizen service number.`,
  notSought: (kinds) =>
    `Luwte cannot look for this, because nothing or too little of it is known: ${kinds.join(', ').toLowerCase()}. Fill it in completely at the affected person, or look well yourself.`,
  start: (n) => (n === 0 ? 'Look through' : `Look through ${count(n, 'file', 'files')}`),
  running: (done, total) => `${done} of ${total}`,
  bar: 'Progress of looking through',
  stop: 'Stop',
  scanned: 'The files were looked through.',
  beingRead: (n) =>
    `Luwte is still reading the words in ${count(n, 'file', 'files')}. After that you can have ${n === 1 ? 'it' : 'them'} looked through. One moment.`,
  nothing: 'No private data were found.',
  open: (n) => count(n, 'finding waits for your choice', 'findings wait for your choice'),
  closed: (n) => count(n, 'finding dealt with', 'findings dealt with'),
  listLabel: 'Private data that were found',
  keys: 'Arrows go along the list. A digit makes the choice with that digit.',
  data: {
    home: 'Address',
    postcode: 'Postal code',
    town: 'Town where somebody lives',
    phone: 'Telephone number',
    mail: 'E-mail address',
    bsn: 'Citizen service number',
    'birth-date': 'Date of birth',
    place: 'Place where the file was made',
    unread: 'Luwte cannot read this',
    'too-many': 'Too many details',
    'not-sought': 'Cannot be looked for',
  },
  places: {
    text: 'in your own text',
    incident: 'in an incident',
    'file-name': 'in the name of a file',
    'file-facts': 'with the origin of an exhibit',
    'file-words': 'in the text of an exhibit',
    'picture-words': 'in a picture',
    'file-data': 'in hidden data of a file',
  },
  exhibit: (n) => `exhibit ${n}`,
  fact: (n) => `incident ${n}`,
  look: 'Look',
  lookUnread:
    'Look at this item yourself. Does it hold an address, a telephone number or anything else private?',
  lookPages: (n, pages) =>
    `Look at ${n === 1 ? 'page' : 'pages'} ${pages} of this item yourself. Is there an address, a telephone number or anything else private?`,
  tooMany:
    'This holds more private data than Luwte puts in the list. Take them out of the text, or leave the item out.',
  choices: {
    replace: 'Replace by [weggelaten]',
    'leave-out': 'Do not send this item',
    copy: 'Send a copy',
    looked: 'Looked: nothing is in there',
    accept: 'Send it all the same',
  },
  acceptTitle: 'Send it all the same',
  acceptText: 'The police get this detail then, and perhaps the suspect.',
  reason: 'Why does this have to go along?',
  reasonHint: 'This stays in the dossier.',
  reasonEmpty: 'Write down in a few words why this has to go along.',
  unsought: {
    words:
      'Of the affected person nothing, or not everything, is known that Luwte can look for. Add it at the affected person. Is that not possible? Then read everything through yourself and write down why the package can leave.',
    choice: 'Read through myself: give a reason',
    title: 'Read through myself',
    text: 'Luwte cannot look for you here. Read the texts and the exhibits through yourself.',
    reason: 'Why can the package leave?',
    reasonEmpty: 'Write down in a few words why the package can leave.',
    save: 'Record',
    answer: (reason) => `Read through myself: ${reason}`,
    answerHidden: 'Read through myself; reason hidden',
  },
  acceptSave: 'Send it all the same',
  copyTitle: 'Send a copy',
  copyText:
    'In the package the copy takes the place of this item. The original stays in the dossier unchanged.',
  copyMake: 'Make a copy without hidden data and send it',
  copyMakeHint: 'What can be seen stays to be seen. Only hidden data are taken out.',
  mask: {
    title: 'Making it unreadable yourself',
    why: 'This can be seen in the item itself. Luwte cannot take it out there. You do that in another program:',
    take: 'Take the original out of the vault.',
    coverPicture:
      'Open it in a drawing program and put a solid block over it. Blurring is not enough: that can sometimes be undone. Save it as a new picture.',
    coverOther:
      'Make a screenshot of what the police have to see. In a drawing program, put a solid block over what must not be read. Blurring is not enough: that can sometimes be undone. Save it as a new picture.',
    add: 'Add that copy here. It joins the evidence, and goes in the place of this item. Luwte will look through it as well.',
    choose: 'Add the copy and send it along',
    adding: (name) => `Adding ${name}`,
    added: 'The copy goes along in the place of the original.',
    tidy: 'After that, throw away the files outside the vault.',
  },
  copyField: 'A copy that is there already',
  copyChoose: 'Choose an evidence item',
  copyNone: 'There is no file yet that could be a copy of this item.',
  copyMissing: 'Choose the copy that has to go along.',
  copySave: 'Send this copy',
  answers: {
    replace: 'Is replaced by [weggelaten] in the package',
    accept: (reason) => `Goes along all the same: ${reason}`,
    acceptHidden: 'Goes along all the same; reason hidden',
    looked: 'Looked: nothing is in there',
  },
  takeBack: 'Choose again',
  takeBackOf: (what) => `Choose again: ${what}`,
  answered: 'Your choice is recorded.',
  takenBack: 'You can choose again.',
  all: (n) => `Replace all ${n} in texts`,
  leftOut: 'Items left out',
  withCopy: 'a copy goes along',
  putBack: 'Send along again',
  putBackOf: (name) => `Send along again: ${name}`,
  isBack: 'The item goes along again.',
  errors: {
    ANSWER_REFUSED: 'This choice does not fit this finding. Choose something else.',
    REPORT_FILED: 'This report was made. What went along stays as it is.',
    MANDATE_GOES_ALONG:
      'This is a power of attorney that belongs to the report. Remove it under Who reports and record a scan there without these data. Or choose here to send it all the same.',
    SCAN_RUNNING: 'Files are being looked through already. Wait until that is done.',
    SCAN_CANCELLED: 'Stopped. What was looked through stays so.',
    NOT_FOUND: 'This has changed meanwhile. The list is up to date now: see what it says.',
  },
};
