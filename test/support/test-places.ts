import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultDataFolder } from '../../electron/host/data-folder.ts';

/**
 * What makes a folder of a test the place of everything: of the person's home, of the data folder and of temporary files.
 * @param disk where the data folder lies, if not in the test's folder
 */
export function placesIn(folder: string, disk: string = folder) {
  const homeFolder = join(folder, 'home');
  const tempFolder = join(folder, 'temp');
  const env = {
    HOME: homeFolder,
    USERPROFILE: homeFolder,
    XDG_DATA_HOME: disk,
    APPDATA: disk,
    TMPDIR: tempFolder,
    TEMP: tempFolder,
    TMP: tempFolder,
  };
  const dataFolder = defaultDataFolder({ platform: process.platform, env, homeFolder });
  return { homeFolder, tempFolder, dataFolder, env };
}

/** Makes these folders, where they are not there yet. */
export function makePlaces(folder: string, disk?: string): void {
  const { homeFolder, tempFolder, dataFolder } = placesIn(folder, disk);
  for (const place of [homeFolder, tempFolder, dataFolder]) mkdirSync(place, { recursive: true });
}

/** What a person sees of a home folder; systems and browsers keep things in it on their own. */
export function shownIn(homeFolder: string): readonly string[] {
  return readdirSync(homeFolder).filter((name) => !name.startsWith('.') && name !== 'Library');
}
