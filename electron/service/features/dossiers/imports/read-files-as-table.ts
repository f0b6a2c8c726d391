import { createHash } from 'node:crypto';
import type { Table } from '../../../documents/read-table/table.ts';
import { readMessageFile } from './read-message-file.ts';

/** Mails and saved pages as a table of one row each, their SHA-256, and the places of those that could not be read. */
export async function readFilesAsTable(
  names: readonly string[],
  bytesOf: (file: number) => Uint8Array,
): Promise<{ readonly table: Table; readonly failed: ReadonlySet<number>; readonly hashes: string[] }> {
  const failed = new Set<number>();
  const hashes: string[] = [];
  // Names that the guess of a mapping knows.
  const rows: string[][] = [['moment', 'platform', 'sender', 'link', 'text', 'remarks']];
  for (const [file, name] of names.entries()) {
    const bytes = bytesOf(file);
    hashes.push(createHash('sha256').update(bytes).digest('hex'));
    try {
      const { moment, isMail, sender, link, text, attachments } = await readMessageFile(name, bytes);
      rows.push([
        moment,
        isMail ? 'e-mail' : '',
        sender,
        link,
        text,
        attachments.map((part) => `[${part}]`).join(' '),
      ]);
    } catch {
      failed.add(file);
      rows.push(['', '', '', '', '', '']);
    }
  }
  return { table: { rows, encoding: null, replaced: 0, doubtful: [] }, failed, hashes };
}
