import type { GivenFile } from './use-import.ts';

/** A chosen file as an import takes it: file systems allow line breaks and half characters in names. */
export function toGivenFile(file: File, nameless: string): GivenFile {
  const name = file.name
    .toWellFormed()
    .replace(/[\r\n\0]+/g, ' ')
    .slice(0, 300);
  return { name: name || nameless, blob: file };
}
