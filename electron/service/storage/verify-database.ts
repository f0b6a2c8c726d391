import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Database } from '@signalapp/sqlcipher';
import { createSecret, type Secret } from '../crypto/index.ts';
import { Refusal, refuse } from '../refusal.ts';
import { type ChainHead, chainHead, proveChain } from './audit-trail.ts';
import { createReadableDb, type ReadableDb } from './connection.ts';
import { openHeadStorage } from './head-storage.ts';
import { readAuditKeys } from './key-ring.ts';
import { latestVersion } from './migrations/index.ts';
import { openWithKey, schemaVersion } from './open-database.ts';
import { isWholeDatabase } from './whole-database.ts';

/** The keys of one generation, as bytes for a thread. */
export type GenerationKeys = {
  readonly vaultId: string;
  readonly generation: number;
  readonly databaseKey: Uint8Array;
  readonly auditKey: Uint8Array;
  readonly wrapKey: Uint8Array;
};

/** What two databases with the same content have in common. */
export type DatabaseFacts = {
  readonly schemaVersion: number;
  /** Rows by table, those that SQLite keeps for full-text search included. */
  readonly rows: Readonly<Record<string, number>>;
  readonly head: ChainHead;
};

export type ProvedDatabase = DatabaseFacts & {
  readonly bytes: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
  /** What the asked-for read answered from it; null where none was asked for. */
  readonly answer: unknown;
};

export type VerifyInput = {
  readonly path: string;
  readonly keys: GenerationKeys;
  /** A read of a slice (`<slice>.<name>`, without input) to run on what was proved. */
  readonly read?: string;
  /** Where the head of the chain is written, once it is proved: `vault.head` of a new vault. */
  readonly headPath?: string;
};

export type VerifyDeps = {
  readonly findRead: (
    name: string,
  ) =>
    | ((context: { readonly db: ReadableDb; now: number; actor: string }, input: never) => unknown)
    | undefined;
};

export type DatabaseRefusal = Refusal<'DATABASE_DAMAGED' | 'VAULT_NEWER' | 'HISTORY_MISSING'>;

/**
 * Proves a database that nobody writes to: every page, index and reference, the schema version, the whole audit chain.
 * Works at once: it belongs in a thread.
 * @returns HISTORY_MISSING where the chain does not hold
 * @throws what database or disk threw: SQLITE_NOTADB or SQLITE_CORRUPT for a file that does not open with the key
 */
export function verifyDatabase(
  input: VerifyInput,
  { findRead }: VerifyDeps,
): ProvedDatabase | DatabaseRefusal {
  const database = openWithKey(input.path, input.keys.databaseKey);
  try {
    const version = schemaVersion(database);
    if (version > latestVersion) return refuse('VAULT_NEWER');
    if (version === 0 || !isWholeDatabase(database)) return refuse('DATABASE_DAMAGED');
    const db = createReadableDb(database);
    const auditKeys = readAuditKeys(db, presentKeys(input.keys));
    if (!proveChain(db, auditKeys, 0).holds) return refuse('HISTORY_MISSING');
    const facts = readFacts(database);
    if (input.headPath !== undefined) {
      const head = openHeadStorage(input.headPath, auditKeys);
      try {
        head.write(facts.head);
      } finally {
        head.close();
      }
    }
    const read = input.read === undefined ? undefined : findRead(input.read);
    const answer = read?.({ db, now: 0, actor: '' }, null as never) ?? null;
    if (answer instanceof Refusal) throw new Error('a read of a proved database was refused');
    return { ...facts, ...fileFacts(input.path), answer };
  } finally {
    database.close();
  }
}

/** Schema version, rows per table and head of the audit chain, as the connection sees them now. */
export function readFacts(database: Database): DatabaseFacts {
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name NOT LIKE 'sqlite#_%' ESCAPE '#' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .all() as { readonly name: string }[];
  const rows = tables.map(({ name }) => {
    // A name cannot be bound; ours are plain words, and those of a damaged schema are not followed.
    if (!/^\w{1,64}$/.test(name)) throw new Error('a table with an unusual name');
    const counted = database.prepare(`SELECT count(*) AS count FROM "${name}"`).get() as { count: number };
    return [name, counted.count] as const;
  });
  return {
    schemaVersion: schemaVersion(database),
    rows: Object.fromEntries(rows),
    head: chainHead(createReadableDb(database)),
  };
}

/** Whether two databases hold the same, as far as counting tells; the head binds every recorded action. */
export function isSameContent(one: DatabaseFacts, other: DatabaseFacts): boolean {
  const tables = Object.keys(one.rows);
  return (
    one.schemaVersion === other.schemaVersion &&
    one.head.sequence === other.head.sequence &&
    one.head.generation === other.head.generation &&
    Buffer.from(one.head.hash).equals(other.head.hash) &&
    tables.length === Object.keys(other.rows).length &&
    tables.every((table) => Object.hasOwn(other.rows, table) && one.rows[table] === other.rows[table])
  );
}

const PIECE = 1024 ** 2;

function fileFacts(path: string): Pick<ProvedDatabase, 'bytes' | 'sha256'> {
  const descriptor = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafe(PIECE);
    let bytes = 0;
    for (;;) {
      const read = readSync(descriptor, piece, 0, PIECE, bytes);
      if (read === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

function presentKeys({ vaultId, generation, auditKey, wrapKey }: GenerationKeys) {
  const copy = (key: Uint8Array): Secret => createSecret(Uint8Array.from(key));
  return { vaultId, generation, auditKey: copy(auditKey), wrapKey: copy(wrapKey) };
}
