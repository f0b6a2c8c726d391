import { type KeyFile, recordedHead, type Secret, type VaultKeys } from '../../../crypto/index.ts';
import type { ServiceDeps } from '../../../deps.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ChainHead } from '../../../storage/audit-trail.ts';
import { openStorage, type Storage } from '../../../storage/storage.ts';
import { recordHead } from '../finish-vault.ts';
import { vaultFiles } from '../vault-files.ts';

export type RestoredKeys = {
  readonly keyFile: KeyFile;
  readonly keys: VaultKeys;
  /** Who is entered as having done it. */
  readonly slotId: string;
};

/**
 * Opens a vault that was just made, as unlocking does: the head beside it and the one in its key file must be in the chain, an
 * older schema is migrated (the backup it comes from is the one to go back to). Nothing less opens it.
 */
export function openRestored(
  { threads, clock }: Pick<ServiceDeps, 'threads' | 'clock'>,
  folder: string,
  { keyFile, keys, slotId }: RestoredKeys,
): Promise<Storage | Refusal> {
  const files = vaultFiles(folder);
  const { vaultId, generation, head } = keyFile;
  return openStorage(
    {
      mode: 'write',
      mayMigrate: true,
      databasePath: files.database,
      headPath: files.head,
      holdPath: files.hold,
      vaultId,
      generation,
      actor: slotId,
      isNew: false,
      keyFileHead: head === null ? null : recordedHead(head),
      keys,
      readers: 0,
    },
    { program: threads.storage, now: clock.now, onLost: () => undefined },
  );
}

/**
 * Enters what the vault came from, closes it and records its head, as locking does; a key file that is damaged keeps the head
 * it had until it is mended, since nothing is sealed over damage. Null where all of it went well.
 */
export async function enterFirst(
  deps: Pick<ServiceDeps, 'threads' | 'clock'>,
  folder: string,
  opened: RestoredKeys & { readonly vaultKey: Secret; readonly isKeyFileDamaged?: boolean },
  entry: { readonly name: string; readonly input: unknown },
): Promise<Refusal | null> {
  const storage = await openRestored(deps, folder, opened);
  if (storage instanceof Refusal) return storage;
  let entered: unknown;
  let head: ChainHead | null;
  try {
    entered = await storage.write(entry.name, entry.input);
  } finally {
    head = await storage.close();
  }
  if (entered instanceof Refusal) return entered;
  if (head !== null && opened.isKeyFileDamaged === true) return null;
  const isRecorded = head !== null && (await recordHead(folder, opened.vaultKey, head));
  return isRecorded ? null : refuse('DISK_FAILED');
}
