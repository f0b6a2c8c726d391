import { decodeText } from './decode-text.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { readTextTable } from './read-text-table.ts';
import { type Table, tableLimits, UnreadableTable } from './table.ts';

/**
 * Rows and cells of bytes that strangers made: an XLSX file, or text as spreadsheets export it. To be called in a thread
 * that can be ended.
 * @throws an {@link UnreadableTable} that says why
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > tableLimits.bytes) throw new UnreadableTable('too-large');
  if (bytes.length === 0) throw new UnreadableTable('empty');
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    const rows = await readSpreadsheet(bytes).catch((error: unknown) => {
      throw error instanceof UnreadableTable ? error : new UnreadableTable('damaged');
    });
    return { rows, encoding: null, replaced: 0, doubtful: [] };
  }
  // The older format of Excel, and every newer file under a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnreadableTable('old-spreadsheet');
  const { text, encoding, replaced } = decodeText(bytes);
  if (holdsControls(text.slice(0, 4_000))) throw new UnreadableTable('not-a-table');
  return { ...readTextTable(text), encoding, replaced };
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Whether it holds control characters that no text does: they tell pictures and programs from it. */
function holdsControls(text: string): boolean {
  return [...text].some((character) => character < '\x07' || (character > '\r' && character < '\x1b'));
}
