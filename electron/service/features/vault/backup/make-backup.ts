import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Backup } from '../../../../../shared/features/vault/backup-model.ts';
import {
  headCode,
  type KeyFile,
  keyFileToText,
  revealSecret,
  type VaultKeys,
} from '../../../crypto/index.ts';
import type { ServiceDeps } from '../../../deps.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { type ManifestContent, MOST_FILES } from '../../../storage/backup-manifest.ts';
import { syncFolder } from '../../../storage/sync-to-disk.ts';
import { textHash } from '../../../storage/text-hash.ts';
import type { ProvedDatabase } from '../../../storage/verify-database.ts';
import { isTaken } from '../is-taken.ts';
import { vaultFiles } from '../vault-files.ts';
import { backupFiles, collectPartials, manifestToBackup } from './backup-folder.ts';
import { newBackupId, partialName, partialNameOutside } from './backup-names.ts';
import { type BackupWorker, generationKeys, startBackupWorker } from './backup-worker.ts';
import type { EntryRefusal } from './enter.ts';
import type { WorkInHand } from './long-work.ts';
import { placeRefusal } from './place-refusal.ts';

export type BackupDeps = Pick<ServiceDeps, 'clock' | 'randomBytes' | 'threads'> & {
  /** Moments at which a test may end the process. */
  readonly afterStep?: (step: BackupStep) => void | Promise<void>;
  /** Evidence files in one backup, in place of what a manifest can hold. */
  readonly mostFiles?: number;
  /** In place of a thread, for tests of the steps of the database's copy. */
  readonly worker?: BackupWorker;
};

export type BackupStep =
  | 'folder-made'
  | 'database-copied'
  | 'evidence-copied'
  | 'manifest-written'
  | 'entered'
  | 'renamed';

/** A vault, open or not: its folder, its key file of this moment, and the keys of that one's generation. */
export type VaultToBackUp = {
  readonly folder: string;
  readonly keyFile: KeyFile;
  readonly keys: VaultKeys;
};

/** Reads copied evidence to its end; answers the names of what cannot be relied on. `onRead`: bytes of one more file. */
export type DamagedCopies = (
  folder: string,
  signal: AbortSignal,
  onRead: (bytes: number) => void,
) => Promise<ReadonlySet<string> | Refusal<'CLOSING' | 'DATABASE_DAMAGED' | 'DISK_FAILED'>>;

/** `outside` is the very folder to make; there the evidence goes along, and is proved. */
export type BackupPlace =
  | { readonly kind: 'automatic' }
  | { readonly kind: 'outside'; readonly path: string; readonly damagedCopies: DamagedCopies };

export type MadeBackup = Backup & {
  readonly path: string;
  readonly evidence: {
    readonly copied: number;
    /** Files that were not there, or not what they should be. */
    readonly missing: number;
    readonly bytes: number;
  };
};

export type MakeRefusal = Refusal<
  | 'NAME_TAKEN'
  | 'FOLDER_NOT_WRITABLE'
  | 'CANCELLED'
  | 'BUSY'
  | 'DISK_FULL'
  | 'DISK_FAILED'
  | 'DATABASE_DAMAGED'
  | 'TOO_MANY_FILES'
>;

/** Beside folders that are not ours alone, what is younger than a day may be somebody's work. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes one backup (security.md, Backup): under a hidden name, proved, then renamed. The vault may be in use: writing goes on.
 * @param enter what must be stored before the backup counts (an entry in the trail); a refusal takes it away again
 */
export async function makeBackup(
  deps: BackupDeps,
  vault: VaultToBackUp,
  place: BackupPlace,
  work: WorkInHand = UNWATCHED,
  enter: (filled: Omit<MadeBackup, 'path'>) => Promise<EntryRefusal | null> = async () => null,
): Promise<MadeBackup | MakeRefusal | EntryRefusal> {
  const backupId = newBackupId(deps);
  const { backups } = vaultFiles(vault.folder);
  const path = place.kind === 'automatic' ? join(backups, backupId) : place.path;
  if (await isTaken(path)) return refuse('NAME_TAKEN');
  const parent = dirname(path);
  const isOurs = place.kind === 'automatic';
  const partial = join(parent, isOurs ? partialName(backupId) : partialNameOutside(backupId));
  const worker = deps.worker ?? startBackupWorker(deps.threads.storage);
  let isWhole = false;
  try {
    if (isOurs) await mkdir(parent, { recursive: true, mode: 0o700 });
    else await collectPartials(parent, deps.clock.now() - DAY);
    await mkdir(partial, { mode: 0o700 });
    await deps.afterStep?.('folder-made');
    const made = await fillBackup({ deps, worker, vault, work, backupId, partial, place });
    if (made instanceof Refusal) return made;
    const entered = await enter(made);
    if (entered !== null) return entered;
    await deps.afterStep?.('entered');
    // Whatever else came to be there meanwhile makes this fail, but an empty folder, which nobody misses.
    await rename(partial, path);
    isWhole = true;
    await syncFolder(parent);
    await deps.afterStep?.('renamed');
    return { ...made, path };
  } catch (error) {
    return placeRefusal(error);
  } finally {
    if (!isWhole) await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    await worker.end();
  }
}

type Filling = {
  readonly deps: BackupDeps;
  readonly worker: BackupWorker;
  readonly vault: VaultToBackUp;
  readonly work: WorkInHand;
  readonly backupId: string;
  readonly partial: string;
  readonly place: BackupPlace;
};

/** Work that nobody watches or can cancel. */
const UNWATCHED: WorkInHand = {
  counter: new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT),
  expect: () => undefined,
  add: () => undefined,
  signal: new AbortController().signal,
};

async function fillBackup(filling: Filling): Promise<Omit<MadeBackup, 'path'> | MakeRefusal> {
  const { deps, worker, vault, work, backupId, partial } = filling;
  const { kind } = filling.place;
  const { keyFile, keys } = vault;
  const files = backupFiles(partial);
  const database = await worker.backUp({
    databasePath: vaultFiles(vault.folder).database,
    keys: generationKeys(keyFile, keys),
    destination: files.database,
    read: 'evidence.storedFiles',
  });
  if (database instanceof Refusal) {
    // A history that does not hold is not copied over one that does.
    const isWrong = database.code === 'HISTORY_MISSING' || database.code === 'VAULT_NEWER';
    return isWrong ? refuse('DATABASE_DAMAGED') : (database as MakeRefusal);
  }
  await deps.afterStep?.('database-copied');
  const { mostFiles = MOST_FILES } = deps;
  // Before the evidence is copied, which can take hours.
  if (storedIn(database).length > mostFiles) return refuse('TOO_MANY_FILES', { most: mostFiles });
  const keyFileBytes = Buffer.from(keyFileToText(keyFile));
  await writeDurably(files.keyFile, keyFileBytes);
  const evidence = await copyEvidence(filling, database);
  if (evidence instanceof Refusal) return evidence;
  await deps.afterStep?.('evidence-copied');
  const { head } = database;
  const content: ManifestContent = {
    format: 'luwte-backup',
    version: 1,
    backupId,
    kind,
    vaultId: keyFile.vaultId,
    generation: keyFile.generation,
    schemaVersion: database.schemaVersion,
    createdAt: new Date(deps.clock.now()).toISOString(),
    head: {
      sequence: head.sequence,
      hash: Buffer.from(head.hash).toString('hex'),
      generation: head.generation,
    },
    headCode: headCode(head),
    rows: { ...database.rows },
    database: { bytes: database.bytes, sha256: database.sha256 },
    keyFile: { bytes: keyFileBytes.length, sha256: textHash(keyFileBytes) },
    evidence,
  };
  const key = Uint8Array.from(revealSecret(keys.manifestKey));
  const manifest = await worker
    .writeManifest({ path: files.manifest, content, key })
    .finally(() => key.fill(0));
  if (manifest instanceof Refusal) return manifest;
  await syncFolder(partial);
  await deps.afterStep?.('manifest-written');
  if (work.signal.aborted) return refuse('CANCELLED');
  const copied = kind === 'outside' ? evidence.filter(({ sha256 }) => sha256 !== null) : [];
  return {
    ...manifestToBackup(manifest),
    evidence: {
      copied: copied.length,
      missing: kind === 'outside' ? evidence.length - copied.length : 0,
      bytes: copied.reduce((sum, { bytes }) => sum + bytes, 0),
    },
  };
}

type EvidenceList = ManifestContent['evidence'];

/** The list of the evidence, and in a backup by hand the files. One that is missing keeps nobody from a backup. */
async function copyEvidence(
  { worker, vault, work, partial, place }: Filling,
  database: ProvedDatabase,
): Promise<EvidenceList | MakeRefusal> {
  const stored = storedIn(database);
  const isOutside = place.kind === 'outside';
  const evidenceBytes = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  // Copied, and then read again with its key.
  work.expect(database.bytes + (isOutside ? 2 * evidenceBytes : 0));
  work.add(database.bytes);
  if (work.signal.aborted) return refuse('CANCELLED');
  if (!isOutside) return stored.map(({ name, bytes }) => ({ name, bytes, sha256: null }));
  const from = vaultFiles(vault.folder).evidence;
  const to = backupFiles(partial).evidence;
  await mkdir(to, { mode: 0o700 });
  const list: EvidenceList = [];
  for (const { name, bytes } of stored) {
    const copied = await worker.copyFile({
      from: join(from, name),
      to: join(to, name),
      bytes,
      sha256: null,
      needsHash: true,
      counter: work.counter,
    });
    if (copied instanceof Refusal) return copied as MakeRefusal;
    list.push({ name, bytes, sha256: copied.state === 'whole' ? copied.sha256 : null });
  }
  await syncFolder(to);
  // A file can have the right size and still be damaged: only reading it with its key tells.
  // What is left of it goes along all the same: nobody may have more of it.
  const damaged = await place.damagedCopies(to, work.signal, work.add);
  if (damaged instanceof Refusal) {
    return damaged.code === 'CLOSING' ? refuse('CANCELLED') : refuse(damaged.code);
  }
  return list.map((file) => (damaged.has(file.name) ? { ...file, sha256: null } : file));
}

/** The evidence files of which its rows speak. */
function storedIn({ answer }: ProvedDatabase) {
  return answer as readonly { readonly name: string; readonly bytes: number }[];
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
