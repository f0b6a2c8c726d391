import type { Database } from '@signalapp/sqlcipher';
import { type ChainHead, chainHead, hashAt, lastEntryAt, proveChain } from './audit-trail.ts';
import { createReadableDb, type ReadableDb } from './connection.ts';
import type { AuditKeys } from './key-ring.ts';

/** Acknowledged actions that a database lacks. */
export type Gap = {
  /** How many at least; null where that cannot be told. */
  readonly missing: number | null;
  /** When the last action that is there was done, in milliseconds since 1970; null where none is there. */
  readonly lastAt: number | null;
};

/**
 * Compares a database with what was recorded outside it (security.md, Audit chain).
 * @param recorded the head beside the database; null where it says nothing, though a vault with a history always has
 *   one
 * @param keyFileHead the head at the last lock: older, yet it shows when an old database came back together with its
 *   old head
 * @returns null where nothing is missing
 */
export function findGap(
  database: Database,
  { recorded, keyFileHead }: { readonly recorded: ChainHead | null; readonly keyFileHead: ChainHead | null },
  auditKeys: AuditKeys,
): Gap | null {
  const db = createReadableDb(database);
  const heads = keyFileHead === null ? [recorded] : [recorded, keyFileHead];
  const missing = heads.map((head) => (head === null ? null : missingSince(db, head, auditKeys)));
  if (missing.every((count) => count === 0)) return null;
  const known = missing.filter((count) => count !== null && count > 0) as number[];
  return { missing: known.length === 0 ? null : Math.max(...known), lastAt: lastEntryAt(db) };
}

/**
 * The recorded head must be in the chain, and what follows it (a commit whose head was not written before a crash)
 * must be proved by the chain. Null where they disagree without one being the beginning of the other.
 */
function missingSince(db: ReadableDb, recorded: ChainHead, auditKeys: AuditKeys): number | null {
  const last = chainHead(db).sequence;
  if (recorded.sequence > last) return recorded.sequence - last;
  const stored = hashAt(db, recorded.sequence);
  if (stored === null || !Buffer.from(stored).equals(recorded.hash)) return null;
  return proveChain(db, auditKeys, recorded.sequence).holds ? 0 : null;
}
