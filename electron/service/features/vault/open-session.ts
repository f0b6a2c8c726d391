import { access, constants, readdir } from 'node:fs/promises';
import type {
  OpeningNotice,
  OpenVault,
  VaultMode,
  VaultPlace,
} from '../../../../shared/features/vault/model.ts';
import type { App, Session } from '../../app.ts';
import { deriveKeys, derivePastKeys, type KeyFile, recordedHead, type Secret } from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { openStorage, type Storage, type StorageMode } from '../../storage/storage.ts';
import { backUpBeforeMigration, newestBackupHead } from './backup/api.ts';
import type { PastKey } from './rotation-store.ts';
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
  | 'DATABASE_DAMAGED'
  | 'DISK_FULL'
  | 'DISK_FAILED'
>;

/**
 * Opens a vault whose slot was proved: the database with its threads, and what the screens need of it. What cannot be
 * written to, or does not bear it, opens to be read only (`mode`). Whatever keeps it from opening, its key is wiped.
 */
export async function openSession(
  { deps, lock }: Pick<App, 'deps' | 'lock'>,
  folder: string,
  { keyFile, slotId, vaultKey }: OpenedKeys,
  notices: readonly OpeningNotice[] = [],
): Promise<Session | SessionRefusal> {
  await using unused = new AsyncDisposableStack();
  unused.use(vaultKey);
  const files = vaultFiles(folder);
  const { vaultId, generation, demo } = keyFile;
  const place = await deps.describePlace(folder);
  const keys = unused.use(deriveKeys(vaultKey, vaultId, generation));
  // A backup that holds more than the database is a sign too that an old one was put back.
  const backedUp = await newestBackupHead(deps.threads.storage, folder, {
    vaultId,
    generation,
    manifestKey: keys.manifestKey,
  });
  const locked = keyFile.head === null ? null : recordedHead(keyFile.head);
  const recorded = (backedUp?.sequence ?? 0) > (locked?.sequence ?? 0) ? backedUp : locked;
  const openAs = (mode: StorageMode, mayMigrate = false) =>
    openStorage(
      {
        mode,
        mayMigrate,
        databasePath: files.database,
        headPath: files.head,
        holdPath: files.hold,
        vaultId,
        generation,
        actor: slotId,
        isNew: false,
        keyFileHead: recorded,
        keys,
      },
      // A vault without its database thread can only be closed; what was acknowledged is on disk.
      { program: deps.threads.storage, now: deps.clock.now, onLost: () => void lock('lost') },
    );

  const storage = await openAsItBears();
  if (storage instanceof Refusal) return storage as SessionRefusal;
  // What failed before is what counts: a thread that is gone does not close either.
  unused.defer(async () => void (await storage.close().catch(() => undefined)));
  const described = (await storage.read('vault.describe', null)) as VaultDescription | Refusal;
  const past = (await storage.read('vault.pastKeys', null)) as readonly PastKey[] | Refusal;
  // In rescue what was written before a revocation may stay closed; the rest is shown.
  const isPastNeeded = past instanceof Refusal && storage.mode !== 'rescue';
  if (described instanceof Refusal) return described as SessionRefusal;
  if (isPastNeeded) return refuse('DATABASE_DAMAGED');
  const pastKeyRows = past instanceof Refusal ? [] : past;
  const wrappedOf = (of: number) => pastKeyRows.find((one) => one.generation === of)?.wrapped ?? null;
  const pastKeys = derivePastKeys({ vaultId, generation, wrapKey: keys.wrapKey }, wrappedOf);
  const mode = modeOf(storage, place);
  const vault: OpenVault = { vaultId, path: folder, demo, mode, place, notices: [...notices], ...described };
  const keysOf = (of: number) => (of === generation ? keys : (pastKeys.get(of) ?? null));
  unused.move();
  return { folder, vaultId, slotId, generation, vaultKey, keys, keysOf, storage, vault };

  async function openAsItBears(): Promise<Storage | Refusal> {
    // WAL is unsafe on a network drive: two computers would not see each other's locks.
    if (place.kind === 'network' || !(await isWritable(folder))) return openAs('read-only');
    let opened = await openAs('write');
    if (opened instanceof Refusal && opened.code === 'MIGRATION_NEEDED') {
      const refused = await backUpBeforeMigration(deps, folder, { keyFile, vaultKey });
      opened = refused ?? (await openAs('write', true));
    }
    if (!(opened instanceof Refusal)) return opened;
    const next = fallbackOf(opened.code);
    if (next === null) return opened;
    const looked = await openAs(next);
    return looked instanceof Refusal && looked.code !== 'VAULT_IN_USE' ? plainRefusal(opened) : looked;
  }
}

/** How a vault that cannot be written to can still be read, by what the writer said; null where it cannot. */
function fallbackOf(code: string): StorageMode | null {
  if (code === 'HISTORY_MISSING' || code === 'DATABASE_DAMAGED') return 'rescue';
  return code === 'DISK_FULL' || code === 'DISK_FAILED' ? 'read-only' : null;
}

/** Actions missing in a database that cannot even be looked at: it is damaged. */
function plainRefusal(refusal: Refusal): Refusal {
  return refusal.code === 'HISTORY_MISSING' ? refuse('DATABASE_DAMAGED') : refusal;
}

function modeOf({ mode, gap }: Storage, place: VaultPlace): VaultMode {
  // Where not even the time of the last action can be read, it is the trail itself that is damaged.
  if (gap !== null) return { kind: 'rescue', reason: gap.lastAt === null ? 'damage' : 'history', ...gap };
  if (mode === 'rescue') return { kind: 'rescue', reason: 'damage', missing: null, lastAt: null };
  if (mode === 'write') return { kind: 'open' };
  return { kind: 'read-only', reason: place.kind === 'network' ? 'network' : 'medium' };
}

/** Whether the files that a vault cannot do without are there; the database is never made anew beside a key file. */
export async function isComplete(folder: string): Promise<boolean> {
  // A folder that may not be listed reads as one without the files.
  const present = new Set(await readdir(folder).catch(() => []));
  return present.has('vault.db');
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
