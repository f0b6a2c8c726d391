import type {
  Grouping,
  IncidentFilter,
  IncidentGroup,
  IncidentPicture,
} from '../../../../../shared/features/dossiers/incident-views-model.ts';
import { localDay, localToInstant } from '../../../../../shared/kernel/zoned-time.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { timeZone } from '../../vault/api.ts';
import { incidentsWhere } from './incident-filter.ts';

export type GroupsQuery = {
  readonly dossierId: string;
  readonly filter: IncidentFilter;
  readonly by: Grouping;
};

/** Senders are listed to this number, from the one with most incidents on; days and items of the pack are always fewer. */
const GROUPS_LISTED = 5_000;

/** The groups of a dossier's incidents: days from the latest on, others by how many they hold. */
export function listIncidentGroups(db: ReadableDb, query: GroupsQuery): IncidentGroup[] {
  if (query.by === 'day') return listDays(db, query);
  return db.all<IncidentGroup>(incidentGroups(query));
}

/** The statement of every grouping but by day, apart so that a test can look at its plan. */
export function incidentGroups({ dossierId, filter, by }: GroupsQuery): Sql {
  const { key, name, platform, joined } = parts[by === 'day' ? 'platform' : by];
  return sql`
    SELECT ${key} AS key, ${name} AS name, ${platform} AS platform, count(*) AS count, min(incidents.occurred_at) AS "from",
      max(incidents.occurred_at) AS until
    FROM incidents ${joined}
    WHERE ${incidentsWhere(dossierId, filter)}
    GROUP BY 1 ORDER BY count DESC, key LIMIT ${GROUPS_LISTED}`;
}

type Parts = { readonly key: Sql; readonly name: Sql; readonly platform: Sql; readonly joined: Sql };

const parts: Readonly<Record<'platform' | 'sender' | 'form', Parts>> = {
  platform: { key: sql`incidents.platform`, name: sql`''`, platform: sql`''`, joined: sql`` },
  form: {
    key: sql`coalesce(forms.form, '')`,
    name: sql`''`,
    platform: sql`''`,
    joined: sql`LEFT JOIN incident_forms AS forms ON forms.incident_id = incidents.incident_id`,
  },
  sender: {
    key: sql`CASE WHEN senders.root_id IS NULL THEN 'text:' || incidents.sender ELSE 'id:' || senders.root_id END`,
    // By an account that wrote in this dossier: the one that it was merged into may be known from another alone.
    name: sql`coalesce(max(CASE WHEN senders.sender_id = senders.root_id THEN senders.name END), min(senders.name),
      incidents.sender)`,
    platform: sql`coalesce(max(CASE WHEN senders.sender_id = senders.root_id THEN senders.platform END),
      min(senders.platform), incidents.platform)`,
    joined: sql`LEFT JOIN senders ON senders.sender_id = incidents.sender_id`,
  },
};

/** Milliseconds of a quarter of an hour. Clocks differ from UTC by whole ones: SQL counts by those, and days are made of them here. */
const QUARTER = 900_000;

type Count = {
  readonly quarter: number;
  readonly key: string;
  readonly name: string;
  readonly platform: string;
  readonly count: number;
};

function countQuarters(db: ReadableDb, query: GroupsQuery): Count[] {
  return db.all<Count>(quarterCounts(query));
}

const together: Parts = { key: sql`''`, name: sql`''`, platform: sql`''`, joined: sql`` };

/** How many incidents in each quarter of an hour, by where or by whom; all together for days. */
export function quarterCounts({ dossierId, filter, by }: GroupsQuery): Sql {
  const { key, name, platform, joined } = by === 'day' ? together : parts[by];
  return sql`
    SELECT incidents.occurred_at / 900000 AS quarter, ${key} AS key, ${name} AS name,
      ${platform} AS platform, count(*) AS count
    FROM incidents ${joined} WHERE ${incidentsWhere(dossierId, filter)} GROUP BY 1, 2`;
}

function listDays(db: ReadableDb, query: GroupsQuery): IncidentGroup[] {
  const zone = timeZone(db);
  const counts = new Map<string, number>();
  for (const { quarter, count } of countQuarters(db, query)) {
    const day = localDay(quarter * QUARTER, zone);
    counts.set(day, (counts.get(day) ?? 0) + count);
  }
  const start = (day: string) => localToInstant(`${day} 00:00:00`, zone) ?? 0;
  return [...counts]
    .sort(([one], [other]) => other.localeCompare(one))
    .map(([key, count]) => ({
      key,
      name: '',
      platform: '',
      count,
      from: start(key),
      until: start(nextDay(key)),
    }));
}

const DAY = 86_400_000;
const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const nextDay = (day: string): string => isoDay(Date.parse(day) + DAY);

/** Rows of colour that can be told apart; the rest is one. */
const SERIES = 7;
/** Longer than this, months are shown. */
const DAYS_SHOWN = 120;
/** Longer than this, periods in which nothing happened are left out: somebody wrote down a wrong year. */
const DAYS_FILLED = 366 * 30;

/** Incidents over time, without gaps but over decades, by where or by whom. */
export function pictureOf(db: ReadableDb, query: GroupsQuery): IncidentPicture {
  const zone = timeZone(db);
  const counts = countQuarters(db, query).map((row) => ({
    ...row,
    day: localDay(row.quarter * QUARTER, zone),
  }));
  const days = counts.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', periods: [], series: [] };
  const length = (Date.parse(last) - Date.parse(first)) / DAY;
  const isLong = length >= DAYS_SHOWN;
  const unit = isLong ? ('month' as const) : ('day' as const);
  const periodOf = (day: string) => (isLong ? day.slice(0, 7) : day);
  const periods: string[] = [];
  const filled =
    length > DAYS_FILLED
      ? days
      : Array.from({ length: length + 1 }, (_, place) => isoDay(Date.parse(first) + place * DAY));
  for (const day of filled) if (periods.at(-1) !== periodOf(day)) periods.push(periodOf(day));
  const places = new Map(periods.map((period, place) => [period, place]));
  const totals = new Map<string, { name: string; platform: string; count: number }>();
  for (const { key, name, platform, count } of counts) {
    totals.set(key, { name, platform, count: (totals.get(key)?.count ?? 0) + count });
  }
  const largest = [...totals].sort((one, other) => other[1].count - one[1].count);
  const shown = largest.slice(0, largest.length > SERIES + 1 ? SERIES : SERIES + 1);
  const series = shown.map(([key, { name, platform }]) => ({
    key,
    name,
    platform,
    counts: periods.map(() => 0),
  }));
  if (shown.length < largest.length)
    series.push({ key: '', name: '', platform: '', counts: periods.map(() => 0) });
  const rows = new Map(series.map(({ key, counts: cells }) => [key, cells]));
  for (const { key, day, count } of counts) {
    const cells = rows.get(key) ?? rows.get('');
    const place = places.get(periodOf(day));
    if (cells !== undefined && place !== undefined) cells[place] = (cells[place] ?? 0) + count;
  }
  return { unit, periods, series };
}
