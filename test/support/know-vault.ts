import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';

/** Makes a data folder that knows one vault, as if somebody had chosen it with the picker. Answers its id. */
export function knowVault(dataFolder: string, path: string): string {
  const vaultId = v7();
  const vault = { vaultId, path, demo: false, lastOpenedAt: null, lastSlotId: null, failedUnlocks: 0 };
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(join(dataFolder, 'known-vaults.json'), JSON.stringify({ vaults: [vault] }));
  return vaultId;
}
