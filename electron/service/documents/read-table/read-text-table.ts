import Papa from 'papaparse';
import { tableLimits, UnreadableTable } from './table.ts';

export type TextRows = { readonly rows: string[][]; readonly doubtful: readonly number[] };

/**
 * Rows of text with commas, semicolons, tabs or bars between the cells; a list with one thing per line is a table of
 * one column. Empty lines are left out.
 * @throws an {@link UnreadableTable} where the rows do not fit, or a quote is never closed
 */
export function readTextTable(text: string): TextRows {
  const marked = /^sep=(.)\r?\n/i.exec(text);
  const body = marked === null ? text : text.slice(marked[0].length);
  // A link may hold commas and semicolons: a list of links is never split.
  const delimiter = marked?.[1] ?? (isListOfLinks(body) ? '\n' : guessDelimiter(body));
  if (delimiter === '\n') return { rows: limited(lines(body).map((line) => [line])), doubtful: [] };
  const parsed = Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: 'greedy',
    preview: tableLimits.rows + 1,
  });
  const open = parsed.errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) throw new UnreadableTable('open-quote', (open.row ?? 0) + 1);
  const doubtful = parsed.errors.flatMap(({ type, row }) =>
    type === 'Quotes' && row !== undefined ? [row] : [],
  );
  return { rows: limited(parsed.data), doubtful: [...new Set(doubtful)] };
}

function limited(rows: string[][]): string[][] {
  if (rows.length === 0) throw new UnreadableTable('empty');
  if (rows.length > tableLimits.rows) throw new UnreadableTable('too-many-rows');
  if (rows.some((row) => row.length > tableLimits.columns)) throw new UnreadableTable('too-many-columns');
  return rows;
}

const lines = (text: string): string[] => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');

/** Looks at the beginning only, as every guess here does. */
const SAMPLE = 64 * 1024;

function isListOfLinks(text: string): boolean {
  const sample = lines(text.slice(0, SAMPLE)).slice(0, 200);
  return sample.length > 0 && sample.every((line) => /^https?:\/\/\S+$/i.test(line.trim()));
}

/** The one that splits most lines of the sample in the same number of cells, more than one. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const scores = ['\t', ';', ',', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 200, skipEmptyLines: 'greedy' });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 1, rows = 0] = [...widths].sort((one, other) => other[1] - one[1])[0] ?? [];
    return { delimiter, share: data.length === 0 ? 0 : rows / data.length, width };
  });
  const best = scores.toSorted((one, other) => other.share - one.share || other.width - one.width)[0];
  // Prose with commas here and there is no table.
  return best === undefined || best.share < 0.5 ? '\n' : best.delimiter;
}
