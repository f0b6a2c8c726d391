import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths below the folders whose bytes hold the text, as UTF-8 or as UTF-16. A file that goes meanwhile holds nothing. */
export function filesHolding(text: string, folders: readonly string[]): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return folders.flatMap((folder) =>
    filesBelow(folder).filter((path) => {
      const bytes = readOrEmpty(path);
      return forms.some((form) => bytes.includes(form));
    }),
  );
}

/** Every file below a folder. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readOrEmpty(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
