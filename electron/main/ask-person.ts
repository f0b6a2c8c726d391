import type { BrowserWindow } from 'electron';
import type { ElectronParts } from './electron-parts.ts';

export type Question = {
  readonly question: string;
  /** Shown in full below the question. */
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
};

/**
 * Asks in a dialog of the system, of which there is one at a time: whoever asks for more gets no as an answer, so that a
 * page cannot bury somebody in questions. Closing it is no.
 */
export function createAskPerson(dialog: ElectronParts['dialog'], window: () => BrowserWindow | null) {
  let isAsking = false;
  return async ({ question, detail, yes, no }: Question): Promise<boolean> => {
    const parent = window();
    if (isAsking || parent === null) return false;
    isAsking = true;
    try {
      const { response } = await dialog.showMessageBox(parent, {
        type: 'question',
        title: 'Luwte',
        message: question,
        detail,
        buttons: [no, yes],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      });
      return response === 1;
    } finally {
      isAsking = false;
    }
  };
}
