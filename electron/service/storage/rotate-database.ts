import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { createSecret } from '../crypto/index.ts';
import { type AuditEntry, appendAudit, type ChainHead, chainHead } from './audit-trail.ts';
import { createWritableDb, type WritableDb } from './connection.ts';
import { logBytes } from './look-aside.ts';
import { openWithKey } from './open-database.ts';
import { sql } from './sql.ts';
import { syncFileNow, syncFolderNow } from './sync-to-disk.ts';
import { inTransaction } from './transaction.ts';

/** What a new generation of the vault key changes in the database. */
export type Rotation = {
  readonly databaseKey: Uint8Array;
  readonly auditKey: Uint8Array;
  readonly wrapKey: Uint8Array;
  readonly generation: number;
  /** The vault key of the generation before, wrapped under the wrap key of this one. */
  readonly pastKey: Uint8Array;
};

/** Moments at which a test may end the process; after each one the old or the new key opens the vault. */
export type RotationStep = 'copied' | 'changed' | 'rekeyed' | 'proved' | 'ready' | 'switched';

export type RotationDeps = {
  readonly present: {
    readonly path: string;
    readonly databaseKey: Uint8Array;
    readonly generation: number;
    readonly actor: string;
    readonly now: number;
  };
  /** The change that belongs to it (who was revoked), in the transaction of the new generation. */
  readonly change: (db: WritableDb, audit: (entry: AuditEntry) => void) => void;
  /** Whether the copy holds all of it: pages, references, chain. */
  readonly prove: (copy: Database) => boolean;
  readonly afterStep?: ((step: RotationStep) => void) | undefined;
};

/** Where the database of the next generation waits, whole and proved, until its key file is in place. */
export const nextDatabase = (path: string): string => `${path}.next`;

/**
 * First phase of a new generation (security.md K5, K6): a copy of the database under the new key beside the present one,
 * which stays as it is. A copy, since rewriting the file itself would leave neither key able to open it for a while.
 * @returns the new head of the audit chain
 * @throws what database or disk threw; nothing is left then
 */
export function prepareRotation(database: Database, rotation: Rotation, deps: RotationDeps): ChainHead {
  const { path } = deps.present;
  const partial = `${path}.partial`;
  removeRotation(path);
  let copy: Database | null = null;
  try {
    database.prepare('VACUUM INTO ?').run([partial]);
    chmodSync(partial, 0o600);
    deps.afterStep?.('copied');
    copy = openWithKey(partial, deps.present.databaseKey);
    copy.pragma('synchronous = FULL');
    copy.pragma('foreign_keys = ON');
    copy.pragma('temp_store = MEMORY');
    const head = enter(copy, rotation, deps);
    deps.afterStep?.('changed');
    copy.pragma(`rekey = "x'${Buffer.from(rotation.databaseKey).toString('hex')}'"`);
    copy.close();
    copy = null;
    syncFileNow(partial);
    deps.afterStep?.('rekeyed');
    copy = openWithKey(partial, rotation.databaseKey);
    if (!deps.prove(copy) || chainHead(createWritableDb(copy)).sequence !== head.sequence) {
      throw new Error('the copy under the new key does not hold');
    }
    copy.close();
    copy = null;
    deps.afterStep?.('proved');
    renameSync(partial, nextDatabase(path));
    syncFolderNow(dirname(path));
    deps.afterStep?.('ready');
    return head;
  } catch (error) {
    copy?.close();
    removeRotation(path);
    throw error;
  }
}

/** Second phase, with the key file of the new generation in place: the new database takes the old one's name. */
export function adoptRotation(path: string): void {
  renameSync(nextDatabase(path), path);
  syncFolderNow(dirname(path));
}

/**
 * Whether an interrupted second phase was finished now: the key opens the database that waits, not the present one.
 * A log beside the present one says that it was in use since: then nothing is moved.
 */
export function finishRotation(path: string, key: Uint8Array): boolean {
  const next = nextDatabase(path);
  if (!existsSync(next) || logBytes(path) > 0 || !opens(next, key)) return false;
  adoptRotation(path);
  return true;
}

/** Takes away what is left of a rotation that did not come to its second phase. */
export function removeRotation(path: string): void {
  for (const left of [`${path}.partial`, nextDatabase(path)]) {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(left + end, { force: true });
  }
}

function enter(
  copy: Database,
  { generation, auditKey, pastKey }: Rotation,
  { present, change }: RotationDeps,
): ChainHead {
  const db = createWritableDb(copy);
  return inTransaction(copy, () => {
    db.runOne(sql`INSERT INTO past_keys (generation, wrapped) VALUES (${present.generation}, ${pastKey})`);
    const entries: AuditEntry[] = [];
    change(db, (entry) => void entries.push(entry));
    const { actor, now } = present;
    const context = { auditKey: createSecret(Uint8Array.from(auditKey)), generation, actor, now };
    return { commit: true, value: appendAudit(db, entries, context) };
  });
}

function opens(path: string, key: Uint8Array): boolean {
  try {
    openWithKey(path, key).close();
    return true;
  } catch {
    return false;
  }
}
