import type {
  ImportField,
  ImportMapping,
  RowNote,
  RowProblem,
  RowState,
} from '../../../../../shared/features/dossiers/imports-model.ts';
import type { Pack } from '../../../../../shared/features/reference/model.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../../../shared/kernel/primitives.ts';
import { plainName } from './guess-mapping.ts';
import { parseMoment, type ReadMoment } from './parse-moment.ts';

export type Problem = { readonly code: RowProblem; readonly field: ImportField | null };

/** What is told of every row of a preview. */
export type PreparedRow = {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly state: RowState;
  readonly problems: readonly Problem[];
  readonly notes: readonly RowNote[];
  readonly sameAs: number | null;
};

/** What of a pack tells what the words of a file mean. */
export type ImportPack = Pick<Pack['sections'], 'platforms' | 'forms' | 'triggers'>;

/** One row, read by the fields that its columns were mapped to; gathers what is wrong with it. */
export type RowCells = {
  readonly problems: Problem[];
  readonly notes: Set<RowNote>;
  /** Running text; empty where no column is mapped. */
  readonly text: (field: ImportField) => string;
  /** One line, whatever breaks the cell had. */
  readonly line: (field: ImportField) => string;
  /** The moment of a field; null with a problem where it is none. `fallback` is for a cell that says nothing. */
  readonly moment: (field: ImportField, fallback: number | null) => ReadMoment | null;
  /** Items of a section that a cell names, and the words that name none. */
  readonly items: (field: ImportField, section: keyof ImportPack) => NamedItems;
};

export type NamedItems = { readonly ids: readonly string[]; readonly unknown: readonly string[] };

export function createRowCells(
  cells: readonly string[],
  { mapping, pack, zone }: { mapping: ImportMapping; pack: ImportPack; zone: string },
): RowCells {
  const problems: Problem[] = [];
  const raw = (field: ImportField): string => {
    const column = mapping.columns.find((mapped) => mapped.field === field)?.column;
    return column === undefined ? '' : clean(cells[column] ?? '');
  };
  const within = (field: ImportField, text: string, limit: number): string => {
    if (text.length <= limit) return text;
    problems.push({ code: 'too-long', field });
    return '';
  };
  const line = (field: ImportField) => within(field, raw(field).replace(/\s+/g, ' ').trim(), LINE_LIMIT);
  return {
    problems,
    notes: new Set(),
    text: (field) => within(field, raw(field).trim(), TEXT_LIMIT),
    line,
    moment(field, fallback) {
      const day = raw(field).trim();
      const time = field === 'moment' ? raw('time').trim() : '';
      if (day === '') {
        if (fallback === null) problems.push({ code: 'missing', field });
        return fallback === null ? null : { at: fallback, precision: 'day' };
      }
      const read = parseMoment(time === '' ? day : `${withoutTime(day)} ${time}`, {
        zone,
        order: mapping.dateOrder,
      });
      if (typeof read === 'object') return read;
      problems.push({ code: read === 'unclear' ? 'date-unclear' : 'date-unreadable', field });
      return null;
    },
    items: (field, section) => namedItems(line(field), pack[section]),
  };
}

/** A spreadsheet gives a date midnight when its time stands in a column of its own. */
const withoutTime = (day: string) => day.replace(/[ T]00:00(:00)?$/, '');

/** What survives storage unchanged: no NUL, no half characters, one kind of line break. */
const clean = (text: string) => text.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n');

type Item = { readonly id: string; readonly label: { readonly nl: string; readonly en: string } };

function namedItems(cell: string, items: readonly Item[]): NamedItems {
  if (cell === '') return { ids: [], unknown: [] };
  // A label may hold commas itself: the whole cell is tried first.
  for (const separator of [null, /[;|]/, /[;|,/]/]) {
    const words = (separator === null ? [cell] : cell.split(separator)).filter((word) => word.trim() !== '');
    const ids = words.map((word) => findItem(word, items)?.id);
    if (ids.every((id) => id !== undefined)) return { ids: [...new Set(ids)], unknown: [] };
  }
  const words = cell.split(/[;|,/]/).map((word) => word.trim());
  const found = words.map((word) => ({ word, id: findItem(word, items)?.id }));
  return {
    ids: [...new Set(found.flatMap(({ id }) => (id === undefined ? [] : [id])))],
    unknown: found.flatMap(({ word, id }) => (id === undefined && word !== '' ? [word] : [])),
  };
}

/** By id, by its words in either language, or by a host without its ending (`twitter` for `twitter.com`). */
function findItem(
  word: string,
  items: readonly (Item & { readonly hosts?: readonly string[] | undefined })[],
): Item | undefined {
  const plain = plainName(word);
  return items.find(
    ({ id, label, hosts }) =>
      plainName(id) === plain ||
      plainName(label.nl) === plain ||
      plainName(label.en) === plain ||
      hosts?.some((host) => plainName(host) === plain || host.split('.').at(-2) === plain) === true,
  );
}
