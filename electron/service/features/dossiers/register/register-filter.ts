import { OUTSIDE } from '../../../../../shared/features/dossiers/contact-key.ts';
import type { DossierStatus } from '../../../../../shared/features/dossiers/model.ts';
import type {
  RegisterFilter,
  RegisterGroup,
} from '../../../../../shared/features/dossiers/register-model.ts';
import { localDay, localToInstant } from '../../../../../shared/kernel/zoned-time.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql, sqlList } from '../../../storage/sql.ts';
import { answeredWishes } from '../../consent/api.ts';
import { timeZone } from '../../vault/api.ts';
import { isIndexed } from '../search/pending.ts';
import { toSearchQuery } from '../search/search.ts';
import { findEndingConsents } from './ending-consents.ts';
import { monthRange } from './months.ts';

/** Which dossiers the register shows. */
export type RegisterSelection = {
  readonly statuses: readonly DossierStatus[] | null;
  readonly filter?: RegisterFilter | undefined;
  readonly group?: RegisterGroup | undefined;
};

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** Stands in `next_due` where nothing is due (0003-register-facts.ts). */
export const NEVER_DUE = 9_007_199_254_740_991;

/** Anything beside the status narrows it: then the counters of statuses do not tell how many there are. */
export function isNarrowed({ filter, group }: RegisterSelection): boolean {
  return conditionsOf(filter, NOTHING).length > 0 || group !== undefined;
}

/**
 * The conditions of a selection, each behind AND. None may choose an index (`+`): whoever asks walks one from end to end.
 * @param now for what is late
 */
export function registerConditions(
  db: ReadableDb,
  { statuses, filter, group }: RegisterSelection,
  now: number,
): Sql {
  const conditions = [
    ...(statuses === null ? [] : [sql`+status IN (${sqlList(statuses)})`]),
    ...conditionsOf(filter, factsOf(db, filter, now)),
    ...(group === undefined ? [] : [groupCondition(db, group)]),
  ];
  return conditions.reduce((all, condition) => sql`${all} AND ${condition}`, sql``);
}

/** Midnight on the organisation's clock: what is due today is not late this afternoon, as Today has it. */
function startOfToday(db: ReadableDb, now: number): number {
  const zone = timeZone(db);
  return localToInstant(localDay(now, zone), zone) ?? now;
}

/** What a filter by what is due looks at beside `next_due`. */
type Day = { readonly start: number; readonly endings: ReadonlyMap<string, number> };
const NO_DAY: Day = { start: 0, endings: new Map() };
/** What comes and goes with the moment, so that no column holds it; `wishes` of the dossiers with an answer. */
type Facts = { readonly day: Day; readonly wishes: ReturnType<typeof answeredWishes> };
const NOTHING: Facts = { day: NO_DAY, wishes: new Map() };

function factsOf(db: ReadableDb, filter: RegisterFilter | undefined, now: number): Facts {
  if (filter === undefined) return NOTHING;
  const asksDue = filter.due.length > 0;
  return {
    day: asksDue ? { start: startOfToday(db, now), endings: findEndingConsents(db, now) } : NO_DAY,
    wishes: filter.tagWishes.length > 0 ? answeredWishes(db, now) : NOTHING.wishes,
  };
}

function conditionsOf(filter: RegisterFilter | undefined, { day, wishes }: Facts): Sql[] {
  if (filter === undefined) return [];
  const { forms, platforms, due, tagWishes, receivedFrom, receivedUntil, text } = filter;
  const severities = filter.severities.map((severity) => (severity === 'none' ? '' : severity));
  const query = text.trim() === '' ? null : toSearchQuery(text);
  return [
    ...oneOf(sql`severity`, severities),
    ...oneOf(contactKey(), filter.contactPoints),
    ...oneOf(sql`trigger_kind`, filter.triggers),
    ...(forms.length === 0
      ? []
      : [
          sql`dossier_id IN (SELECT dossier_id FROM dossier_forms WHERE form IN (${sqlList(forms)}) AND count > 0)`,
        ]),
    ...(platforms.length === 0
      ? []
      : [
          sql`dossier_id IN (
            SELECT dossier_id FROM dossier_platforms WHERE platform IN (${sqlList(platforms)}) AND count > 0)`,
        ]),
    ...(due.length === 0 ? [] : [dueCondition(due, day)]),
    ...(tagWishes.length === 0 ? [] : [wishCondition(tagWishes, wishes)]),
    ...(receivedFrom === null ? [] : [sql`+received_at >= ${receivedFrom}`]),
    ...(receivedUntil === null ? [] : [sql`+received_at < ${receivedUntil}`]),
    // Only signs, as in `"`: nothing has them as a word.
    ...(text.trim() !== '' && query === null ? [sql`FALSE`] : []),
    ...(query === null ? [] : [textCondition(query)]),
  ];
}

/** By whom dossiers are filtered and grouped: the member, all from outside the vault as one, or nobody (empty). */
export function contactKey(): Sql {
  return sql`coalesce(contact_point, iif(contact_name = '', '', ${OUTSIDE}))`;
}

/** An empty text among the choices stands for what has none. */
function oneOf(column: Sql, choices: readonly string[]): Sql[] {
  return choices.length === 0 ? [] : [sql`coalesce(${column}, '') IN (${sqlList(choices)})`];
}

function dueCondition(due: RegisterFilter['due'], { start, endings }: Day): Sql {
  const week = start + WEEK;
  const endsBy = (most: number) => {
    if (endings.size === 0) return sql`FALSE`;
    const ids = [...endings].flatMap(([dossierId, at]) => (at <= most ? [dossierId] : []));
    return sql`dossier_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  };
  const late = sql`(+next_due < ${start} OR ${endsBy(start - 1)})`;
  const moments: Readonly<Record<RegisterFilter['due'][number], Sql>> = {
    late,
    week: sql`(NOT ${late} AND (+next_due <= ${week} OR ${endsBy(week)}))`,
    none: sql`(+next_due = ${NEVER_DUE} AND NOT ${endsBy(NEVER_DUE)})`,
  };
  return sql`(${due.reduce((any, choice) => sql`${any} OR ${moments[choice]}`, sql`FALSE`)})`;
}

/** By what counts, as the column shows it: the wish, and where somebody answered in the dossier what the two come to. */
function wishCondition(choices: RegisterFilter['tagWishes'], answered: Facts['wishes']): Sql {
  const byWish = sql`+dossiers.person_id IN (SELECT person_id FROM people WHERE tag_wish IN (${sqlList(choices)}))`;
  if (answered.size === 0) return byWish;
  const among = (ids: readonly string[]) =>
    sql`dossier_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const fitting = [...answered].flatMap(([dossierId, wish]) => (choices.includes(wish) ? [dossierId] : []));
  return sql`(${among(fitting)} OR (${byWish} AND NOT ${among([...answered.keys()])}))`;
}

/** What was sent to the person (messages, evidence) is looked for in the search, behind its veil, not here. */
function textCondition(query: string): Sql {
  return sql`number IN (
    SELECT found.dossier FROM search_index CROSS JOIN search_places AS found ON found.document_id = search_index.rowid
    WHERE search_index MATCH ${query} AND ${isIndexed} AND found.kind IN ('person', 'report', 'note', 'contact', 'working-note'))`;
}

function groupCondition(db: ReadableDb, { by, key }: RegisterGroup): Sql {
  switch (by) {
    case 'status':
      return sql`+status = ${key}`;
    case 'severity':
      return sql`coalesce(severity, '') = ${key}`;
    case 'contact':
      return sql`${contactKey()} = ${key}`;
    case 'trigger':
      return sql`coalesce(trigger_kind, '') = ${key}`;
    case 'unit':
      return sql`+person_id IN (SELECT person_id FROM people WHERE unit = ${key})`;
    case 'month': {
      const { from, until } = monthRange(key, timeZone(db));
      return sql`+received_at >= ${from} AND +received_at < ${until}`;
    }
  }
}
