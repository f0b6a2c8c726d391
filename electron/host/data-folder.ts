/**
 * Where the service keeps its list of known vaults and its settings; never a vault's content.
 */
import { chmodSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export type DataFolderDeps = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
};

/** The usual place on this system. A relative XDG_DATA_HOME counts as unset (XDG Base Directory, "Basics"). */
export function defaultDataFolder(
  deps: DataFolderDeps = { platform: process.platform, env: process.env, homeFolder: homedir() },
): string {
  const { platform, env, homeFolder } = deps;
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] ?? win32.join(homeFolder, 'AppData', 'Roaming'), 'Luwte');
  }
  if (platform === 'darwin') return posix.join(homeFolder, 'Library', 'Application Support', 'Luwte');
  const chosen = env['XDG_DATA_HOME'] ?? '';
  return posix.join(posix.isAbsolute(chosen) ? chosen : posix.join(homeFolder, '.local', 'share'), 'luwte');
}

/** Creates the folder when missing and closes it to others: mode 0700. */
export function prepareDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}
