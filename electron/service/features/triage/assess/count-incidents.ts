import type { DossierFigures } from '../../../../../shared/features/triage/dossier-facts.ts';
import type { OddFigures } from '../../../../../shared/features/triage/fact-ticks.ts';
import { calendarDays, localDay, localToInstant } from '../../../../../shared/kernel/zoned-time.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

const DAY = 86_400_000;

export type IncidentFigures = Pick<
  DossierFigures,
  'incidents' | 'messages' | 'spanDays' | 'burst' | 'reach'
> &
  Pick<OddFigures, 'future' | 'coarse'>;

/**
 * Counts the incidents of a dossier that stand: how many, over how many days, how close together.
 * @param now milliseconds since 1970: what happens after it is counted and said
 * @param zone the organisation's time zone, on whose calendar days are counted
 */
export function countIncidents(
  db: ReadableDb,
  dossierId: string,
  { now, zone }: { readonly now: number; readonly zone: string },
): IncidentFigures {
  const totals = db.get<Totals>(incidentTotals(dossierId, now));
  if (totals === undefined || totals.incidents === 0) return nothing;
  const { first, last, ...counted } = totals;
  const months = totals.coarse === 0 ? [] : listMonths(db, dossierId);
  return {
    ...counted,
    spanDays: spanOf({ first, last, months }, zone),
    // Messages of which only the month is known came at least one at a time.
    burst: Math.max(mostWithinADay(listMoments(db, dossierId)), Math.min(totals.messages, 1)),
  };
}

const nothing: IncidentFigures = {
  ...{ incidents: 0, messages: 0, spanDays: 0, burst: 0, reach: null, future: 0, coarse: 0 },
};

type Totals = Omit<IncidentFigures, 'spanDays' | 'burst'> & {
  /** Of those whose day is known; null where none is. */
  readonly first: number | null;
  readonly last: number | null;
};

/** As the index `incidents_to_weigh` has it, so that no message is read for it. */
const isMessage = sql`(octet_length(message) > 0 OR url <> '' OR evidence_count > 0)`;
const ofDossier = (dossierId: string) =>
  sql`incidents INDEXED BY incidents_to_weigh WHERE dossier_id = ${dossierId} AND removed_at IS NULL`;

/** The statements, apart so that a test can look at their plans. */
export function incidentTotals(dossierId: string, now: number): Sql {
  return sql`
    SELECT count(*) AS incidents, coalesce(sum(${isMessage}), 0) AS messages, max(reach) AS reach,
      count(*) FILTER (WHERE occurred_at > ${now}) AS future, count(*) FILTER (WHERE precision = 'month') AS coarse,
      min(occurred_at) FILTER (WHERE precision <> 'month') AS first,
      max(occurred_at) FILTER (WHERE precision <> 'month') AS last
    FROM ${ofDossier(dossierId)}`;
}

/** As one text: thousands of rows cost more than what they say. */
export function messageMoments(dossierId: string): Sql {
  return sql`
    SELECT json_group_array(occurred_at) AS moments FROM ${ofDossier(dossierId)}
      AND precision <> 'month' AND ${isMessage}`;
}

/** Moments of messages whose day is known, in their order. Those of a month alone cannot be said to have come together. */
function listMoments(db: ReadableDb, dossierId: string): readonly number[] {
  const moments = db.get<{ moments: string }>(messageMoments(dossierId))?.moments ?? '[]';
  return (JSON.parse(moments) as number[]).sort((one, other) => one - other);
}

function listMonths(db: ReadableDb, dossierId: string): readonly number[] {
  return db
    .all<{ at: number }>(sql`
      SELECT DISTINCT occurred_at AS at FROM ${ofDossier(dossierId)} AND precision = 'month'`)
    .map(({ at }) => at);
}

type Extent = Pick<Totals, 'first' | 'last'> & { readonly months: readonly number[] };

/** Days from the first to the last, both counted; the fewest that fit where only months are known. */
function spanOf({ first, last, months }: Extent, zone: string): number {
  const ends = [...months.map((month) => endOfMonth(month, zone)), ...(first === null ? [] : [first])];
  const starts = [...months, ...(last === null ? [] : [last])];
  return Math.max(calendarDays(Math.min(...ends), Math.max(...starts), zone), 0) + 1;
}

/** Midnight at which the last day of a month begins. */
function endOfMonth(instant: number, zone: string): number {
  const [year = 0, month = 1] = localDay(instant, zone).split('-').map(Number);
  const day = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return localToInstant(day, zone) ?? instant;
}

/** Most of them within 24 hours. */
function mostWithinADay(moments: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [last, moment] of moments.entries()) {
    while (moment - (moments[first] ?? moment) >= DAY) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
