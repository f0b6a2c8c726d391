import type { settingsContract } from '../../../../shared/features/settings/contract.ts';
import {
  type DeviceSettings,
  type ExplainedSettings,
  settingRanges,
} from '../../../../shared/features/settings/model.ts';
import type { App } from '../../app.ts';
import { Refusal, refuse } from '../../refusal.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { readDeviceSettings, writeDeviceSettings } from './device-settings.ts';

/** What the port thread itself does for this slice. */
export function settingsServices(app: App): ServiceHandlers<typeof settingsContract> {
  const dataFolder = app.deps.folders.data;
  // The command line's language counts as chosen on the screen, at the first time the page asks.
  let named = app.deps.start.language;
  const changeDevice = async (settings: DeviceSettings) => {
    await writeDeviceSettings(dataFolder, settings);
    named = null;
    tellHost(settings);
    return settings;
  };
  // What the host says outside the page is in the page's language. Pages ask for their settings more often than they change.
  let told: DeviceSettings['language'] | null = null;
  const tellHost = ({ language }: DeviceSettings): void => {
    if (language === told) return;
    told = language;
    void app.deps.host.setLanguage({ language }).catch(() => app.deps.log('background-failed'));
  };
  // At hand, so that a text that is copied right before locking is known to the host all the same.
  let clipboardSeconds: number = settingRanges.clipboardSeconds.default;
  app.onOpen(async (session) => {
    const stored = (await session.storage.read('settings.vault', undefined)) as ExplainedSettings | Refusal;
    if (!(stored instanceof Refusal)) clipboardSeconds = stored.clipboardSeconds;
  });
  return {
    async device() {
      const stored = await readDeviceSettings(dataFolder);
      if (named !== null) return changeDevice({ ...stored, language: named });
      tellHost(stored);
      return stored;
    },
    changeDevice,
    async changeVault(input) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const stored = (await session.storage.write('settings.storeVaultSettings', input)) as
        | ExplainedSettings
        | Refusal<'REASON_NEEDED' | 'DISK_FULL' | 'DISK_FAILED'>;
      if (stored instanceof Refusal) return stored;
      app.setIdleMinutes(stored.idleMinutes);
      clipboardSeconds = stored.clipboardSeconds;
      return stored;
    },
    async copied({ sha256 }) {
      const remembered = await app.deps.host.clearClipboard({ sha256, seconds: clipboardSeconds });
      if (!remembered.ok) app.deps.log('clipboard-not-cleared');
      return {};
    },
  };
}
