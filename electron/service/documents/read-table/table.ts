/** What a table may be at most; a file beyond it is refused whole, with the reason. */
export const tableLimits = {
  /** Bytes of the file. */
  bytes: 50 * 1024 ** 2,
  /** Rows, the one with the names of the columns included. */
  rows: 50_001,
  columns: 200,
  /** Bytes of an XLSX file once unpacked, and how many parts it has. */
  unpacked: 200 * 1024 ** 2,
  entries: 2_000,
  /** Times that a part of some size may be larger than it was packed. */
  ratio: 250,
} as const;

export type TableEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** Cells as text. Dates of a spreadsheet stand as `2026-11-20` or `2026-11-20 14:05:00`. */
export type Table = {
  readonly rows: readonly (readonly string[])[];
  /** Null where the file says its own, as a spreadsheet does. */
  readonly encoding: TableEncoding | null;
  /** Characters that could not be read and were replaced. */
  readonly replaced: number;
  /** Places of rows, from 0, whose quotes are not as they should be: their cells may be mixed up. */
  readonly doubtful: readonly number[];
};

/** Why a file is no table that can be read; codes, since the page has the words. */
export type TableProblem =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'unpacks-too-large'
  | 'not-a-table'
  | 'old-spreadsheet'
  | 'damaged'
  | 'open-quote';

/** An expected failure of reading; `row` counts from 1 where it is known. */
export class UnreadableTable extends Error {
  readonly problem: TableProblem;
  readonly row: number | null;

  constructor(problem: TableProblem, row: number | null = null) {
    super('the table cannot be read');
    this.problem = problem;
    this.row = row;
  }
}
