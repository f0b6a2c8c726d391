import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type IndependentClient, openIndependently } from '../../support/independent-client.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import type { Content } from './ledger.ts';
import { findTears } from './tears.ts';

/** A vault's database as a library that is not ours reads it, and what is torn in it. */
export type Inside = Content & {
  /** Number of the last entry of the audit chain. */
  readonly sequence: number;
  /** Incidents and dossiers that an import brought. */
  readonly imported: number;
  /** What does not fit together; empty for a whole database. */
  readonly tears: readonly string[];
};

/**
 * Reads the database of a vault as it lies on disk, its log included, from a copy: nothing of the vault changes.
 * Null where it cannot be read to its end.
 */
export function lookInside(vault: string, databaseKey: Uint8Array): Inside | null {
  const copy = makeFolder();
  try {
    for (const name of ['vault.db', 'vault.db-wal', 'vault.db-journal']) {
      if (existsSync(join(vault, name))) copyFileSync(join(vault, name), join(copy, name));
    }
    const client = openIndependently(join(copy, 'vault.db'), databaseKey);
    try {
      return readAll(client);
    } catch {
      return null;
    } finally {
      client.close();
    }
  } finally {
    removeFolder(copy);
  }
}

function readAll(client: IndependentClient): Inside {
  const pairs = <Value>(query: string): Map<string, Value> =>
    new Map(
      (client.prepare(query).all() as { readonly id: string; readonly value: Value }[]).map((row) => [
        row.id,
        row.value,
      ]),
    );
  const { sequence } = client.prepare('SELECT coalesce(max(sequence), 0) AS sequence FROM audit').get() as {
    readonly sequence: number;
  };
  return {
    notes: pairs(`SELECT entry_id AS id, text AS value FROM timeline WHERE kind = 'contact'`),
    incidents: pairs('SELECT incident_id AS id, message AS value FROM incidents'),
    evidence: pairs('SELECT evidence_id AS id, sha256 AS value FROM evidence'),
    drafts: pairs(`SELECT draft_key AS id, value ->> 'number' AS value FROM drafts`),
    sequence,
    imported: countImported(client),
    tears: findTears(client),
  };
}

function countImported(client: IndependentClient): number {
  if (client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'imports'").get() === undefined) return 0;
  const { count } = client
    .prepare(
      `SELECT (SELECT count(*) FROM incidents WHERE import_id IS NOT NULL)
        + (SELECT count(*) FROM dossiers WHERE import_id IS NOT NULL) AS count`,
    )
    .get() as { readonly count: number };
  return count;
}
