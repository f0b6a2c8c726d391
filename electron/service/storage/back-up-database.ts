import { closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { Refusal, refuse } from '../refusal.ts';
import { openWithKey, schemaVersion } from './open-database.ts';
import { syncFileNow, syncFolderNow } from './sync-to-disk.ts';
import {
  type DatabaseFacts,
  type DatabaseRefusal,
  type GenerationKeys,
  isSameContent,
  type ProvedDatabase,
  readFacts,
  type VerifyDeps,
  verifyDatabase,
} from './verify-database.ts';

export type BackUpInput = {
  /** Somebody else may be writing to it meanwhile. */
  readonly databasePath: string;
  readonly keys: GenerationKeys;
  /** The file to make; until it is proved it has `.partial` behind its name. */
  readonly destination: string;
  /** See `VerifyInput`. */
  readonly read?: string;
  readonly headPath?: string;
};

/** Moments at which a test may end the process; the vault is untouched after every one. */
export type BackUpStep = 'copied' | 'synced' | 'proved' | 'named' | 'folder-synced';

export type BackUpDeps = VerifyDeps & { readonly afterStep?: (step: BackUpStep) => void };

/** How often the copy is made because somebody wrote between two statements of ours; at the last, writers wait. */
const ATTEMPTS = 5;
/** Bytes of the largest database for which they do: a copy of it takes less time than they have patience. */
const WAITED_FOR = 200_000_000;

/**
 * Copies a database whole (security.md, Backup): VACUUM INTO a partial file of mode 0600, fsync, opened again with the key and
 * proved, compared with the moment it was made of, renamed, fsync of the folder. Connections of its own, so writing
 * goes on, but for the copy of a small database after four in vain. Works at once and cannot be interrupted (some seconds for some hundred MB): it belongs in a thread.
 * @returns what was proved; BUSY where others wrote to a large one without a pause
 * @throws what database or disk threw; nothing is left then
 */
export function backUpDatabase(
  input: BackUpInput,
  deps: BackUpDeps,
): ProvedDatabase | DatabaseRefusal | Refusal<'BUSY'> {
  const partial = `${input.destination}.partial`;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      rmSync(partial, { force: true });
      const facts = copyDatabase(input, partial, {
        writersWait: attempt === ATTEMPTS - 1 && statSync(input.databasePath).size <= WAITED_FOR,
      });
      deps.afterStep?.('copied');
      syncFileNow(partial);
      deps.afterStep?.('synced');
      const { databasePath: _, destination: __, ...rest } = input;
      const proved = verifyDatabase({ ...rest, path: partial }, deps);
      if (proved instanceof Refusal) return giveUp(proved);
      if (!isSameContent(facts, proved)) continue;
      deps.afterStep?.('proved');
      renameSync(partial, input.destination);
      deps.afterStep?.('named');
      syncFolderNow(dirname(input.destination));
      deps.afterStep?.('folder-synced');
      return proved;
    }
    return giveUp(refuse('BUSY'));
  } catch (error) {
    giveUp(null);
    throw error;
  }

  function giveUp<Answer>(answer: Answer): Answer {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(partial + end, { force: true });
    return answer;
  }
}

/**
 * Answers what the database held when it was copied. A second connection keeps its snapshot meanwhile and is counted
 * afterwards, since VACUUM cannot run inside a transaction. Whoever writes between the two snapshots makes the copy differ.
 */
function copyDatabase(
  { databasePath, keys }: BackUpInput,
  partial: string,
  { writersWait }: { readonly writersWait: boolean },
): DatabaseFacts {
  // Made first: the library would make it readable for others.
  closeSync(openSync(partial, 'wx', 0o600));
  const opened: Database[] = [];
  const open = () => {
    const database = openSource(databasePath, keys);
    opened.unshift(database);
    return database;
  };
  try {
    const [witness, source] = [open(), open()];
    const holder = writersWait ? open() : null;
    // With its lock nobody else begins to write; it is never written with.
    holder?.exec('BEGIN IMMEDIATE');
    witness.exec('BEGIN');
    // The first read takes the snapshot.
    schemaVersion(witness);
    source.prepare('VACUUM INTO ?').run([partial]);
    holder?.exec('ROLLBACK');
    return readFacts(witness);
  } finally {
    closeAll(opened);
  }
}

/** Each, also where closing one fails. */
function closeAll(databases: readonly Database[]): void {
  const [first, ...others] = databases;
  if (first === undefined) return;
  try {
    first.close();
  } finally {
    closeAll(others);
  }
}

/** As little as copying needs: nothing that would change a byte of the file. */
function openSource(path: string, { databaseKey }: GenerationKeys): Database {
  const database = openWithKey(path, databaseKey);
  for (const setting of ['busy_timeout = 5000', 'temp_store = MEMORY', 'cell_size_check = ON']) {
    database.pragma(setting);
  }
  return database;
}
