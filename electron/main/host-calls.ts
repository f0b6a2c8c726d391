import type { BrowserWindow } from 'electron';
import type { ClipboardKeeper } from '../host/clipboard-keeper.ts';
import { createListFolder } from '../host/list-folder.ts';
import { saveFile } from '../host/save-file.ts';
import { createStartPlaces, mountFoldersOf } from '../host/start-places.ts';
import type { Host } from '../host.ts';
import { createChooseFolder } from './choose-folder.ts';
import { markAsOurs } from './clear-clipboard.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { ShellDeps } from './shell-deps.ts';

/** What the Electron shell does when the service asks for it (`Host`). */
export function createHostCalls({
  homeFolder,
  platform,
  environment,
  keeper,
  window,
  ...parts
}: Pick<ShellDeps, 'homeFolder' | 'platform' | 'environment'> &
  Pick<ElectronParts, 'clipboard' | 'ClipboardItem' | 'dialog'> & {
    readonly keeper: ClipboardKeeper;
    readonly window: () => BrowserWindow | null;
  }): Host {
  const mountFolders = mountFoldersOf(platform, environment['USER'] ?? '');
  return {
    listFolder: createListFolder({
      homeFolder,
      startPlaces: createStartPlaces({ homeFolder, mountFolders }),
      hasDialog: true,
    }),
    chooseFolder: createChooseFolder(parts.dialog, window),
    saveFile,
    async clearClipboard(copied) {
      keeper.remember(copied);
      // Without the hints it is cleared all the same.
      void markAsOurs({ ...parts, platform }, copied.sha256).catch(() => undefined);
      return { ok: true, value: {} };
    },
  };
}
