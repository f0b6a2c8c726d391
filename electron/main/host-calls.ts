import type { BrowserWindow } from 'electron';
import type { Language } from '../../shared/kernel/primitives.ts';
import type { ClipboardKeeper } from '../host/clipboard-keeper.ts';
import { createListFolder } from '../host/list-folder.ts';
import { saveFile } from '../host/save-file.ts';
import { createStartPlaces, mountFoldersOf } from '../host/start-places.ts';
import type { Host } from '../host.ts';
import { createChoosePlace } from './choose-place.ts';
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
  notify,
  projector,
  onLanguage,
  ...parts
}: Pick<ShellDeps, 'homeFolder' | 'platform' | 'environment'> &
  Pick<ElectronParts, 'clipboard' | 'ClipboardItem' | 'dialog'> & {
    readonly keeper: ClipboardKeeper;
    readonly window: () => BrowserWindow | null;
    readonly notify: Host['notify'];
    readonly projector: () => Pick<Host, 'showProjector' | 'hideProjector'>;
    /** A language was chosen on the page, or is known to have been. */
    readonly onLanguage: (language: Language) => void;
  }): Host {
  const mountFolders = mountFoldersOf(platform, environment['USER'] ?? '');
  return {
    listFolder: createListFolder({
      homeFolder,
      startPlaces: createStartPlaces({ homeFolder, mountFolders }),
      hasDialog: true,
    }),
    ...createChoosePlace(parts.dialog, window),
    saveFile,
    async clearClipboard(copied) {
      keeper.remember(copied);
      // Without the hints it is cleared all the same.
      void markAsOurs({ ...parts, platform }, copied.sha256).catch(() => undefined);
      return { ok: true, value: {} };
    },
    async setLanguage({ language }) {
      onLanguage(language);
      return { ok: true, value: {} };
    },
    notify,
    showProjector: (input) => projector().showProjector(input),
    hideProjector: (input) => projector().hideProjector(input),
  };
}
