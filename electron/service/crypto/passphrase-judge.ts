import { startThread, type Thread } from '../threads/start-thread.ts';
import type { PassphraseCheck, PassphraseContext } from './passphrase-strength.ts';

export type PassphraseJudge = (passphrase: string, context?: PassphraseContext) => Promise<PassphraseCheck>;

/** Milliseconds without a question after which the dictionaries are given back. */
const IDLE = 10_000;

/**
 * Judges passphrases as `checkPassphrase` does, in a thread: reading the dictionaries keeps a processor busy for a second or
 * more, and nobody else's call may wait for that. It ends a while after the last question.
 * @param program of the thread
 * @param idle 0 where only one question comes
 */
export function createPassphraseJudge(program: URL, idle: number = IDLE): PassphraseJudge {
  let thread: Thread | null = null;
  let ending: NodeJS.Timeout | undefined;
  return async (passphrase, context = {}) => {
    clearTimeout(ending);
    thread ??= startThread(program, () => {
      thread = null;
    });
    const asked = thread;
    try {
      return (await asked.call('check', { passphrase, context })) as PassphraseCheck;
    } finally {
      if (asked.waiting === 0) {
        clearTimeout(ending);
        ending = setTimeout(() => {
          if (thread === asked) thread = null;
          void asked.end();
        }, idle).unref();
      }
    }
  };
}
