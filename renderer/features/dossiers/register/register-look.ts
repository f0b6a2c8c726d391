import type {
  RegisterColumn,
  RegisterFilter,
  RegisterLook,
} from '../../../../shared/features/dossiers/register-model.ts';
import { registerColumnSchema, wholeRegister } from '../../../../shared/features/dossiers/register-model.ts';

/** Narrowest and widest that a column can be made, in pixels. */
export const NARROWEST = 56;
export const WIDEST = 900;
/** Pixels of one step by keys. */
export const WIDTH_STEP = 24;

const shownAtFirst: readonly RegisterColumn[] = [
  'code',
  'person',
  'unit',
  'status',
  'received',
  'activity',
  'due',
  'incidents',
];

export type ColumnLook = RegisterLook['columns'][number];

const firstColumns: readonly ColumnLook[] = [
  ...shownAtFirst,
  ...registerColumnSchema.options.filter((id) => !shownAtFirst.includes(id)),
].map((id) => ({ id, shown: shownAtFirst.includes(id), width: null }));

/** All dossiers, what was worked on last at the top. */
export const firstLook: RegisterLook = {
  columns: [...firstColumns],
  sort: 'activity',
  direction: 'descending',
  statuses: null,
  filter: wholeRegister,
  grouping: null,
};

export type BuiltInView = 'all' | 'open' | 'attention';

/** The views that come with Luwte; columns stay as they are. */
export const builtInViews: Readonly<Record<BuiltInView, Omit<RegisterLook, 'columns'>>> = {
  all: withoutColumns(firstLook),
  open: { ...withoutColumns(firstLook), statuses: ['intake', 'triage', 'active', 'aftercare'] },
  attention: {
    ...withoutColumns(firstLook),
    filter: { ...wholeRegister, due: ['late', 'week'] },
    sort: 'due',
    direction: 'ascending',
  },
};

function withoutColumns({ columns: _, ...look }: RegisterLook): Omit<RegisterLook, 'columns'> {
  return look;
}

/** A stored look with the columns that it does not know yet, hidden behind the others; never without any in sight. */
export function completeLook(look: RegisterLook): RegisterLook {
  const missing = firstColumns.filter(({ id }) => !look.columns.some((column) => column.id === id));
  const columns = [...look.columns, ...missing.map((column) => ({ ...column, shown: false }))];
  return { ...look, columns: columns.some(({ shown }) => shown) ? columns : [...firstColumns] };
}

/** Whether two looks show the same dossiers in the same way. */
export function isSameLook(one: RegisterLook, other: RegisterLook): boolean {
  return JSON.stringify(orderKeys(one)) === JSON.stringify(orderKeys(other));
}

/** Whether it is what a view of Luwte's own shows, whichever the columns. */
export function isBuiltIn(look: RegisterLook, view: BuiltInView): boolean {
  return isSameLook(look, { ...builtInViews[view], columns: look.columns });
}

function orderKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return Array.isArray(value) ? value.map(orderKeys) : value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, below]) => [key, orderKeys(below)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Puts a column so many places further among those in sight; back with a negative number. */
export function moveColumn(columns: readonly ColumnLook[], id: RegisterColumn, places: number): ColumnLook[] {
  const shown = columns.filter((column) => column.shown);
  const from = shown.findIndex((column) => column.id === id);
  const target = shown[Math.max(0, Math.min(shown.length - 1, from + places))];
  return target === undefined ? [...columns] : putColumn(columns, id, target.id);
}

/** Puts a column in the place of another one, which makes room on the side that it came from. */
export function putColumn(
  columns: readonly ColumnLook[],
  id: RegisterColumn,
  inPlaceOf: RegisterColumn,
): ColumnLook[] {
  const moved = columns.find((column) => column.id === id);
  const place = columns.findIndex((column) => column.id === inPlaceOf);
  if (moved === undefined || place < 0) return [...columns];
  return columns.filter((column) => column !== moved).toSpliced(place, 0, moved);
}

export function changeColumn(
  columns: readonly ColumnLook[],
  id: RegisterColumn,
  change: Partial<Omit<ColumnLook, 'id'>>,
): ColumnLook[] {
  return columns.map((column) => (column.id === id ? { ...column, ...change } : column));
}

export const withinWidths = (width: number): number =>
  Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));

/** Choices that narrow the register, beside its status. */
export function countChoices(filter: RegisterFilter): number {
  const lists = [
    filter.severities,
    filter.contactPoints,
    filter.forms,
    filter.platforms,
    filter.triggers,
    filter.due,
    filter.tagWishes,
  ];
  const others = [filter.receivedFrom !== null, filter.receivedUntil !== null, filter.text.trim() !== ''];
  return lists.reduce((sum, list) => sum + list.length, 0) + others.filter(Boolean).length;
}
