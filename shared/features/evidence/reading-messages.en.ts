import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './reading-messages.nl.ts';

/** Words read out of pictures, pictures that look alike, notes and who collected, in English. */
export const en: MessageShape<typeof nl> = {
  label: 'Words in the picture',
  progress: (done, total) => `Reading words in pictures: ${done} of ${total}`,
  pages: (done, total) => `page ${done} of ${total}`,
  bar: 'Progress of the reading',
  stop: 'Stop',
  stopped: (n) =>
    n === 1 ? 'Stopped. 1 evidence item was not read.' : `Stopped. ${n} evidence items were not read.`,
  unread: (n) =>
    n === 1
      ? 'The words of 1 evidence item were not read.'
      : `The words of ${n} evidence items were not read.`,
  readAll: 'Read the words',
  readHint: 'Luwte reads on this computer. After that search finds the words, without anybody looking.',
  states: {
    unread: 'Not read',
    'not-needed': 'Not needed: the file holds its own text, or is no picture',
    waiting: 'About to be read',
    done: 'Read, search finds them',
    failed: 'Could not be read',
    cancelled: 'Reading was stopped',
  },
  again: 'Read once more',
  alike: (name) => `Looks like ${name}. It was added all the same.`,
  same: (name) => `Exactly the same as ${name}. It was added all the same.`,
  collectedBy: 'Collected by',
  collectedByHint: 'For example: communications. Applies to the files you add from now on.',
  collectorSaved: 'Written down who collected this.',
  derivedFrom: 'Copy of',
  original: 'the original',
  noteLabel: 'Note',
  noteHint: 'A note cannot be changed.',
  addNote: 'Add note',
  noteSaved: 'The note was added.',
  noteMissing: 'First write something.',
};
