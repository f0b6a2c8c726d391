import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './term-messages.nl.ts';

/** The response term in the settings, in English. */
export const en: MessageShape<typeof nl> = {
  title: 'Answer to a report',
  hint: 'This term stands ready at each new report. The answer is then promised by 5 p.m. on the last day. Whoever writes the report down can choose another for that case.',
  days: 'Number of days',
  count: 'What counts',
  counts: { working: 'Working days', calendar: 'All days' },
  workingHint: 'Weekends and Dutch public holidays do not count.',
  proposed: (term) => `The protocol pack proposes: ${term}.`,
  working: (days) => (days === 1 ? '1 working day' : `${days} working days`),
  calendar: (days) => (days === 1 ? '1 day' : `${days} days`),
  outOfRange: 'Choose a whole number from 1 to 60.',
  save: 'Set the term',
  asProposed: 'As the pack proposes again',
};
