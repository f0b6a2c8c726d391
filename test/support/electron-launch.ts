import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keepsSandbox } from '../../electron/chromium/launch-arguments.ts';
import { electronStart, findElectron } from '../../electron/host/electron-runtime.ts';
import type { HostWish } from './host-launcher.ts';
import { repositoryFolder } from './run-program.ts';
import { placesIn } from './test-places.ts';

/** Electron's program, or why the journeys cannot run in it here. */
export function electronHere(
  env: NodeJS.ProcessEnv = process.env,
): { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string } {
  const packageFolder = join(repositoryFolder, 'node_modules', 'electron');
  const path = findElectron({ packageFolder, platform: process.platform, env });
  if (path === null)
    return {
      ok: false,
      reason: 'the runtime of Electron is not here, nor where ELECTRON_OVERRIDE_DIST_PATH says',
    };
  const displays = [env['DISPLAY'], env['WAYLAND_DISPLAY']];
  if (process.platform === 'linux' && displays.every((name) => name === undefined || name === ''))
    return { ok: false, reason: 'Electron needs a display, which xvfb-run gives' };
  return { ok: true, path };
}

/** The words for Electron and the environment that `wish` comes to, as `npm start` has them but for the places. */
export function electronLaunch(
  { folder, disk, vaultPath, language }: Pick<HostWish, 'folder' | 'disk' | 'vaultPath' | 'language'>,
  { env, userId, ownHome }: { env: NodeJS.ProcessEnv; userId: number | undefined; ownHome: string },
): { readonly args: string[]; readonly env: Record<string, string> } {
  const start = electronStart(
    { projectFolder: repositoryFolder, vaultPath, language },
    keepsSandbox(userId),
    env,
  );
  const kept: Record<string, string> = {};
  // They would lead around the home folder of the test.
  for (const [name, value] of Object.entries(start.env))
    if (value !== undefined && name !== 'XDG_CONFIG_HOME' && name !== 'XDG_CACHE_HOME') kept[name] = value;
  // The key to the display is looked for in the home folder, which is another one now.
  const displayKey = join(ownHome, '.Xauthority');
  return {
    args: [...start.words],
    env: {
      ...(existsSync(displayKey) ? { XAUTHORITY: displayKey } : {}),
      ...kept,
      ...placesIn(folder, disk).env,
    },
  };
}
