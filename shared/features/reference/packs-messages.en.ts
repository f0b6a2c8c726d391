import type { MessageShape } from '../../kernel/message-shape.ts';
import { en as warnings } from './pack-warning-messages.en.ts';
import type { nl } from './packs-messages.nl.ts';

/** Packs of a vault: kept, brought in and out, compared, adapted. In English. */
export const en: MessageShape<typeof nl> = {
  title: 'Protocol packs',
  intro:
    'A protocol pack is what Luwte knows: lists, addresses, steps and words. You can adapt it to your organisation. A dossier always keeps the pack that it was made with.',
  toReference: 'Reference',
  toPacks: 'Protocol packs',
  madeWith: (version) => `Made with protocol pack ${version}`,
  offer: {
    title: (version) => `A new pack came with Luwte: ${version}`,
    text: 'Nothing changes as long as you do not take it into use. Look at what is different first.',
    compare: 'See the difference',
  },
  list: {
    chosenBecause: (reason: string): string => `Taken into use though somebody can miss 112: “${reason}”`,
    title: 'Packs in this vault',
    version: 'Version',
    origin: 'Where it comes from',
    addedAt: 'Since',
    dossiers: 'Dossiers',
    what: 'What you can do',
    inUse: 'in use',
    compare: 'Compare',
    compareOf: (version) => `Compare pack ${version}`,
    adapt: 'Adapt',
    adaptOf: (version) => `Adapt pack ${version}`,
    export: 'Export…',
    exportOf: (version) => `Export pack ${version}`,
  },
  warnings,
  origin: {
    program: 'from Luwte',
    imported: 'imported',
    adapted: 'adapted here',
  },
  take: {
    action: 'Take into use',
    actionOf: (version) => `Take into use: pack ${version}`,
    hint: 'New dossiers are made with this pack. Dossiers that are there already keep their own pack. You can always go back.',
    done: (version) => `Pack ${version} is in use now.`,
  },
  import: {
    action: 'Import a pack…',
    hint: 'A ZIP file that comes from Luwte, or was made like one. It is kept; you decide afterwards whether to take it into use.',
    busy: 'Luwte is reading the pack.',
    kept: (version) => `Pack ${version} was imported and is kept. It is not in use yet.`,
    known: (version) => `You had this pack already: ${version}. Nothing has changed.`,
    tooLarge: 'This file is larger than 20 MB. No pack is that large. Nothing was imported.',
    unreadable: 'The file could not be read. Choose it again.',
  },
  errors: {
    REASON_NEEDED: 'Briefly write down why this pack is acceptable. Nothing has changed yet.',
    PACK_UNREADABLE:
      'Luwte took too long over this pack and stopped. Nothing was imported and nothing has changed.',
  },
  problems: {
    title: (count) =>
      count === 1
        ? 'This pack was not imported: 1 thing is wrong'
        : `This pack was not imported: ${count} things are wrong`,
    many: 'More can be wrong: Luwte names 50 at most at once.',
    file: 'File',
    place: 'Place',
    what: 'What is wrong',
    whole: 'the whole file',
    at: (line, column) => `line ${line}, character ${column}`,
    codes: {
      'missing-file': 'This file is missing.',
      'written-twice': (name) =>
        `This section is there twice: as ${name}.yaml and in the folder ${name}. Take one of the two away.`,
      'not-text': 'This is no text in UTF-8.',
      'too-large': 'This file is too large for a pack.',
      yaml: 'This is not good YAML. Look at indents, brackets and quotes.',
      alias: 'Referring with * is not possible in a pack. Write it out.',
      tag: 'Naming a type with ! is not possible in a pack. Take it away.',
      'duplicate-field': (field) => `The field ${field} stands there twice.`,
      missing: (field) => `The field ${field} is missing.`,
      'unknown-field': (field) => `There is no field ${field} in this place.`,
      'wrong-kind': (field) =>
        field === '' ? 'Something else belongs here.' : `Something else belongs in the field ${field}.`,
      'wrong-value': (field) => `What stands in the field ${field} is not possible.`,
      'too-much': (field) =>
        field === '' ? 'There is too much here.' : `There is too much in the field ${field}.`,
      'too-little': (field) =>
        field === '' ? 'There is too little here.' : `There is too little in the field ${field}.`,
      'duplicate-id': (id) => `The code ${id} stands twice in this list.`,
      'unknown-id': (id) => `There is no code ${id}.`,
      cycle: (id) => `This goes round in a circle, at ${id}.`,
      unreachable: (id) => `No answer leads to ${id}.`,
      'dead-end': (id) => `At the answer ${id} the way ends before it led anywhere.`,
      'not-for-all': (id) => `At ${id} not every case is provided for.`,
      'not-once': (value) => `The value ${value} must stand here exactly once.`,
      'zip-damaged': 'This is no ZIP file, or it is damaged.',
      'zip-too-large': 'There is much more in this than a pack can hold.',
      'zip-name': (name) => `In this file is a name that points outside its own folder: ${name}`,
      'zip-twice': (name) => `This is in it twice: ${name}`,
      'zip-link': (name) => `In this is a link in place of a file: ${name}`,
      'zip-locked': 'This ZIP file is closed with a password.',
      'zip-no-pack': 'There is no pack in this, or more than one. One pack.yaml belongs in it.',
      'other-organisation': (id) => `This pack is for another kind of organisation (${id}) than this vault.`,
      'version-taken': (version) =>
        `You already have another pack with version ${version}. Give this one a version of its own, such as 2026.11-own-2.`,
      'lost-112':
        'Like this it does not say 112 any more. For acute danger the first step must say to call 112, in both languages.',
    },
  },
  export: {
    title: 'Export a protocol pack',
    text: (version) =>
      `One ZIP file will be made with pack ${version}: a readable file per part, and schemas with which a program helps you to write. Nothing of your dossiers is in it, but the addresses and telephone numbers that you put into the pack yourself are. The file lies outside the vault and is not encrypted.`,
    fileName: 'Name of the file',
    suggestedName: (kind, version) => `Protocol pack ${kind} ${version}.zip`,
    action: 'Export',
    saved: (path) => `Exported: ${path}`,
    errors: {
      FOLDER_NOT_READABLE: 'This folder cannot be read. No file was made. Choose another folder.',
      FOLDER_NOT_WRITABLE:
        'Luwte may not write anything in this folder. No file was made. Choose another folder.',
      NAME_TAKEN: 'There is a file with this name here already. Choose another name.',
      NAME_REFUSED: 'This name is not possible on every computer. Use letters, figures, spaces and hyphens.',
      DISK_FULL:
        'The disk is full. No file was made and nothing was lost. Make room, or choose a folder on another disk.',
    },
  },
  compare: {
    title: 'Compare protocol packs',
    command: 'Compare packs',
    from: 'Before',
    to: 'After',
    same: 'These packs say exactly the same.',
    count: (count) => (count === 1 ? '1 difference' : `${count} differences`),
    added: 'New',
    gone: 'Gone',
    changed: 'Different',
    reordered: 'The order is different.',
    before: 'Was',
    after: 'Becomes',
    nothing: 'nothing',
    head: 'About the pack',
    fields: {
      label: 'Name',
      description: 'Explanation',
      labelOther: 'Name, when somebody else calls',
      descriptionOther: 'Explanation, when somebody else calls',
      source: 'Source',
      law: 'How sure it is about the law',
      origin: 'From inside or outside',
      hosts: 'Addresses of the platform',
      handle: 'Kind of account name',
      forms: 'Forms that it fits',
      after: 'What comes first',
      phase: 'When',
      actor: 'Who',
      side: 'Hate or criticism',
      count: 'Kind of days',
      days: 'Number of days',
      answers: 'Answers',
      start: 'First question',
      text: 'Text',
      name: 'Name of the pack',
      title: 'Name of the document',
      checked: 'Number and website',
    },
    values: {
      working: 'working days',
      calendar: 'days',
      internal: 'from inside',
      external: 'from outside',
    },
    language: { nl: 'Dutch', en: 'English' },
  },
  adapt: {
    title: (version) => `Adapt pack ${version}`,
    intro:
      'Change words and details, add what belongs to your organisation, or take something away. Nothing changes until you put it on record. Then there is one more pack; the old one stays.',
    section: 'Part',
    signpost: { questions: 'Signpost: questions', outcomes: 'Signpost: outcomes' },
    notHere:
      'You change the words of the signpost here. Questions, answers or outcomes cannot be added or taken away here: export the pack, change signpost.yaml and import it again.',
    change: 'Change',
    changeOf: (name) => `Change ${name}`,
    remove: 'Take away',
    removeOf: (name) => `Take away ${name}`,
    back: 'Put back',
    backOf: (name) => `Put back ${name}`,
    add: 'Add',
    addTitle: (section) => `Add to ${section}`,
    marks: { changed: 'changed', added: 'added', removed: 'taken away' },
    unchecked: 'still to check',
    closed:
      'Luwte weighs cases with this list. You can change the words; nothing can be added or taken away here.',
    usedBy: (places) =>
      places === 1
        ? 'This cannot go: it is named somewhere else in the pack. Take it away there first.'
        : `This cannot go: it is named in ${places} places in the pack. Take it away there first.`,
    last: 'This cannot go: at least one thing must stay in this list.',
    law: {
      title: 'About the law',
      hint: 'Luwte gives no legal advice. Change this only when a lawyer has checked it.',
      certainty: 'Certainty',
      checked: 'Checked on',
      note: 'Note of your lawyer',
      noteHint:
        'Who checked this, and what does the law say? Needed when you change the certainty or the complaint.',
    },
    complaint: {
      no: 'No',
      yes: 'Yes',
      'unless-elected': 'Yes, but not for elected representatives',
      unknown: 'Not certain',
    },
    checkedBox: 'Number, website and hours have been checked and are right',
    checkedHint: (date) => `Checked on ${date}`,
    answer: (number) => `Answer ${number}`,
    level: (number) => `Level ${number}`,
    keep112: 'This cannot go: for acute danger the first step must say to call 112, in both languages.',
    inDossiers: (name, count) =>
      count === 1
        ? `${name} stands in 1 dossier. That stays so. It can no longer be chosen in new dossiers.`
        : `${name} stands in ${count} dossiers. That stays so. It can no longer be chosen in new dossiers.`,
    pending: (count) =>
      count === 0
        ? 'You have not changed anything yet.'
        : count === 1
          ? '1 change, not on record yet'
          : `${count} changes, not on record yet`,
    save: 'Put on record',
    saved: (version) => `On record as pack ${version}. It is not in use yet: compare it first.`,
    unchanged: 'With these changes the pack still says exactly the same. Nothing was put on record.',
    refused: 'This pack does not fit together like this. Nothing was put on record.',
    item: (number) => `number ${number}`,
    inLanguage: (field, language) => `${field} in ${language}`,
    keep: 'Keep this',
    hostsHint: 'Such as praat.example. Luwte knows links of this platform by it. Enter after each address.',
    ownSource: 'What you change gets one more source: own addition.',
    problem: {
      phone: 'This is no phone number. Write just the number, such as 0900-8844.',
      keep112:
        'Like this it does not say 112 any more. For acute danger the first step must say to call 112, in both languages.',
      lawNote: 'Write down who checked this and why it is different.',
      missing: 'Fill this in.',
      wrong: 'This is not possible here. See whether it is too long, or must be written in another way.',
    },
  },
};
