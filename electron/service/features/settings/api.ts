import { IDLE_MINUTES, type VaultSettings } from '../../../../shared/features/settings/model.ts';
import { Refusal } from '../../refusal.ts';
import type { Storage } from '../../storage/storage.ts';

/** Minutes without a key or a click after which the vault locks; the default where they cannot be read. */
export async function readIdleMinutes(storage: Storage): Promise<number> {
  const settings = (await storage.read('settings.vault', undefined)) as VaultSettings | Refusal;
  return settings instanceof Refusal ? IDLE_MINUTES.default : settings.idleMinutes;
}
