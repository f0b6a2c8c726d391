import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './matters-messages.nl.ts';

/** What is open when a dossier is closed, acute danger that was reported, unfinished reports, in English. */
export const en: MessageShape<typeof nl> = {
  closing: {
    title: 'Close the dossier',
    open: 'This is still open:',
    openLine: 'Still open:',
    matters: {
      danger: (n) => (n === 1 ? '1 report of acute danger' : `${n} reports of acute danger`),
      response: (n) => (n === 1 ? '1 report without a first answer' : `${n} reports without a first answer`),
      untold: (n) =>
        n === 1
          ? '1 report that the affected person does not know of yet'
          : `${n} reports that the affected person does not know of yet`,
      complaint: (n) => (n === 1 ? '1 term for a complaint' : `${n} terms for a complaint`),
      collecting: (n) => (n === 1 ? '1 hand-over of collecting' : `${n} hand-overs of collecting`),
      action: (n) => (n === 1 ? '1 action' : `${n} actions`),
      filing: (n) =>
        n === 1 ? '1 police report that was not made yet' : `${n} police reports that were not made yet`,
      feedback: (n) =>
        n === 1
          ? '1 police report of which the outcome is not known yet'
          : `${n} police reports of which the outcome is not known yet`,
      letter: (n) =>
        n === 1 ? '1 letter that was not answered yet' : `${n} letters that were not answered yet`,
    },
    stops:
      'If you close it all the same, the answers that you promised and telling the affected person no longer stand in Today. Reopening the dossier brings them back.',
    stays:
      'Acute danger stays in Today. Complaint terms, collecting and actions do too, where they have a day.',
    anyway: 'Close all the same',
    back: (status) => `The status is ${status} again.`,
  },
  danger: {
    reported: (moment) => `Acute danger reported on ${moment}.`,
    ask: 'Is everybody safe now?',
    safe: 'The danger is over',
    saidSafe: 'Recorded: the danger is over.',
    lasts: 'The danger lasts after all',
    saidLasts: 'The danger is open again.',
    over: (moment) => `Yes. Over since ${moment}`,
    line: 'Acute danger reported.',
    lineOver: (moment) => `Acute danger reported; over since ${moment}.`,
    forOther:
      'Does somebody else call? Choose below who reports. The steps are then about the affected person.',
    promise: 'With acute danger: still today. Empty it if you promised nothing.',
  },
  unfinished: {
    title: 'A report is waiting that is not finished',
    list: 'Unfinished reports',
    begin: 'Begin a new report',
    another: 'Begin another report',
    each: 'Each report is kept apart. Nothing is lost.',
    nameless: 'no name yet',
    about: (name) => `Go on writing: ${name}`,
    readAbout: (name) => `Read: ${name}`,
  },
  outside: {
    choice: 'Somebody outside the vault',
    name: 'Name of the contact point',
    nameMissing: 'Fill in the name of the contact point.',
    function: 'Who is that to the affected person?',
    functionHint: 'For example: former colleague, family doctor, trusted person of another organisation.',
    reach: 'How and when can this person be reached?',
    hint: 'This person sees nothing of the vault. Tell only what the affected person agrees with.',
  },
  origin: {
    label: 'Did it come from inside or outside?',
    hint: 'Is the sender in your own organisation? Then think of who may know this.',
    asTrigger: (origin) => `As with the trigger: ${origin.toLowerCase()}`,
  },
};
