import type { ReadStream } from 'node:tty';

const ENTER = /[\r\n]/;
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const RUBOUT = /[\u007f\b]/;

/** In the environment each has its own name. */
const names = { passphrase: 'LUWTE_PASSPHRASE', recovery: 'LUWTE_RECOVERY_KEY' } as const;

/**
 * A passphrase or a recovery key, from the environment or typed at the terminal without being shown; never from the command
 * line, where other programs can read it. Null where there is neither, or typing was broken off.
 */
export async function readSecretText(kind: keyof typeof names, prompt: string): Promise<string | null> {
  const given = process.env[names[kind]];
  // Threads get a copy of the environment, and need these least.
  for (const name of Object.values(names)) delete process.env[name];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) return null;
  process.stderr.write(prompt);
  const typed = await readHidden(process.stdin);
  process.stderr.write('\n');
  return typed;
}

function readHidden(terminal: ReadStream): Promise<string | null> {
  terminal.setRawMode(true);
  terminal.setEncoding('utf8');
  return new Promise((resolve) => {
    let typed: string[] = [];
    const end = (answer: string | null) => {
      terminal.off('data', take);
      terminal.setRawMode(false);
      terminal.pause();
      resolve(answer === '' ? null : answer);
    };
    const take = (piece: string) => {
      for (const character of piece) {
        if (character === CTRL_C || character === CTRL_D) return end(null);
        if (ENTER.test(character)) return end(typed.join(''));
        typed = RUBOUT.test(character) ? typed.slice(0, -1) : [...typed, character];
      }
    };
    terminal.on('data', take);
  });
}
