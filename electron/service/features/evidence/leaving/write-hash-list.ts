import { cleanFileName, uniqueFileNames } from '../../../../../shared/features/evidence/clean-file-name.ts';
import type { HashList } from './leaving-handlers.ts';

/**
 * Fingerprints as `sha256sum -c` reads them: one line each, with the name that the file gets when it is exported. Lines
 * that begin with a hash sign are for people.
 * @param at milliseconds since 1970
 */
export function writeHashList({ code, items }: HashList, at: number): Uint8Array<ArrayBuffer> {
  const names = uniqueFileNames(items.map(({ fileName }) => cleanFileName(fileName)));
  const lines = [
    `# SHA-256 · ${code} · ${new Date(at).toISOString()}`,
    ...items.map(({ sha256 }, index) => `${sha256}  ${names[index] ?? ''}`),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
