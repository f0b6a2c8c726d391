import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** A term for a complaint that runs (66 Sr). */
type RunningComplaint = {
  /** Item of the pack's section `offences`. */
  readonly offence: string;
  readonly dueAt: number;
};

type Asked = { readonly dossierId: string; readonly now: number };

/** Of all terms of a dossier that run still the one that ends first; null where none runs. */
export function findRunningComplaint(db: ReadableDb, asked: Asked): RunningComplaint | null {
  return db.get<RunningComplaint>(runningComplaint(asked)) ?? null;
}

/**
 * When the last complaint of a dossier was settled: made, or decided against. Null while one is not, while one of these
 * offences has no term (nothing says when it became known), or where there is none. What was put aside does not count.
 */
export function complaintsSettledAt(
  db: ReadableDb,
  dossierId: string,
  offences: readonly string[],
): number | null {
  const terms = db.all<{ offence: string; at: number | null }>(sql`
    SELECT term.offence, iif(count(*) = count(term.done_at), max(term.done_at), NULL) AS at
    FROM incidents CROSS JOIN complaint_terms AS term USING (incident_id)
    WHERE incidents.dossier_id = ${dossierId} AND incidents.removed_at IS NULL
    GROUP BY term.offence`);
  const settled = terms.flatMap(({ at }) => (at === null ? [] : [at]));
  const known = new Set(terms.map(({ offence }) => offence));
  const isAll = settled.length === terms.length && offences.every((offence) => known.has(offence));
  return isAll && settled.length > 0 ? Math.max(...settled) : null;
}

/** The statement, apart so that a test can look at its plan. What was put aside asks for nothing. */
export function runningComplaint({ dossierId, now }: Asked): Sql {
  return sql`
    SELECT term.offence, term.due_at AS dueAt
    FROM complaint_terms AS term INDEXED BY complaint_terms_open
    CROSS JOIN incidents ON incidents.incident_id = term.incident_id
    WHERE term.dossier_id = ${dossierId} AND term.done_at IS NULL AND term.due_at >= ${now}
      AND incidents.removed_at IS NULL
    ORDER BY term.due_at LIMIT 1`;
}
