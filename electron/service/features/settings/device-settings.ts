import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeviceSettings, deviceSettingsSchema } from '../../../../shared/features/settings/model.ts';

const defaults: DeviceSettings = { language: 'nl', colourScheme: 'auto', singleKeys: true, dayNotice: true };

/** Choices of this computer, in a small file outside any vault. A file that cannot be read counts as none. */
export async function readDeviceSettings(dataFolder: string): Promise<DeviceSettings> {
  try {
    const stored: unknown = JSON.parse(await readFile(settingsPath(dataFolder), 'utf8'));
    // A file of before a choice existed keeps what it says.
    return deviceSettingsSchema.parse({ ...defaults, ...(stored as object) });
  } catch {
    return defaults;
  }
}

export async function writeDeviceSettings(dataFolder: string, settings: DeviceSettings): Promise<void> {
  const path = settingsPath(dataFolder);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(`${path}.partial`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  await chmod(`${path}.partial`, 0o600);
  await rename(`${path}.partial`, path);
}

function settingsPath(dataFolder: string): string {
  return join(dataFolder, 'settings.json');
}
