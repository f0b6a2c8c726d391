import type { DossierStatus, RegisterRow, RegisterSort } from '../../../../shared/features/dossiers/model.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { type Sql, sql, sqlList } from '../../storage/sql.ts';

export type RegisterQuery = {
  readonly sort: RegisterSort;
  readonly direction: 'ascending' | 'descending';
  readonly statuses: readonly DossierStatus[] | null;
  readonly offset: number;
  readonly limit: number;
};

/** Each order of the register has an index of its own (0001-first-dossiers.ts). */
const sortColumns: Readonly<Record<RegisterSort, Sql>> = {
  code: sql`code`,
  person: sql`person_sort_name`,
  status: sql`status_order`,
  received: sql`received_at`,
  activity: sql`activity_at`,
  incidents: sql`incident_count`,
};

/** One page of the register: the index alone finds the ids, the rows are read for the page only. */
export function listRegister(db: ReadableDb, query: RegisterQuery): RegisterRow[] {
  return db.all<RegisterRow>(registerPage(query));
}

/** The statement of a page, apart so that a test can look at its plan. */
export function registerPage({ sort, direction, statuses, offset, limit }: RegisterQuery): Sql {
  const column = sortColumns[sort];
  const order = direction === 'ascending' ? sql`ASC` : sql`DESC`;
  const filter = statuses === null ? sql`` : sql`WHERE status IN (${sqlList(statuses)})`;
  return sql`
    SELECT page.dossier_id AS dossierId, dossiers.code, dossiers.status, people.name AS personName, people.unit,
      dossiers.received_at AS receivedAt, dossiers.activity_at AS activityAt, dossiers.incident_count AS incidentCount
    FROM (
      SELECT dossier_id, ${column} AS sort_value FROM dossiers ${filter}
      ORDER BY ${column} ${order}, dossier_id ${order} LIMIT ${limit} OFFSET ${offset}
    ) AS page
    CROSS JOIN dossiers ON dossiers.dossier_id = page.dossier_id
    CROSS JOIN people ON people.person_id = dossiers.person_id
    ORDER BY page.sort_value ${order}, page.dossier_id ${order}`;
}

/** How many dossiers have one of these statuses: read from counters that triggers keep. */
export function countRegister(db: ReadableDb, statuses: readonly DossierStatus[] | null): number {
  const filter = statuses === null ? sql`` : sql`WHERE status IN (${sqlList(statuses)})`;
  return (
    db.get<{ total: number }>(sql`SELECT coalesce(sum(count), 0) AS total FROM dossier_counts ${filter}`)
      ?.total ?? 0
  );
}
