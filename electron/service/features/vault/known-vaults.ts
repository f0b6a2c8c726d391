import { access, chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { KnownVault } from '../../../../shared/features/vault/model.ts';
import { headCode, readKeyFile, recordedHead } from '../../crypto/index.ts';
import { createTurn } from './create-turn.ts';
import { VAULT_SUFFIX } from './vault-files.ts';

const storedVaultSchema = z.strictObject({
  vaultId: z.uuid(),
  path: z.string(),
  demo: z.boolean(),
  lastOpenedAt: z.int().nullable(),
  /** The slot that opened it last, tried first next time. */
  lastSlotId: z.uuid().nullable(),
  /** Wrong passphrases since it was opened last; entered in the audit chain at the next opening. */
  failedUnlocks: z.int().min(0),
  /** The vault in whose place this one was restored, until it was opened: only then that one counts as replaced. */
  replaces: z.uuid().nullable().default(null),
  /** When a restored vault took its place; null while it is in use. */
  replacedAt: z.int().nullable().default(null),
  /** The id of that one. */
  replacedBy: z.uuid().nullable().default(null),
  /** The last backup by hand of it that was made on this computer, and where. */
  lastOutside: z.strictObject({ at: z.int(), path: z.string() }).nullable().default(null),
  /** Whether the last backup outside it lies on the disk that it lies on itself; null where nobody knows. */
  outsideOnSameDisk: z.boolean().nullable().default(null),
});
export type StoredVault = z.infer<typeof storedVaultSchema>;

const fileSchema = z.strictObject({ vaults: z.array(storedVaultSchema).max(1000) });

export type KnownVaults = {
  readonly list: () => Promise<KnownVault[]>;
  /** As they are kept, without a look at their folders. */
  readonly stored: () => Promise<readonly StoredVault[]>;
  /** The entry of a folder. */
  readonly at: (path: string) => Promise<StoredVault | undefined>;
  readonly find: (vaultId: string) => Promise<StoredVault | undefined>;
  /** Adds a folder, or answers the entry it has already. */
  readonly add: (path: string, demo: boolean) => Promise<string>;
  readonly change: (vaultId: string, change: Partial<Omit<StoredVault, 'vaultId'>>) => Promise<void>;
  readonly remove: (vaultId: string) => Promise<void>;
};

/**
 * The vaults that this computer has seen: places and dates, nothing of what is in them. The list is a convenience; a
 * file that cannot be read counts as empty, and the vaults can be opened again with the picker.
 */
export function createKnownVaults(dataFolder: string, newId: () => string): KnownVaults {
  const path = join(dataFolder, 'known-vaults.json');
  // One change after another: two at once would overwrite each other's list.
  const inTurn = createTurn();

  const read = async (): Promise<StoredVault[]> => {
    try {
      return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).vaults;
    } catch {
      return [];
    }
  };
  const write = async (vaults: readonly StoredVault[]): Promise<void> => {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await writeFile(`${path}.partial`, `${JSON.stringify({ vaults }, null, 2)}\n`, { mode: 0o600 });
    await chmod(`${path}.partial`, 0o600);
    await rename(`${path}.partial`, path);
  };
  const update = <Value>(work: (vaults: StoredVault[]) => readonly [StoredVault[], Value]): Promise<Value> =>
    inTurn(async () => {
      const present = await read();
      const [vaults, value] = work(present);
      if (vaults !== present) await write(vaults);
      return value;
    });

  return {
    async list() {
      const vaults = await read();
      return Promise.all(vaults.map(storedToKnown));
    },
    stored: read,
    at: async (path) => (await read()).find((vault) => vault.path === path),
    find: async (vaultId) => (await read()).find((vault) => vault.vaultId === vaultId),
    add: (folder, demo) =>
      update((vaults) => {
        const known = vaults.find((vault) => vault.path === folder);
        if (known !== undefined) return [vaults, known.vaultId];
        const vaultId = newId();
        const added = {
          vaultId,
          path: folder,
          demo,
          lastOpenedAt: null,
          lastSlotId: null,
          failedUnlocks: 0,
          replaces: null,
          replacedAt: null,
          replacedBy: null,
          lastOutside: null,
          outsideOnSameDisk: null,
        };
        return [[...vaults, added], vaultId];
      }),
    change: (vaultId, change) =>
      update((vaults) => [
        vaults.map((vault) => (vault.vaultId === vaultId ? { ...vault, ...change } : vault)),
        undefined,
      ]),
    remove: (vaultId) => update((vaults) => [vaults.filter((vault) => vault.vaultId !== vaultId), undefined]),
  };
}

async function storedToKnown(vault: StoredVault): Promise<KnownVault> {
  const { vaultId, path, demo, lastOpenedAt, replacedAt } = vault;
  const reading = await readKeyFile(path);
  return {
    vaultId,
    name: basename(path, VAULT_SUFFIX),
    path,
    demo,
    lastOpenedAt,
    present: await exists(path),
    headCode:
      reading.ok && reading.keyFile.head !== null ? headCode(recordedHead(reading.keyFile.head)) : null,
    replacedAt,
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
