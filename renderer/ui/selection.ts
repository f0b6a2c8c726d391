import { SELECTION_LIMIT } from '../../shared/features/dossiers/selection-limit.ts';

/** What is chosen in a list, by id. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  /** Index of the row where a range began; null when none is going on. */
  readonly anchor: number | null;
  /** What was chosen before that range: it stays when the range becomes shorter. */
  readonly before: ReadonlySet<string>;
};

const nothing: ReadonlySet<string> = new Set();

export const emptySelection: Selection = { chosen: nothing, anchor: null, before: nothing };

/** No more can be chosen. */
export const isFull = ({ chosen }: Selection): boolean => chosen.size >= SELECTION_LIMIT;

/** Chooses one row, or no longer; a range can begin here. A full selection takes no more. */
export function toggleRow(selection: Selection, index: number, id: string): Selection {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(id) && !isFull(selection)) chosen.add(id);
  return { chosen, anchor: index, before: chosen };
}

type Range = {
  /** The row that one comes from: the range begins here, unless one is going on. */
  readonly from: number;
  /** The row that one goes to, chosen too. */
  readonly to: number;
  /** Undefined for a row that is not known (yet): the range ends before it. */
  readonly idAt: (index: number) => string | undefined;
};

/** Chooses all rows from the beginning of the range to another one; rows that fall out of it are let go. */
export function extendRange(selection: Selection, { from, to, idAt }: Range): Selection {
  const anchor = selection.anchor ?? from;
  const before = selection.anchor === null ? selection.chosen : selection.before;
  const chosen = new Set(before);
  const step = Math.sign(to - anchor) || 1;
  for (let index = anchor; index !== to + step && chosen.size < SELECTION_LIMIT; index += step) {
    const id = idAt(index);
    if (id === undefined) break;
    chosen.add(id);
  }
  return { chosen, anchor, before };
}

/** One went to another row without choosing: the next range begins there. */
export function endRange(selection: Selection): Selection {
  return { ...selection, anchor: null };
}

/** Chooses the first of these, as many as can go in one act. */
export function chooseAll(ids: readonly string[]): Selection {
  return { ...emptySelection, chosen: new Set(ids.slice(0, SELECTION_LIMIT)) };
}

/** Forgets rows that are gone. */
export function dropRows(selection: Selection, gone: ReadonlySet<string>): Selection {
  return {
    ...emptySelection,
    chosen: new Set([...selection.chosen].filter((id) => !gone.has(id))),
  };
}
