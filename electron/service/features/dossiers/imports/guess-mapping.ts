import {
  type ImportColumn,
  type ImportField,
  type ImportKind,
  type ImportMapping,
  incidentColumns,
  registerColumns,
} from '../../../../../shared/features/dossiers/imports-model.ts';
import { parseLink } from '../incidents/incident-keys.ts';
import { emptyMapping } from './empty-mapping.ts';
import { incidentHeaderWords, registerHeaderWords } from './header-words.ts';
import { dateOrderOf, parseMoment, readTime } from './parse-moment.ts';

/** Rows that are looked at to guess; the order of day and month is looked for in all of them. */
const SAMPLE = 100;
const SAMPLE_LENGTH = 120;

type Rows = readonly (readonly string[])[];
export type GuessedTable = { readonly columns: readonly ImportColumn[]; readonly mapping: ImportMapping };

/** What the columns are, and what they seem to be: by their names first, then by what stands in them. */
export function guessMapping(kind: ImportKind, rows: Rows, asked: boolean | null): GuessedTable {
  const hasHeader = asked ?? looksLikeHeader(kind, rows[0] ?? []);
  const body = hasHeader ? rows.slice(1) : rows;
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    describe(column, hasHeader ? rows[0] : [], body),
  );
  const fields = hasHeader ? byNames(kind, rows[0] ?? []) : new Map<ImportField, number>();
  byShapes(
    kind,
    fields,
    columns.map((_, column) => filled(body, column)),
  );
  return {
    columns,
    mapping: {
      ...emptyMapping,
      hasHeader,
      columns: [...fields].map(([field, column]) => ({ field, column })),
    },
  };
}

function describe(column: number, header: readonly string[] | undefined, body: Rows): ImportColumn {
  const samples = filled(body, column).slice(0, 3);
  const cells = body.map((row) => row[column] ?? '');
  const order = dateOrderOf(cells);
  return {
    name: (header?.[column] ?? '').trim().slice(0, SAMPLE_LENGTH),
    samples: samples.map((cell) => withoutCredentials(cell.trim()).slice(0, SAMPLE_LENGTH)),
    dates: order === null ? 'none' : order === 'unclear' ? 'unclear' : 'clear',
  };
}

/** An example is there to recognise a column by: a password in a link is nobody's business. */
const withoutCredentials = (text: string) => text.replace(/(\/\/)[^\s/?#@]*(?::[^\s/?#]*)?@/g, '$1…@');

const filled = (body: Rows, column: number): string[] =>
  body.slice(0, SAMPLE).flatMap((row) => ((row[column] ?? '').trim() === '' ? [] : [row[column] ?? '']));

const wordsOf = (kind: ImportKind) => (kind === 'incidents' ? incidentHeaderWords : registerHeaderWords);
const fieldsOf = (kind: ImportKind): readonly ImportField[] =>
  kind === 'incidents' ? incidentColumns : registerColumns;

/** The name of a column without marks, case and what stands between brackets. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[_\-.:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function looksLikeHeader(kind: ImportKind, first: readonly string[]): boolean {
  const names = first.map(plainName);
  const words = new Set(Object.values(wordsOf(kind)).flat());
  const known = names.filter((name) => words.has(name)).length;
  // One known name is enough where nothing in the row can be a value.
  return known >= 2 || (known === 1 && !first.some((cell) => parseLink(cell) !== null || isDate(cell)));
}

/** Whole names first, over all fields; then names that hold the word. Each column is one thing at most. */
function byNames(kind: ImportKind, header: readonly string[]): Map<ImportField, number> {
  const names = header.map(plainName);
  const found = new Map<ImportField, number>();
  const taken = new Set<number>();
  const take = (field: ImportField, fits: (name: string, word: string) => boolean) => {
    if (found.has(field)) return;
    for (const word of wordsOf(kind)[field] ?? []) {
      const column = names.findIndex((name, place) => !taken.has(place) && name !== '' && fits(name, word));
      if (column < 0) continue;
      found.set(field, column);
      taken.add(column);
      return;
    }
  };
  for (const field of fieldsOf(kind)) take(field, (name, word) => name === word);
  for (const field of fieldsOf(kind)) take(field, (name, word) => ` ${name} `.includes(` ${word} `));
  return found;
}

const isDate = (cell: string) => typeof parseMoment(cell, { zone: 'UTC', order: 'day-first' }) === 'object';
const share = (cells: readonly string[], fits: (cell: string) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;

/** What the names did not tell: links, dates, accounts with an @, and the longest texts. */
function byShapes(kind: ImportKind, fields: Map<ImportField, number>, cells: readonly string[][]): void {
  const free = (column: number) => ![...fields.values()].includes(column);
  const takeFirst = (field: ImportField, fits: (cell: string) => boolean) => {
    if (fields.has(field)) return;
    const column = cells.findIndex((column, place) => free(place) && share(column, fits) > 0.6);
    if (column >= 0) fields.set(field, column);
  };
  const moment = kind === 'incidents' ? 'moment' : 'received';
  takeFirst(moment, (cell) => isDate(cell) && readTime(cell) === null);
  if (kind === 'register') return;
  takeFirst('link', (cell) => parseLink(cell) !== null);
  takeFirst('sender', (cell) => /^@\S+$/.test(cell.trim()));
  if (fields.has('text')) return;
  const lengths = cells.map(
    (column) => column.reduce((sum, cell) => sum + cell.length, 0) / (column.length || 1),
  );
  const longest = lengths.reduce(
    (best, length, place) => (free(place) && length > (lengths[best] ?? 0) ? place : best),
    -1,
  );
  if (longest >= 0 && free(longest) && (lengths[longest] ?? 0) >= 15) fields.set('text', longest);
}
