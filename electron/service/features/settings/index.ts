import type { settingsContract } from '../../../../shared/features/settings/contract.ts';
import {
  type DeviceSettings,
  IDLE_MINUTES,
  type VaultSettings,
} from '../../../../shared/features/settings/model.ts';
import type { App } from '../../app.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { defineSlice, type ServiceHandlers, type WriteContext } from '../../slice.ts';
import { readDeviceSettings, writeDeviceSettings } from './device-settings.ts';
import { readVaultSettings, writeSetting } from './store.ts';

export const settingsSlice = defineSlice<typeof settingsContract>({
  reads: { vault: ({ db }) => readVaultSettings(db) },
  internalWrites: { storeVaultSettings },
  services: settingsServices,
});

function settingsServices(app: App): ServiceHandlers<typeof settingsContract> {
  const dataFolder = app.deps.folders.data;
  // The command line's language counts as chosen on the screen, at the first time the page asks.
  let named = app.deps.start.language;
  const changeDevice = async (settings: DeviceSettings) => {
    await writeDeviceSettings(dataFolder, settings);
    named = null;
    return settings;
  };
  return {
    async device() {
      const stored = await readDeviceSettings(dataFolder);
      return named === null ? stored : changeDevice({ ...stored, language: named });
    },
    changeDevice,
    async changeVault(input) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      if (input.settings.idleMinutes > IDLE_MINUTES.default && input.reason === null)
        return refuse('REASON_NEEDED');
      const stored = (await session.storage.write('settings.storeVaultSettings', input)) as
        | VaultSettings
        | Refusal<'DISK_FULL' | 'DISK_FAILED'>;
      if (stored instanceof Refusal) return stored;
      app.setIdleMinutes(stored.idleMinutes);
      return stored;
    },
  };
}

type Change = { readonly settings: VaultSettings; readonly reason: string | null };

function storeVaultSettings({ db, audit }: WriteContext, { settings, reason }: Change): VaultSettings {
  writeSetting(db, 'idleMinutes', settings.idleMinutes);
  if (reason !== null) writeSetting(db, 'idleMinutesReason', reason);
  audit({ action: 'settings.change', objectId: '', count: settings.idleMinutes });
  return settings;
}
