import type { Projection } from '../../shared/features/reviews/model.ts';

type Month = Projection['incidents'][number];

export type IncidentGrid = {
  /** `2026-11`, earliest first; null for everything before the others, where that is more than one month. */
  readonly columns: readonly (string | null)[];
  /** Incidents in each column, then in all. */
  readonly totals: readonly number[];
  /** Most frequent first; numbers as above. `form` null: those that the pack does not list. */
  readonly rows: readonly { readonly form: number | null; readonly counts: readonly number[] }[];
};

/**
 * Incidents by form and month as a table of few columns: the latest months, and all before them as one.
 * @param most columns with months that fit, at least 2
 */
export function incidentGrid(months: readonly Month[], most: number): IncidentGrid {
  const early = months.length <= most ? [] : months.slice(0, months.length - most + 1);
  const late = months.slice(early.length).map((month) => [month]);
  const columns = early.length === 0 ? late : [early, ...late];
  const forms = new Set(months.flatMap((month) => month.forms.map(({ form }) => form)));
  const rows = [...forms].map((form) => ({
    form,
    counts: withSum(columns.map((column) => sum(column.map((month) => countOf(month, form))))),
  }));
  return {
    columns: columns.map((column) => (column === early ? null : (column[0]?.month ?? null))),
    totals: withSum(columns.map((column) => sum(column.map(({ count }) => count)))),
    rows: rows.toSorted((one, other) => (other.counts.at(-1) ?? 0) - (one.counts.at(-1) ?? 0)),
  };
}

function countOf({ forms }: Month, form: number | null): number {
  return forms.find((one) => one.form === form)?.count ?? 0;
}

function withSum(counts: readonly number[]): readonly number[] {
  return [...counts, sum(counts)];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
