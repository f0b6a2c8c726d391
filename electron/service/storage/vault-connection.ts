import type { Database } from '@signalapp/sqlcipher';
import { createSecret } from '../crypto/index.ts';
import { Refusal, refuse } from '../refusal.ts';
import type { ReadContext, WriteContext } from '../slice.ts';
import { type AuditEntry, appendAudit, type ChainHead, chainHead, proveChain } from './audit-trail.ts';
import type { Gap } from './check-history.ts';
import { createCheckpoints } from './checkpoints.ts';
import { createReadableDb, createWritableDb } from './connection.ts';
import { createFollowUps } from './follow-ups.ts';
import type { HeadStorage } from './head-storage.ts';
import { type AuditKeys, readAuditKeys } from './key-ring.ts';
import { foldWal, openWithKey } from './open-database.ts';
import { openKeeper } from './open-keeper.ts';
import { openReader } from './open-reader.ts';
import { openWriter } from './open-writer.ts';
import { prepareRotation, type RotationDeps } from './rotate-database.ts';
import type { ChainProof, RotationCall, StorageCall, StorageOpen } from './storage.ts';
import { inSnapshot, inTransaction } from './transaction.ts';
import { isWholeDatabase } from './whole-database.ts';

/** One connection to a vault's database: as the writer, as a reader, or as the keeper of one that is only read. */
export type VaultConnection = {
  readonly read: (call: StorageCall) => unknown;
  /** One transaction: the change, its audit entries, then the head on disk, then the answer. */
  readonly write: (call: StorageCall) => unknown;
  /** The same without entries in the audit trail. */
  readonly draft: (call: StorageCall) => unknown;
  /** Folds the WAL into the main file; the writer's work. */
  readonly checkpoint: () => void;
  /** Whether every page, index and reference is as it should be. Right after a checkpoint, or it raises false alarm. */
  readonly isSound: () => boolean;
  /** The same in a fraction of the time: not whether indexes agree with their tables. */
  readonly quickCheck: () => boolean;
  readonly proveChain: () => ChainProof;
  /** First phase of a new generation of the vault key; the writer's work. */
  readonly prepareRotation: (call: RotationCall) => ChainHead;
  /** The last entry of the audit chain. */
  readonly head: () => ChainHead;
  /** What is missing of the history; null where nothing is. Only a keeper opens a vault with a gap. */
  readonly gap: Gap | null;
  /** Where readers open it. */
  readonly path: string;
  /** Closes the database and the head file, but goes on holding the vault. Answers how to let go. */
  readonly suspend: () => () => void;
  /** From here on nothing is written of itself: damage was found. */
  readonly rest: () => void;
  /** Folds the WAL where it is the writer's, and lets go of the vault. */
  readonly close: () => void;
};

export type ConnectionDeps = {
  readonly findRead: (name: string) => ((context: ReadContext, input: never) => unknown) | undefined;
  readonly findWrite: (name: string) => ((context: WriteContext, input: never) => unknown) | undefined;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** What writes left to be done, and their moments; kept while the connection is closed and opened again. */
  readonly later: Map<string, number>;
  /** Moments of a rotation at which a test may end the process. */
  readonly afterStep?: RotationDeps['afterStep'];
};

/** What the ways of opening have in common. */
export type OpenedDatabase = {
  readonly database: Database;
  readonly path: string;
  readonly auditKeys: AuditKeys;
  /** The writer's; nobody else has one. */
  readonly head: HeadStorage | null;
  readonly gap: Gap | null;
  /** Closes the database as its role does. */
  readonly closeDatabase: () => void;
  /** Lets go of the vault. */
  readonly release: () => void;
};

/**
 * Opens a connection. Refusals: VAULT_IN_USE, VAULT_NEWER, MIGRATION_NEEDED, DATABASE_DAMAGED, HISTORY_MISSING (with a
 * `Gap`), VAULT_NOT_WRITABLE; whatever is refused is left as it was.
 * @throws what the database or the disk threw
 */
export function openVaultConnection(open: StorageOpen, deps: ConnectionDeps): VaultConnection | Refusal {
  const opened = openAs(open);
  return opened instanceof Refusal ? opened : createConnection(open, opened, deps);
}

function openAs(open: StorageOpen): OpenedDatabase | Refusal {
  switch (open.role) {
    case 'writer':
      return openWriter(open);
    case 'keeper':
      return openKeeper(open);
    case 'reader':
      return openReader(open);
    default:
      return open.role satisfies never;
  }
}

function createConnection(
  open: StorageOpen,
  { database, path, auditKeys, head, gap, closeDatabase: closeOwn, release }: OpenedDatabase,
  { findRead, findWrite, newId, later, afterStep }: ConnectionDeps,
): VaultConnection {
  const db = createWritableDb(database);
  const readable = createReadableDb(database);
  const checkpoints = createCheckpoints(() => foldWal(database));
  const auditKey = createSecret(open.auditKey);
  /** A head that the disk refused: written with the next one, or at the end. */
  let unrecorded: ChainHead | null = null;

  const recordHead = (next: ChainHead): boolean => {
    unrecorded = next;
    for (const isLast of [false, true]) {
      try {
        head?.write(next);
        unrecorded = null;
        return true;
      } catch {
        // Some disks refuse once and go on after that.
        if (isLast) return false;
      }
    }
    return false;
  };

  const follow = createFollowUps(later, (name, now) => {
    change({ name, input: null, now }, false);
    // What follows may take text out for good.
    checkpoints.afterCommit(true);
  });

  const change = ({ name, input, now }: StorageCall, audited: boolean): unknown => {
    const handler = findWrite(name);
    if (handler === undefined || head === null) throw new RangeError('no such write');
    const { actor, generation } = open;
    const entries: AuditEntry[] = [];
    const left: string[] = [];
    let next: ChainHead | null = null;
    const answer = inTransaction(database, () => {
      const audit = (entry: AuditEntry) => void entries.push(entry);
      const goOn = (name: string) => void left.push(name);
      const value = handler({ db, now, actor, newId, audit, goOn }, input as never);
      if (value instanceof Refusal) return { commit: false, value };
      if (audited === (entries.length === 0)) throw new Error('a write and its audit entries do not agree');
      if (audited) next = appendAudit(db, entries, { auditKey, generation, actor, now });
      return { commit: true, value };
    });
    checkpoints.afterCommit(entries.some((entry) => /\.(remove|erase)/.test(entry.action)));
    if (!(answer instanceof Refusal)) follow.add(left, now);
    // Stored, yet not proved outside the database: not acknowledged, and not to be entered a second time either.
    return next === null || recordHead(next) ? answer : refuse('NOT_CONFIRMED');
  };

  /** A connection that has searched before another one wrote takes the search index for damaged; a new one does not. */
  const onFreshConnection = (look: (fresh: Database) => boolean): boolean => {
    const fresh = openWithKey(path, open.databaseKey);
    try {
      for (const setting of ['temp_store = MEMORY', 'cell_size_check = ON', 'query_only = ON']) {
        fresh.pragma(setting);
      }
      return look(fresh);
    } finally {
      fresh.close();
    }
  };

  const suspend = () => {
    checkpoints.stop();
    follow.stop();
    if (unrecorded !== null) recordHead(unrecorded);
    for (const close of [closeOwn, () => head?.close()]) {
      try {
        close();
      } catch {
        // What was acknowledged stands in the log and in the head; the next opening folds it.
      }
    }
    return release;
  };

  return {
    read({ name, input, now }) {
      const handler = findRead(name);
      if (handler === undefined) throw new RangeError('no such read');
      return inSnapshot(database, () => handler({ db: readable, now, actor: open.actor }, input as never));
    },
    write: (call) => change(call, true),
    draft: (call) => change(call, false),
    rest() {
      checkpoints.stop();
      follow.stop();
    },
    checkpoint: () => void foldWal(database),
    isSound: () => onFreshConnection(isWholeDatabase),
    quickCheck: () => onFreshConnection((fresh) => fresh.pragma('quick_check', { simple: true }) === 'ok'),
    proveChain: () =>
      inSnapshot(database, () => ({
        ...proveChain(db, auditKeys, 0),
        head: Buffer.from(chainHead(db).hash).toString('hex'),
      })),
    prepareRotation({ rotation, change: { name, input }, now }) {
      const handler = findWrite(name);
      if (handler === undefined || head === null) throw new RangeError('no such write');
      const { databaseKey, generation, actor, vaultId } = open;
      checkpoints.stop();
      // What it still did would be done in the database that is left behind.
      follow.stop();
      try {
        return prepareRotation(database, rotation, {
          present: { path, databaseKey, generation, actor, now },
          change: (copy, audit) =>
            void handler({ db: copy, now, actor, newId, audit, goOn: () => undefined }, input as never),
          prove(copy) {
            const keys = {
              vaultId,
              generation: rotation.generation,
              auditKey: createSecret(rotation.auditKey),
              wrapKey: createSecret(rotation.wrapKey),
            };
            const copied = createReadableDb(copy);
            return isWholeDatabase(copy) && proveChain(copied, readAuditKeys(copied, keys), 0).holds;
          },
          afterStep,
        });
      } catch (error) {
        // It goes on as it was, so what stands in the log must be folded in time again.
        checkpoints.afterCommit(false);
        follow.resume();
        throw error;
      }
    },
    head: () => chainHead(db),
    gap,
    path,
    suspend,
    close: () => suspend()(),
  };
}
