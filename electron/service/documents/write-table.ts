import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { CSV_START, csvLines, harmless } from './write-csv.ts';

export type TableColumn = {
  readonly title: string;
  /** A day is written as `2026-11-20`; in a spreadsheet it becomes a date. */
  readonly kind: 'text' | 'number' | 'day';
};

export type TableFormat = 'csv' | 'xlsx';

/** One row: as many fields as there are columns, empty where nothing is known. */
export type TableRow = readonly (string | number)[];

export type TableWriter = {
  add(rows: readonly TableRow[]): void;
  /** The whole file. */
  end(): Promise<Uint8Array<ArrayBuffer>>;
};

/** Writes a table with one line of titles, piece by piece. Text that a spreadsheet could run is made harmless. */
export function createTableWriter(
  format: TableFormat,
  { sheet, columns }: { readonly sheet: string; readonly columns: readonly TableColumn[] },
): TableWriter {
  return format === 'csv' ? csvWriter(columns) : xlsxWriter(sheet, columns);
}

function csvWriter(columns: readonly TableColumn[]): TableWriter {
  const pieces = [Buffer.from(CSV_START + csvLines([columns.map(({ title }) => title)]))];
  return {
    add: (rows) => void pieces.push(Buffer.from(csvLines(rows))),
    end: async () => new Uint8Array(Buffer.concat(pieces)),
  };
}

function xlsxWriter(sheet: string, columns: readonly TableColumn[]): TableWriter {
  const rows: Cell[][] = [
    columns.map(({ title }) => ({ value: harmless(title), type: String, fontWeight: 'bold' as const })),
  ];
  const kinds = columns.map(({ kind }) => kind);
  return {
    add(added) {
      for (const row of added) rows.push(row.map((field, index) => toCell(field, kinds[index] ?? 'text')));
    },
    async end() {
      const widths = columns.map(({ title, kind }) => ({
        width: Math.max(kind === 'text' ? 18 : 12, title.length + 2),
      }));
      const file = writeExcelFile(rows, { sheet, columns: widths, stickyRowsCount: 1 });
      return new Uint8Array(await file.toBuffer());
    },
  };
}

function toCell(field: string | number, kind: TableColumn['kind']): Cell {
  if (field === '') return null;
  if (typeof field === 'number') return { value: field, type: Number };
  // Midnight in UTC: the library writes the day that UTC has.
  if (kind === 'day') return { value: new Date(`${field}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  // What XML cannot hold goes first: taken out later, a formula could stand at the beginning after all.
  return { value: harmless(field.toWellFormed().replace(FORBIDDEN, keptInXml)), type: String };
}

const FORBIDDEN = /[\p{Cc}\uFFFD-\uFFFF]/gu;

/** Of the controls XML holds blanks, and those after the letters. */
function keptInXml(character: string): string {
  const isKept = '\t\n\r'.includes(character) || (character >= '\x7f' && character <= '\x9f');
  return isKept ? character : '';
}
