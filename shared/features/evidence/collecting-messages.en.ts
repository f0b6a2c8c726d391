import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './collecting-messages.nl.ts';

/** Handing over the collecting, in English. */
export const en: MessageShape<typeof nl> = {
  title: 'Collecting by somebody else',
  intro: 'Collecting hateful messages is hard. The person concerned need not do it, and need not look.',
  handOver: 'Hand over the collecting',
  empty: 'Nobody was asked yet.',
  listLabel: 'Collecting that was handed over',
  asked: 'Who collects?',
  askedHint: 'For example: communications, a colleague, a good friend.',
  request: 'What you ask',
  requestHint: 'A plain text to copy or save. Leave out names and details that are not needed.',
  until: 'Until when?',
  suggestion:
    'Will you collect the messages that appear about this? Then the person concerned need not look.\n\n' +
    'This is how:\n' +
    '1. Take a screenshot of every message. Add the date, the time, the sender and the web address.\n' +
    '2. Do so before you report or hide anything: what is gone is no evidence any more.\n' +
    '3. Do not answer, and do not pass anything on.\n' +
    '4. Give everything to me, in the way that we agreed. Keep no copy yourself.\n' +
    '5. Do you see a threat? Call me at once. In immediate danger, call 112.\n\n' +
    'Does it become too much? Say so. Then somebody else takes over.',
  save: 'Hand over',
  saveChange: 'Save',
  saved: 'Written down who collects.',
  askedOn: (day) => `asked on ${day}`,
  untilDay: (day) => `up to and including ${day}`,
  noUntil: 'without an end date',
  done: (day) => `Done on ${day}`,
  copy: 'Copy the request',
  copied: 'Copied',
  toFile: 'Export the request as text',
  edit: 'Edit',
  finish: 'Done',
  finishNote: 'What came of it?',
  finishHint: 'May stay empty.',
  reopen: 'Not done after all',
  remove: 'Put aside',
  removed: 'The collecting that was handed over was put aside.',
  restored: 'The collecting that was handed over is back.',
  menu: (asked) => `Actions for ${asked}`,
  missing: 'Fill this in.',
  gone: 'This is not here (any more).',
  fileName: 'request-to-collect.txt',
};
