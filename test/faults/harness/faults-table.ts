import { z } from 'zod';

const count = z.int().min(0);
const rowSchema = z.strictObject({
  fault: z.int().min(1).max(15),
  what: z.string(),
  tried: count,
  survived: count,
  named: count,
  untold: count,
  lost: count,
});

/** `faults.json`: the figures of the last full run. */
export const faultsSchema = z.strictObject({
  seed: z.int(),
  machine: z.strictObject({ processor: z.string(), cores: z.int(), node: z.string() }),
  seconds: z.int(),
  rows: z.array(rowSchema),
});
export type Faults = z.infer<typeof faultsSchema>;

/** Rows of several files in the order of security.md; the same row from two of them is one. */
export function sortRows(rows: readonly z.infer<typeof rowSchema>[]): Faults['rows'] {
  return rows.toSorted((one, other) => one.fault - other.fault || one.what.localeCompare(other.what, 'en'));
}

/** The rows as a table of Markdown, with their sum. */
export function rowsToTable(rows: Faults['rows']): string {
  const figures = ['tried', 'survived', 'named', 'untold', 'lost'] as const;
  const lines = rows.map(
    (row) => `| ${[row.fault, row.what, ...figures.map((name) => row[name])].join(' | ')} |`,
  );
  const sums = figures.map((name) => rows.reduce((sum, row) => sum + row[name], 0).toLocaleString('en'));
  return [
    `| # | fault | ${figures.join(' | ')} |`,
    '|---|---|---|---|---|---|---|',
    ...lines,
    `| | all | ${sums.join(' | ')} |`,
  ].join('\n');
}

const BEGIN = '<!-- faults: written by npm run test:faults -->';
const END = '<!-- end of faults -->';

/** A text with the table between its two marks. Throws where the marks are missing. */
export function withTable(text: string, table: string): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('the marks of the table are missing');
  return `${before}${BEGIN}\n${table}\n${END}${after}`;
}
