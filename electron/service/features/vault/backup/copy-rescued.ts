import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { App, Session } from '../../../app.ts';
import { readKeyFile, setKeyFileHead, writeKeyFile } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { syncFolder } from '../../../storage/sync-to-disk.ts';
import { vaultFiles } from '../vault-files.ts';
import { type BackupWorker, generationKeys, startBackupWorker } from './backup-worker.ts';
import { enterFirst } from './enter-first.ts';
import type { RestoredEvidence } from './fill-restored.ts';
import type { WorkInHand } from './long-work.ts';
import { makeVaultFolder } from './new-vault-folder.ts';
import type { Restored } from './restore-backup.ts';

type RescueRefusal = Refusal<
  | 'CANCELLED'
  | 'BUSY'
  | 'DISK_FULL'
  | 'DISK_FAILED'
  | 'DATABASE_DAMAGED'
  | 'NAME_TAKEN'
  | 'FOLDER_NOT_WRITABLE'
  | 'PLACE_ON_NETWORK'
  | 'NOT_CONFIRMED'
>;

/**
 * Makes a new vault of what a vault in rescue still holds; not a byte of that one changes. The database is copied whole or
 * not at all: one with pages that cannot be read refuses with DATABASE_DAMAGED, and a backup is the way. So does one whose
 * history does not hold: it would only be in rescue again.
 * @param missing how many actions are known to be missing, for the entry in the trail; 0 where that cannot be told
 */
export async function copyRescued(
  { deps }: Pick<App, 'deps'>,
  session: Session,
  { destination, missing }: { readonly destination: string; readonly missing: number },
  work: WorkInHand,
): Promise<Restored | RescueRefusal> {
  const worker = startBackupWorker(deps.threads.storage);
  try {
    return await makeVaultFolder<Restored, RescueRefusal['code']>(deps, destination, (partial) =>
      fillRescued({ deps, session, worker, work, missing }, partial),
    );
  } finally {
    await worker.end();
  }
}

type Rescue = {
  readonly deps: App['deps'];
  readonly session: Session;
  readonly worker: BackupWorker;
  readonly work: WorkInHand;
  readonly missing: number;
};

async function fillRescued(
  { deps, session, worker, work, missing }: Rescue,
  partial: string,
): Promise<Restored | RescueRefusal> {
  const { keys, vaultKey, slotId, vaultId, generation } = session;
  const reading = await readKeyFile(session.folder);
  if (!reading.ok || reading.keyFile.generation !== generation) return refuse('DATABASE_DAMAGED');
  const files = vaultFiles(partial);
  for (const made of [files.evidence, files.backups]) await mkdir(made, { mode: 0o700 });
  const copied = await worker.backUp({
    databasePath: session.storage.path,
    keys: generationKeys({ vaultId, generation }, keys),
    destination: files.database,
    headPath: files.head,
    read: 'evidence.storedFiles',
  });
  if (copied instanceof Refusal) {
    const damage = ['HISTORY_MISSING', 'VAULT_NEWER'].includes(copied.code);
    return damage ? refuse('DATABASE_DAMAGED') : (copied as RescueRefusal);
  }
  // The head of the old one stays behind as the proof of what is missing.
  const keyFile = setKeyFileHead(reading.keyFile, vaultKey, copied.head);
  const written = await writeKeyFile(partial, keyFile);
  if (!written.ok) return refuse(written.code === 'disk-full' ? 'DISK_FULL' : 'DISK_FAILED');
  const stored = copied.answer as readonly { readonly name: string; readonly bytes: number }[];
  work.expect(copied.bytes + stored.reduce((sum, { bytes }) => sum + bytes, 0));
  work.add(copied.bytes);
  const evidence: RestoredEvidence = { restored: 0, missing: 0, altered: 0 };
  const from = vaultFiles(session.folder).evidence;
  for (const { name, bytes } of stored) {
    const file = await worker.copyFile({
      from: join(from, name),
      to: join(files.evidence, name),
      bytes,
      sha256: null,
      counter: work.counter,
    });
    if (file instanceof Refusal) return file;
    evidence[file.state === 'whole' ? 'restored' : file.state] += 1;
  }
  for (const changed of [files.evidence, partial]) await syncFolder(changed);
  const createdAt = deps.clock.now();
  const entry = { name: 'vault.enterRescueCopy', input: { missing } };
  const entered = await enterFirst(deps, partial, { keyFile, keys, slotId, vaultKey }, entry);
  if (entered !== null)
    return entered.code === 'HISTORY_MISSING' ? refuse('DATABASE_DAMAGED') : (entered as RescueRefusal);
  return { sequence: copied.head.sequence, createdAt, evidence };
}
