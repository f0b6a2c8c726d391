import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './captured-messages.nl.ts';

/** How an item was captured, in English. */
export const en: MessageShape<typeof nl> = {
  way: 'How was it captured?',
  wayUnknown: 'Not written down',
  wayHint: 'Applies to the files you add from now on.',
  ways: {
    screenshot: 'Screenshot',
    'saved-page': 'Saved web page',
    photo: 'Photo',
    recording: 'Recording of sound or picture',
    export: 'Export from an account or a device',
    mail: 'Received by e-mail',
    scan: 'Scan of paper',
    'handed-over': 'Received as a file',
    other: 'Otherwise',
  },
  note: 'How exactly?',
  noteHint: 'For example: on the telephone of communications. No private data here.',
  save: 'Save',
  saved: 'Written down how this was captured.',
  /** In what happened to it, where this was changed. */
  before: (what) => `It said before: ${what}`,
  nothingBefore: 'It said nothing before.',
};
