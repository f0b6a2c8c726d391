import { type ExplainedSettings, settingRanges } from '../../../../shared/features/settings/model.ts';
import { type KdfStrength, maximumKdf, minimumKdf } from '../../crypto/index.ts';
import { Refusal } from '../../refusal.ts';
import type { Storage } from '../../storage/storage.ts';
import { readDeviceSettings } from './device-settings.ts';

export { letterheadOf } from './letterhead-store.ts';

/** Whether this computer may tell outside the window how many things ask for attention today. */
export async function isDayNoticeOn(dataFolder: string): Promise<boolean> {
  return (await readDeviceSettings(dataFolder)).dayNotice;
}

/** Minutes without a key or a click after which the vault locks; the default where they cannot be read. */
export async function readIdleMinutes(storage: Pick<Storage, 'read'>): Promise<number> {
  const settings = (await storage.read('settings.vault', undefined)) as ExplainedSettings | Refusal;
  return settings instanceof Refusal ? settingRanges.idleMinutes.default : settings.idleMinutes;
}

/**
 * Key derivation values for a passphrase that is being set in the open vault (security.md K1): those that were
 * measured on this computer, but with the memory that the vault's settings say, where somebody chose it. The work
 * stays about the same, and never falls below 3 passes.
 */
export async function settledKdf(
  storage: Pick<Storage, 'read'>,
  measured: KdfStrength,
): Promise<KdfStrength> {
  const memoryMiB = await readKdfMemory(storage);
  if (memoryMiB === null) return measured;
  const memoryKiB = memoryMiB * 1024;
  const passes = Math.round((measured.memoryKiB * measured.iterations) / memoryKiB);
  const iterations = Math.min(Math.max(passes, minimumKdf.iterations), maximumKdf.iterations);
  return { ...measured, memoryKiB, iterations };
}

/** MiB; null where nobody chose, or where it cannot be read. */
async function readKdfMemory(storage: Pick<Storage, 'read'>): Promise<number | null> {
  const chosen = (await storage.read('settings.chosenKdfMemory', undefined)) as
    | { readonly memoryMiB: number | null }
    | Refusal;
  return chosen instanceof Refusal ? null : chosen.memoryMiB;
}
