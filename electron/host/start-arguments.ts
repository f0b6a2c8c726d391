/**
 * Command line of `npm start`: `[--vault PATH] [--lang nl|en]`; `npm run tour` adds `--tour`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../shared/kernel/primitives.ts';

export type StartArguments = {
  readonly vaultPath: string | undefined;
  readonly language: Language | undefined;
  /** Run the tour, display or not. */
  readonly tour: boolean;
};
export type StartArgumentsResult =
  | { readonly ok: true; readonly value: StartArguments }
  | { readonly ok: false; readonly message: string };

const usage = 'Usage: npm start -- [--vault PATH] [--lang nl|en]';

/** `folder`: relative paths start there (npm runs us in the project's folder, people stand elsewhere). */
export function parseStartArguments(words: readonly string[], folder: string): StartArgumentsResult {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { vault: { type: 'string' }, lang: { type: 'string' }, tour: { type: 'boolean' } },
      strict: true,
    });
    const { vault, lang, tour } = values;
    if (vault === '' || (lang !== undefined && lang !== 'nl' && lang !== 'en'))
      return { ok: false, message: usage };
    const vaultPath = vault === undefined ? undefined : resolve(folder, vault);
    return { ok: true, value: { vaultPath, language: lang, tour: tour ?? false } };
  } catch {
    return { ok: false, message: usage };
  }
}
