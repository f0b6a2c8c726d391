import type { RegisterRow, RegisterSort } from '../../../../../shared/features/dossiers/model.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql, sqlList } from '../../../storage/sql.ts';
import { countingWishes } from '../../consent/api.ts';
import { findEndingConsents } from './ending-consents.ts';
import { isNarrowed, NEVER_DUE, type RegisterSelection, registerConditions } from './register-filter.ts';

export type RegisterQuery = RegisterSelection & {
  readonly sort: RegisterSort;
  readonly direction: 'ascending' | 'descending';
  readonly offset: number;
  readonly limit: number;
};

/** Each order of the register has an index of its own (migration 3). */
const orders: Readonly<Record<RegisterSort, { readonly column: Sql; readonly index: Sql }>> = {
  code: { column: sql`code`, index: sql`dossiers_by_code` },
  person: { column: sql`person_sort_name`, index: sql`dossiers_by_person` },
  status: { column: sql`status_order`, index: sql`dossiers_by_status` },
  severity: { column: sql`severity_order`, index: sql`dossiers_by_severity` },
  received: { column: sql`received_at`, index: sql`dossiers_by_received` },
  activity: { column: sql`activity_at`, index: sql`dossiers_by_activity` },
  due: { column: sql`next_due`, index: sql`dossiers_by_due` },
  incidents: { column: sql`incident_count`, index: sql`dossiers_by_incidents` },
  evidence: { column: sql`evidence_count`, index: sql`dossiers_by_evidence` },
};

type PageRow = Omit<RegisterRow, 'forms' | 'platforms'> & {
  readonly forms: string;
  readonly platforms: string;
};

/** One page of the register: an index finds the ids in their order, the rows are read for the page only. */
export function listRegister(db: ReadableDb, query: RegisterQuery, now: number): RegisterRow[] {
  // All of them only where they make the order: there are many times more than a page shows.
  const ordering = query.sort === 'due' ? findEndingConsents(db, now) : null;
  const rows = db.all<PageRow>(registerPage(db, query, { now, endings: ordering ?? new Map() }));
  const endings =
    ordering ??
    findEndingConsents(
      db,
      now,
      rows.map(({ dossierId }) => dossierId),
    );
  const counting = countingWishes(db, rows, now);
  return rows.map(({ forms, platforms, ...row }) => ({
    ...row,
    tagWish: counting(row),
    nextDue: dueOf(row, endings),
    forms: JSON.parse(forms) as string[],
    platforms: JSON.parse(platforms) as string[],
  }));
}

type DueAt = { readonly now: number; readonly endings: ReadonlyMap<string, number> };

function dueOf(
  { dossierId, nextDue }: Pick<RegisterRow, 'dossierId' | 'nextDue'>,
  endings: DueAt['endings'],
): number | null {
  const due = Math.min(nextDue ?? NEVER_DUE, endings.get(dossierId) ?? NEVER_DUE);
  return due === NEVER_DUE ? null : due;
}

/** Where consents end, dossiers are put in order by what the index does not know. */
function orderOf(sort: RegisterSort, endings: DueAt['endings']): { column: Sql; from: Sql } {
  const { column, index } = orders[sort];
  const from = sql`dossiers INDEXED BY ${index}`;
  if (sort !== 'due' || endings.size === 0) return { column, from };
  const ends = JSON.stringify(Object.fromEntries(endings));
  return {
    column: sql`min(next_due, coalesce(ends_at, ${NEVER_DUE}))`,
    from: sql`${from} LEFT JOIN (
      WITH ending (of_dossier, ends_at) AS MATERIALIZED (SELECT key, value FROM json_each(${ends})) SELECT * FROM ending
    ) AS ending ON of_dossier = dossier_id`,
  };
}

function registerPage(db: ReadableDb, query: RegisterQuery, { now, endings }: DueAt): Sql {
  const { column, from } = orderOf(query.sort, endings);
  const order = query.direction === 'ascending' ? sql`ASC` : sql`DESC`;
  return sql`
    SELECT page.dossier_id AS dossierId, dossiers.code, dossiers.status, people.name AS personName, people.unit,
      people.tag_wish AS tagWish,
      dossiers.received_at AS receivedAt, dossiers.activity_at AS activityAt, dossiers.incident_count AS incidentCount,
      dossiers.severity, coalesce(members.name, dossiers.contact_name) AS contactPoint, dossiers.trigger_kind AS trigger,
      ${frequent(sql`form`, sql`dossier_forms`, 3)} AS forms,
      ${frequent(sql`platform`, sql`dossier_platforms`, 20)} AS platforms,
      dossiers.next_due AS nextDue, dossiers.evidence_count AS evidenceCount,
      coalesce(protocol_packs.version, '') AS packVersion
    FROM (
      SELECT dossier_id, ${column} AS sort_value FROM ${from}
      WHERE removed_at IS NULL ${registerConditions(db, query, now)}
      ORDER BY ${column} ${order}, dossier_id ${order} LIMIT ${query.limit} OFFSET ${query.offset}
    ) AS page
    CROSS JOIN dossiers ON dossiers.dossier_id = page.dossier_id
    CROSS JOIN people ON people.person_id = dossiers.person_id
    LEFT JOIN members ON members.slot_id = dossiers.contact_point
    LEFT JOIN protocol_packs ON protocol_packs.pack_id = dossiers.pack_id
    ORDER BY page.sort_value ${order}, page.dossier_id ${order}`;
}

/** What occurs most often in the dossier of a row, as one list; as often: by id. */
function frequent(item: Sql, table: Sql, most: number): Sql {
  return sql`(
    SELECT json_group_array(${item}) FROM (
      SELECT ${item} FROM ${table} AS often WHERE often.dossier_id = page.dossier_id AND often.count > 0
      ORDER BY often.count DESC, ${item} LIMIT ${most}))`;
}

/** How many dossiers a selection holds: from counters that triggers keep, where only their status counts. */
export function countRegister(db: ReadableDb, selection: RegisterSelection, now: number): number {
  const { statuses } = selection;
  const ofStatus = statuses === null ? sql`` : sql`WHERE status IN (${sqlList(statuses)})`;
  const count = isNarrowed(selection)
    ? sql`
      SELECT count(*) AS total FROM dossiers INDEXED BY dossiers_to_filter
      WHERE removed_at IS NULL ${registerConditions(db, selection, now)}`
    : sql`SELECT coalesce(sum(count), 0) AS total FROM dossier_counts ${ofStatus}`;
  return db.get<{ total: number }>(count)?.total ?? 0;
}
