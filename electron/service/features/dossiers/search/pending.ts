import type { WriteContext } from '../../../slice.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';

/** Documents of one part: the old words of each take up to a millisecond, and others wait for a part. */
const PART = 20;
/** More than so many things at once are left to be done afterwards. */
const AT_ONCE = 40;

/** As `<slice>.<name>`. */
export const INDEX_PENDING = 'dossiers.indexPending';

/**
 * Before thousands are changed or taken away: the index follows afterwards, in parts, and a search finds none of them until
 * then. A few are left to the triggers, which do it at once.
 */
export function postponeIndexing({ db, goOn }: WriteContext, objectIds: readonly string[]): void {
  if (objectIds.length <= AT_ONCE) return;
  // What waits already keeps the text that the index holds of it.
  db.run(sql`
    INSERT INTO search_pending (document_id, indexed)
    SELECT document_id, body FROM json_each(${JSON.stringify(objectIds)}) AS asked
    CROSS JOIN search_documents ON object_id = asked.value WHERE TRUE
    ON CONFLICT (document_id) DO NOTHING`);
  goOn(INDEX_PENDING);
}

/**
 * One part of what waits; the rest in further drafts, so that others come in between. First all old words go, from the
 * first document to the last: backwards, or with new words added in between, each takes many times as long.
 */
export function indexPending({ db, goOn }: WriteContext): Record<never, never> {
  const held = db.get<{ id: number | null }>(lastToTakeOut())?.id ?? null;
  const last = held === null ? (db.get<{ id: number | null }>(lastToPutIn())?.id ?? null) : null;
  if (held !== null) takeOut(db, held);
  if (last !== null) putIn(db, last);
  if (held !== null || last !== null) goOn(INDEX_PENDING);
  return {};
}

/** The statements, apart so that a test can look at their plans. */
export function lastToTakeOut(): Sql {
  return sql`
    SELECT max(document_id) AS id FROM (
      SELECT document_id FROM search_pending WHERE indexed IS NOT NULL ORDER BY document_id LIMIT ${PART})`;
}

export function lastToPutIn(): Sql {
  return sql`
    SELECT max(document_id) AS id
    FROM (SELECT document_id FROM search_pending ORDER BY document_id LIMIT ${PART})`;
}

function takeOut(db: WritableDb, last: number): void {
  const part = sql`indexed IS NOT NULL AND document_id <= ${last}`;
  db.run(sql`
    INSERT INTO search_index (search_index, rowid, body)
    SELECT 'delete', document_id, indexed FROM search_pending WHERE ${part} ORDER BY document_id`);
  db.run(sql`
    DELETE FROM search_pending WHERE ${part}
      AND NOT EXISTS (SELECT 1 FROM search_documents AS d WHERE d.document_id = search_pending.document_id)`);
  db.run(sql`UPDATE search_pending SET indexed = NULL WHERE ${part}`);
}

function putIn(db: WritableDb, last: number): void {
  db.run(sql`
    INSERT INTO search_index (rowid, body)
    SELECT document_id, body FROM search_pending CROSS JOIN search_documents USING (document_id)
    WHERE document_id <= ${last} ORDER BY document_id`);
  db.run(sql`DELETE FROM search_pending WHERE document_id <= ${last}`);
}

/** In a search: the index holds of this document what it should. */
export const isIndexed = sql`NOT EXISTS (SELECT 1 FROM search_pending WHERE search_pending.document_id = search_index.rowid)`;

/** Whether something in the vault is not found yet: what waits only to be forgotten is missed by nobody. */
export const isIndexBehind = (db: ReadableDb): boolean => db.get(firstMissing()) !== undefined;

export function firstMissing(): Sql {
  return sql`SELECT document_id FROM search_pending CROSS JOIN search_documents USING (document_id) LIMIT 1`;
}
