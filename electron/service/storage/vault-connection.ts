import type { Database } from '@signalapp/sqlcipher';
import { createSecret, type Secret } from '../crypto/index.ts';
import { Refusal, refuse } from '../refusal.ts';
import type { ReadContext, WriteContext } from '../slice.ts';
import {
  type AuditEntry,
  appendAudit,
  type ChainHead,
  chainHead,
  hashAt,
  proveChain,
} from './audit-trail.ts';
import { createCheckpoints } from './checkpoints.ts';
import { createReadableDb, createWritableDb } from './connection.ts';
import { type HeadStorage, openHeadStorage } from './head-storage.ts';
import { lookAside } from './look-aside.ts';
import { migrate } from './migrate.ts';
import { latestVersion } from './migrations/index.ts';
import { closeDatabase, foldWal, openDatabase, schemaVersion } from './open-database.ts';
import type { ChainProof, StorageCall, StorageOpen } from './storage.ts';
import { inSnapshot, inTransaction } from './transaction.ts';
import { holdVault } from './vault-hold.ts';

/** One connection to a vault's database, as the writer or as a reader. Works at once: it belongs in a thread. */
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
  readonly proveChain: () => ChainProof;
  /** The last entry of the audit chain. */
  readonly head: () => ChainHead;
  /** Folds the WAL where it is the writer's, and lets go of the vault. */
  readonly close: () => void;
};

export type ConnectionDeps = {
  readonly findRead: (name: string) => ((context: ReadContext, input: never) => unknown) | undefined;
  readonly findWrite: (name: string) => ((context: WriteContext, input: never) => unknown) | undefined;
  /** A new UUIDv7. */
  readonly newId: () => string;
};

/**
 * Opens a connection. Refusals: VAULT_IN_USE, VAULT_NEWER, DATABASE_DAMAGED, HISTORY_MISSING; whatever is refused is
 * left as it was.
 * @throws what the database or the disk threw
 */
export function openVaultConnection(open: StorageOpen, deps: ConnectionDeps): VaultConnection | Refusal {
  const release = open.role === 'writer' ? holdVault(open.holdPath) : () => {};
  if (release === null) return refuse('VAULT_IN_USE');
  let database: Database | null = null;
  let head: HeadStorage | null = null;
  try {
    const auditKey = createSecret(open.auditKey);
    if (open.role === 'writer') head = openHeadStorage(open.headPath, auditKey);
    const recorded = head?.recorded ?? null;
    const look = (found: Database) =>
      open.role === 'writer' ? whatIsWrong(open, recorded, found, auditKey) : null;
    const { databasePath: path, databaseKey: key, role } = open;
    const wrong = role === 'writer' ? lookAside(path, key, look) : null;
    const opened = wrong ?? openDatabase({ path, key, readOnly: role === 'reader' }, look);
    if (opened instanceof Refusal) return giveUp(opened);
    database = opened;
    if (open.role === 'writer') migrate(database);
    return createConnection({ open, database, auditKey, head, release }, deps);
  } catch (error) {
    giveUp(null);
    throw error;
  }

  function giveUp<Answer>(answer: Answer): Answer {
    head?.close();
    database?.close();
    release?.();
    return answer;
  }
}

/** Why a database cannot be written to, or null. */
function whatIsWrong(
  open: StorageOpen,
  recorded: ChainHead | null,
  database: Database,
  auditKey: Secret,
): Refusal | null {
  const version = schemaVersion(database);
  if (version > latestVersion) return refuse('VAULT_NEWER');
  // An emptied file must never pass for a new vault.
  if ((version === 0) !== open.isNew) return refuse('DATABASE_DAMAGED');
  const missing = open.isNew ? 0 : missingEntries(open, recorded, database, auditKey);
  return missing > 0 ? refuse('HISTORY_MISSING', { missing }) : null;
}

/** How many acknowledged actions the database lacks, by the head beside it and by the one in the key file. */
function missingEntries(
  { keyFileHead }: StorageOpen,
  recorded: ChainHead | null,
  database: Database,
  auditKey: Secret,
): number {
  // A vault with a history always has a head; without one nothing says how much of it is gone.
  if (recorded === null) return Math.max(1, chainHead(createReadableDb(database)).sequence);
  // The key file's is older, yet it shows when an old database came back together with its old head.
  const heads = keyFileHead === null ? [recorded] : [recorded, keyFileHead];
  return Math.max(...heads.map((head) => missingSince(head, database, auditKey)));
}

/**
 * The recorded head must be in the chain, and what follows it (a commit whose head was not written before a crash)
 * must be proved by the chain (security.md, Audit chain).
 */
function missingSince(recorded: ChainHead, database: Database, auditKey: Secret): number {
  const db = createReadableDb(database);
  const last = chainHead(db).sequence;
  if (recorded.sequence > last) return recorded.sequence - last;
  const stored = hashAt(db, recorded.sequence);
  if (stored === null || !Buffer.from(stored).equals(recorded.hash)) return 1;
  return proveChain(db, auditKey, recorded.sequence).holds ? 0 : 1;
}

type OpenState = {
  readonly open: StorageOpen;
  readonly database: Database;
  readonly auditKey: Secret;
  /** The writer's; readers have none. */
  readonly head: HeadStorage | null;
  readonly release: () => void;
};

function createConnection(
  { open, database, auditKey, head, release }: OpenState,
  { findRead, findWrite, newId }: ConnectionDeps,
): VaultConnection {
  const db = createWritableDb(database);
  const readable = createReadableDb(database);
  const checkpoints = createCheckpoints(() => foldWal(database));

  const change = ({ name, input, now }: StorageCall, audited: boolean): unknown => {
    const handler = findWrite(name);
    if (handler === undefined || head === null) throw new RangeError('no such write');
    const { actor, generation } = open;
    const entries: AuditEntry[] = [];
    let next: ChainHead | null = null;
    const answer = inTransaction(database, () => {
      const audit = (entry: AuditEntry) => void entries.push(entry);
      const value = handler({ db, now, actor, newId, audit }, input as never);
      if (value instanceof Refusal) return { commit: false, value };
      if (audited === (entries.length === 0)) throw new Error('a write and its audit entries do not agree');
      if (audited) next = appendAudit(db, entries, { auditKey, generation, actor, now });
      return { commit: true, value };
    });
    if (next !== null) head.write(next);
    checkpoints.afterCommit(entries.some((entry) => /\.(remove|erase)/.test(entry.action)));
    return answer;
  };

  return {
    read({ name, input, now }) {
      const handler = findRead(name);
      if (handler === undefined) throw new RangeError('no such read');
      return inSnapshot(database, () => handler({ db: readable, now, actor: open.actor }, input as never));
    },
    write: (call) => change(call, true),
    draft: (call) => change(call, false),
    checkpoint: () => void foldWal(database),
    isSound: () =>
      database.pragma('integrity_check', { simple: true }) === 'ok' &&
      database.pragma('cipher_integrity_check').length === 0 &&
      database.pragma('foreign_key_check').length === 0,
    proveChain: () =>
      inSnapshot(database, () => ({
        ...proveChain(db, auditKey, 0),
        head: Buffer.from(chainHead(db).hash).toString('hex'),
      })),
    head: () => chainHead(db),
    close() {
      checkpoints.stop();
      head?.close();
      closeDatabase(database, open.role);
      release();
    },
  };
}
