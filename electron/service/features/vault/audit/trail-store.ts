import type { AuditEntry, AuditFilter } from '../../../../../shared/features/vault/audit-model.ts';
import { headCode } from '../../../crypto/index.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { dossierOf, findSoughtObject } from './trail-object.ts';
import { selectPage } from './trail-page.ts';

/** An entry as the viewer shows it, with the head code of the chain at that moment. */
export type TrailEntry = AuditEntry & { readonly headCode: string };

export type TrailPage = {
  /** Null: the newest ones; otherwise those before this sequence number. */
  readonly before: number | null;
  /** Entries at most; 1 to 10,000. */
  readonly limit: number;
};

/**
 * Entries of the audit trail that fit a filter, newest first. By sequence and not by clock: clocks jump. Each page is
 * found through an index and read for itself, however long the trail is.
 */
export function readTrail(
  db: ReadableDb,
  filter: AuditFilter,
  page: TrailPage,
): { readonly entries: TrailEntry[]; readonly more: boolean } {
  const sought = findSoughtObject(db, filter.object);
  if (sought.kind === 'nothing') return { entries: [], more: false };
  // One more than asked for tells whether there are older ones.
  const search = { filter, sought, before: page.before, limit: page.limit + 1 };
  const rows = db.all<TrailRow>(entriesOf(selectPage(db, search)));
  const entries = rows
    .map(({ hash, ...entry }) => ({ ...entry, headCode: headCode({ sequence: entry.sequence, hash }) }))
    .filter((entry) => sought.kind !== 'entry' || entry.headCode === sought.headCode);
  return { entries: entries.slice(0, page.limit), more: entries.length > page.limit };
}

/** Every action that occurs, in the order of its letters: one step through the index for each, whatever their number. */
export function readActions(db: ReadableDb): string[] {
  const rows = db.all<{ action: string }>(sql`
    WITH RECURSIVE seen (action) AS (
      SELECT min(action) FROM audit
      UNION ALL
      SELECT (SELECT min(action) FROM audit WHERE action > seen.action) FROM seen WHERE seen.action IS NOT NULL
    )
    SELECT action FROM seen WHERE action IS NOT NULL`);
  return rows.map(({ action }) => action);
}

type TrailRow = AuditEntry & { readonly hash: Uint8Array };

/** What the viewer shows of the entries that `page` selects by sequence number. */
function entriesOf(page: Sql): Sql {
  return sql`
    SELECT found.sequence, found.at, found.slotId, coalesce(members.name, '') AS memberName, found.action,
      found.objectId, coalesce(dossiers.code, '') AS dossierCode, coalesce(dossiers.dossier_id, '') AS dossierId,
      found.count, found.hash
    FROM (
      SELECT sequence, at, actor AS slotId, action, object_id AS objectId, count, hash,
        ${dossierOf(sql`audit.object_id`)} AS dossierId
      FROM audit WHERE sequence IN (${page})
    ) AS found
    LEFT JOIN members ON members.slot_id = found.slotId
    LEFT JOIN dossiers ON dossiers.dossier_id = found.dossierId
    ORDER BY found.sequence DESC`;
}
