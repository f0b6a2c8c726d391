import type {
  GroupCount,
  RegisterFilter,
  RegisterGrouping,
} from '../../../../../shared/features/dossiers/register-model.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { timeZone } from '../../vault/api.ts';
import { countMonths } from './months.ts';
import { contactKey, type RegisterSelection, registerConditions } from './register-filter.ts';

export type GroupQuery = Pick<RegisterSelection, 'statuses'> & {
  readonly filter?: RegisterFilter | undefined;
  readonly by: RegisterGrouping;
};

/** The groups of a selection that hold something: what comes first in the work comes first, what has none last. */
export function listGroups(db: ReadableDb, query: GroupQuery, now: number): GroupCount[] {
  const conditions = registerConditions(db, query, now);
  const from = (rest: Sql) => sql`FROM dossiers INDEXED BY dossiers_to_filter ${rest}
    WHERE dossiers.removed_at IS NULL ${conditions}`;
  const byColumn = (column: Sql) =>
    db.all<{ key: string; count: number }>(sql`
      SELECT coalesce(${column}, '') AS key, count(*) AS count ${from(sql``)} GROUP BY 1`);
  switch (query.by) {
    case 'status':
      return inOrder(byColumn(sql`status`), ['intake', 'triage', 'active', 'aftercare', 'closed']);
    case 'severity':
      return inOrder(byColumn(sql`severity`), ['severe', 'medium', 'light', '']);
    case 'trigger':
      return byColumn(sql`trigger_kind`)
        .toSorted(
          (one, other) =>
            Number(one.key === '') - Number(other.key === '') ||
            other.count - one.count ||
            byText(one.key, other.key),
        )
        .map(withoutName);
    case 'contact': {
      const names = new Map(
        db
          .all<{ slotId: string; name: string }>(sql`SELECT slot_id AS slotId, name FROM members`)
          .map(({ slotId, name }) => [slotId, name]),
      );
      return byColumn(contactKey())
        .map((group) => ({ ...group, name: names.get(group.key) ?? '' }))
        .toSorted(
          (one, other) => Number(one.key === '') - Number(other.key === '') || byText(one.name, other.name),
        );
    }
    case 'unit':
      return db
        .all<{ key: string; count: number }>(sql`
          SELECT people.unit AS key, count(*) AS count
          ${from(sql`CROSS JOIN people ON people.person_id = dossiers.person_id`)} GROUP BY 1`)
        .toSorted(
          (one, other) => Number(one.key === '') - Number(other.key === '') || byText(one.key, other.key),
        )
        .map(withoutName);
    case 'month': {
      const received = db.all<{ at: number }>(sql`SELECT received_at AS at ${from(sql``)}`);
      const instants = received.map(({ at }) => at).sort((one, other) => one - other);
      return countMonths(instants, timeZone(db)).map(withoutName);
    }
  }
}

function inOrder(counts: readonly { key: string; count: number }[], keys: readonly string[]): GroupCount[] {
  return counts.toSorted((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key)).map(withoutName);
}

const withoutName = (group: { readonly key: string; readonly count: number }): GroupCount => ({
  ...group,
  name: '',
});

const byText = new Intl.Collator('nl', { numeric: true }).compare;
