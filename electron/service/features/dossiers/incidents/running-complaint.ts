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
