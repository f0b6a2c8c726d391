import type { AuditFilter } from '../../../../../shared/features/vault/audit-model.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql, sqlList } from '../../../storage/sql.ts';
import type { SoughtObject } from './trail-object.ts';

export type PageSearch = {
  readonly filter: AuditFilter;
  readonly sought: Exclude<SoughtObject, { readonly kind: 'nothing' }>;
  /** Only entries before this sequence number; null: from the newest on. */
  readonly before: number | null;
  /** Entries at most. */
  readonly limit: number;
};

/**
 * Selects the sequence numbers of one page, newest first. One index leads, read in the order of the trail until the
 * page is full, or read whole where it holds few; `+` keeps the other conditions from leading.
 */
export function selectPage(db: ReadableDb, { filter, sought, before, limit }: PageSearch): Sql {
  const { slotId } = filter;
  const actions = [...new Set(filter.actions)];
  const { from, until } = withOpenEnds(db, filter);
  const span: Span = { first: 1, last: before === null ? END : before - 1 };
  const inSpan = ({ first, last }: Span) => sql`sequence BETWEEN ${first} AND ${last}`;
  const others = sql`
    ${from === null ? sql`` : sql`AND +at >= ${from}`} ${until === null ? sql`` : sql`AND +at < ${until}`}
    ${slotId === null ? sql`` : sql`AND +actor = ${slotId}`}
    ${actions.length === 0 ? sql`` : sql`AND +action IN (${sqlList(actions)})`}`;
  const newest = sql`ORDER BY sequence DESC LIMIT ${limit}`;

  switch (sought.kind) {
    case 'entry':
      return sql`SELECT sequence FROM audit WHERE sequence = ${sought.sequence} AND ${inSpan(span)} ${others}`;
    case 'object':
      return sql`
        SELECT sequence FROM audit
        WHERE object_id = ${sought.objectId} AND object_id <> '' AND ${inSpan(span)} ${others} ${newest}`;
    case 'dossier':
      // All entries about one dossier are put in order for each page: some thousands at most.
      return sql`
        SELECT sequence FROM audit
        WHERE object_id IN (${sought.ids}) AND object_id <> '' AND ${inSpan(span)} ${others} ${newest}`;
    case 'any':
      return selectOfAll();
  }

  function selectOfAll(): Sql {
    const isAllOfIt = slotId === null && actions.length === 0;
    const inPeriod = sql`at >= ${from ?? -END} AND at < ${until ?? END}`;
    const period = from === null && until === null ? null : look(db, inPeriod);
    if (period !== null && (period.count < FEW || (isAllOfIt && isScattered(period))))
      return sql`SELECT sequence FROM audit WHERE ${inPeriod} AND +${inSpan(span)} ${others} ${newest}`;
    const within = inSpan(period === null ? span : overlap(span, period));
    if (slotId !== null) {
      const ofActor = sql`actor = ${slotId} AND ${within}`;
      if (actions.length === 0 || isFew(db, ofActor))
        return sql`SELECT sequence FROM audit WHERE ${ofActor} ${others} ${newest}`;
    }
    if (actions.length === 0) return sql`SELECT sequence FROM audit WHERE ${within} ${others} ${newest}`;
    return sql`
      WITH chosen (action) AS (VALUES ${sqlList(actions.map((action) => sql`(${action})`))})
      SELECT each.sequence FROM chosen CROSS JOIN audit AS each
      WHERE each.sequence IN (
        SELECT sequence FROM audit WHERE action = chosen.action AND ${within} ${others} ${newest}
      )
      ORDER BY each.sequence DESC LIMIT ${limit}`;
  }
}

/** Sequence numbers, both included. */
type Span = { readonly first: number; readonly last: number };

const END = Number.MAX_SAFE_INTEGER;

/** Entries up to which all that an index finds are looked at. */
const FEW = 2000;

function isFew(db: ReadableDb, condition: Sql): boolean {
  const row = db.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM (SELECT 1 FROM audit WHERE ${condition} LIMIT ${FEW})`,
  );
  return (row?.count ?? 0) < FEW;
}

/** A period that begins before the first moment of the trail, or ends after its last, has no such end. */
function withOpenEnds(db: ReadableDb, { from, until }: AuditFilter): Pick<AuditFilter, 'from' | 'until'> {
  const momentOf = (statement: Sql) => db.get<{ at: number | null }>(statement)?.at ?? 0;
  return {
    from: from === null || from <= momentOf(sql`SELECT min(at) AS at FROM audit`) ? null : from,
    until: until === null || until > momentOf(sql`SELECT max(at) AS at FROM audit`) ? null : until,
  };
}

type Period = Span & { readonly count: number };

/** How many entries a period holds, and between which sequence numbers they lie: read off the index of moments alone. */
function look(db: ReadableDb, inPeriod: Sql): Period {
  const row = db.get<Period>(sql`
    SELECT count(*) AS count, coalesce(min(sequence), 1) AS first, coalesce(max(sequence), 0) AS last
    FROM audit WHERE ${inPeriod}`);
  return row ?? { count: 0, first: 1, last: 0 };
}

/** Whether most of what lies between is not of the period: a clock jumped. */
function isScattered({ count, first, last }: Period): boolean {
  return last - first + 1 > 2 * count;
}

function overlap(one: Span, other: Span): Span {
  return { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
}
