import { readSheet } from 'read-excel-file/node';
import { tableLimits, UnreadableTable } from './table.ts';
import { unpackSpreadsheet } from './unpack-spreadsheet.ts';

/**
 * The first sheet of an XLSX file, as text. Formulas are never worked out: what the program that saved the file had as
 * their result counts.
 * @throws an {@link UnreadableTable}
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<string[][]> {
  const sheet = await readSheet(await unpackSpreadsheet(bytes));
  const rows = sheet.map((row) => row.map(cellToText)).filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) throw new UnreadableTable('empty');
  if (rows.length > tableLimits.rows) throw new UnreadableTable('too-many-rows');
  if (rows.some((row) => row.length > tableLimits.columns)) throw new UnreadableTable('too-many-columns');
  return rows;
}

/** The types of the library say `typeof Date` where it gives a date. */
function cellToText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  // A spreadsheet knows no time zone: the library gives what the cell shows as if it were UTC, with a millisecond of rounding.
  const [day, time] = new Date(Math.round(cell.getTime() / 1000) * 1000)
    .toISOString()
    .slice(0, 19)
    .split('T');
  return time === '00:00:00' ? `${day}` : `${day} ${time}`;
}
