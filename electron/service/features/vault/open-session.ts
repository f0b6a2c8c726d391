import { access, constants, readdir } from 'node:fs/promises';
import type { App, Session } from '../../app.ts';
import { deriveKeys, type KeyFile, type Secret } from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import type { ChainHead } from '../../storage/audit-trail.ts';
import { openStorage } from '../../storage/storage.ts';
import type { VaultDescription } from './store.ts';
import { vaultFiles } from './vault-files.ts';

export type OpenedKeys = {
  readonly keyFile: KeyFile;
  readonly slotId: string;
  readonly vaultKey: Secret;
};

export type SessionRefusal = Refusal<
  | 'VAULT_IN_USE'
  | 'VAULT_NEWER'
  | 'VAULT_INCOMPLETE'
  | 'VAULT_NOT_WRITABLE'
  | 'HISTORY_MISSING'
  | 'DATABASE_DAMAGED'
  | 'DISK_FULL'
  | 'DISK_FAILED'
>;

/** Opens a vault whose slot was proved: the database with its threads, and what the screens need of it. */
export async function openSession(
  { deps, lock }: Pick<App, 'deps' | 'lock'>,
  folder: string,
  { keyFile, slotId, vaultKey }: OpenedKeys,
): Promise<Session | SessionRefusal> {
  const files = vaultFiles(folder);
  const { vaultId, generation, demo } = keyFile;
  if (!(await isWritable(folder))) return refuse('VAULT_NOT_WRITABLE');
  const keys = deriveKeys(vaultKey, vaultId, generation);
  const storage = await openStorage(
    {
      databasePath: files.database,
      headPath: files.head,
      holdPath: files.hold,
      generation,
      actor: slotId,
      isNew: false,
      keyFileHead: keyFile.head === null ? null : recordedHead(keyFile.head),
      keys,
    },
    // A vault without its database thread can only be closed; what was acknowledged is on disk.
    { program: deps.threads.storage, now: deps.clock.now, onLost: () => void lock('lost') },
  );
  if (storage instanceof Refusal) return giveUp(storage);
  const described = (await storage.read('vault.describe', null)) as VaultDescription | Refusal;
  if (described instanceof Refusal) {
    await storage.close();
    return giveUp(described);
  }
  const vault = { vaultId, path: folder, demo, ...described };
  return { folder, vaultId, slotId, generation, vaultKey, keys, storage, vault };

  function giveUp(refusal: Refusal): SessionRefusal {
    keys[Symbol.dispose]();
    vaultKey[Symbol.dispose]();
    return refusal as SessionRefusal;
  }
}

function recordedHead({ sequence, hash, generation }: NonNullable<KeyFile['head']>): ChainHead {
  return { sequence, hash: Uint8Array.from(Buffer.from(hash, 'base64')), generation };
}

/** Whether the files that a vault cannot do without are there; the database is never made anew beside a key file. */
export async function isComplete(folder: string): Promise<boolean> {
  const present = new Set(await readdir(folder));
  return ['vault.db', 'vault.head'].every((name) => present.has(name));
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
