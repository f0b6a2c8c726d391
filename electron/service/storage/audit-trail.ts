import { auditHash, auditStart, type Secret } from '../crypto/index.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import type { AuditKeys } from './key-ring.ts';
import { sql } from './sql.ts';

/** What was done, to which object, and how many were touched; ids and counts only, never names or text. */
export type AuditEntry = {
  /** Slice and verb, as in `dossiers.create`. */
  readonly action: string;
  /** Id of the object, or empty where the action has none. */
  readonly objectId: string;
  readonly count?: number;
};

/** A stored entry, as the chain binds it. */
export type AuditRow = {
  readonly sequence: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly objectId: string;
  readonly count: number;
  readonly generation: number;
};

type StoredRow = AuditRow & { readonly hash: Uint8Array };

export type ChainHead = { readonly sequence: number; readonly hash: Uint8Array; readonly generation: number };

export type ChainContext = {
  readonly auditKey: Secret;
  readonly generation: number;
  readonly actor: string;
  readonly now: number;
};

const columns = sql`sequence, at, actor, action, object_id AS objectId, count, generation, hash`;

/** The last entry of the chain; sequence 0 where it is empty. */
export function chainHead(db: ReadableDb): ChainHead {
  const row = db.get<StoredRow>(
    sql`SELECT ${columns} FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)`,
  );
  return row ?? { sequence: 0, hash: auditStart(), generation: 1 };
}

/** Appends entries inside the transaction of the change they speak of; answers the new head. */
export function appendAudit(
  db: WritableDb,
  entries: readonly AuditEntry[],
  context: ChainContext,
): ChainHead {
  let head = chainHead(db);
  for (const entry of entries) {
    const row: AuditRow = {
      sequence: head.sequence + 1,
      at: context.now,
      actor: context.actor,
      action: entry.action,
      objectId: entry.objectId,
      count: entry.count ?? 1,
      generation: context.generation,
    };
    const hash = auditHash(context.auditKey, head.hash, canonicalBytes(row));
    db.runOne(sql`
      INSERT INTO audit (sequence, at, actor, action, object_id, count, generation, hash)
      VALUES (${row.sequence}, ${row.at}, ${row.actor}, ${row.action}, ${row.objectId}, ${row.count},
        ${row.generation}, ${hash})`);
    head = { sequence: row.sequence, hash, generation: row.generation };
  }
  return head;
}

/** When the last entry was made; null for a chain without any. */
export function lastEntryAt(db: ReadableDb): number | null {
  return db.get<{ at: number }>(sql`SELECT at FROM audit ORDER BY sequence DESC LIMIT 1`)?.at ?? null;
}

/** The stored hash of one entry, or null where the chain has no such entry. */
export function hashAt(db: ReadableDb, sequence: number): Uint8Array | null {
  if (sequence === 0) return auditStart();
  return db.get<StoredRow>(sql`SELECT ${columns} FROM audit WHERE sequence = ${sequence}`)?.hash ?? null;
}

/**
 * Recomputes the chain from the entry after `from` to its end, each entry with the key of its generation.
 * @returns how many entries were proved, and whether each one holds and none is missing between them.
 */
export function proveChain(
  db: ReadableDb,
  auditKeys: AuditKeys,
  from: number,
): { readonly entries: number; readonly holds: boolean } {
  let previous = hashAt(db, from);
  if (previous === null) return { entries: 0, holds: false };
  let sequence = from;
  // Generations only go up: who was revoked must not be able to add entries with the key of before.
  let generation = 1;
  for (;;) {
    const rows = db.all<StoredRow>(
      sql`SELECT ${columns} FROM audit WHERE sequence > ${sequence} ORDER BY sequence LIMIT 1000`,
    );
    for (const row of rows) {
      const auditKey = row.generation < generation ? null : auditKeys(row.generation);
      if (auditKey === null || row.sequence !== sequence + 1)
        return { entries: sequence - from, holds: false };
      const expected: Uint8Array = auditHash(auditKey, previous, canonicalBytes(row));
      if (!Buffer.from(expected).equals(row.hash)) return { entries: sequence - from, holds: false };
      generation = row.generation;
      previous = row.hash;
      sequence = row.sequence;
    }
    if (rows.length === 0) return { entries: sequence - from, holds: true };
  }
}

/** A JSON list fixes order and separation, so that no two different entries have the same bytes. */
function canonicalBytes(row: AuditRow): Uint8Array {
  const { sequence, at, actor, action, objectId, count, generation } = row;
  return new TextEncoder().encode(JSON.stringify([sequence, at, actor, action, objectId, count, generation]));
}
