import type { MessageShape } from './message-shape.ts';
import type { nl } from './shell-messages.nl.ts';

/** What the Electron shell says outside the page, in English. */
export const en: MessageShape<typeof nl> = {
  menu: {
    file: 'File',
    lock: 'Lock',
    quit: 'Quit Luwte',
    hide: 'Hide Luwte',
    hideOthers: 'Hide others',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    larger: 'Larger',
    smaller: 'Smaller',
    usualSize: 'Usual size',
    fullScreen: 'Full screen',
    minimise: 'Minimise',
  },
  link: {
    question: 'Open this link in your web browser? Luwte itself never connects to anything.',
    open: 'Open',
    cancel: 'Cancel',
  },
  otherVault: {
    question: 'Open another vault?',
    explanation: 'Luwte first locks what is open now. What was saved is safe.',
    open: 'Open',
    cancel: 'Cancel',
  },
  notices: {
    'lock-soon': {
      title: 'Luwte',
      body: 'Luwte locks in one minute, because nothing is happening. Do you want to go on working? Open Luwte and press a key.',
    },
    'check-failed': { title: 'Luwte', body: 'Luwte asks for your attention. Open Luwte to see why.' },
    'tasks-due': {
      title: 'Luwte',
      body: (n) => (n === 1 ? '1 matter asks for attention today.' : `${n} matters ask for attention today.`),
    },
  },
  failing: 'Luwte keeps stopping and closes for that reason. What was saved is safe; start Luwte again.',
};
