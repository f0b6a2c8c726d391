import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Host, HostResult } from '../host.ts';
import type { ElectronParts } from './electron-parts.ts';

type Chosen = HostResult<{ readonly path: string | null }, 'unavailable'>;

/**
 * The system's dialogs for choosing a folder and for choosing where a file goes, one of them at a time. What is chosen
 * does not end up among recent documents.
 */
export function createChoosePlace(
  dialog: ElectronParts['dialog'],
  window: () => BrowserWindow | null,
): Pick<Host, 'chooseFolder' | 'chooseSavePlace'> {
  let isOpen = false;
  const alone = async (ask: (parent: BrowserWindow) => Promise<string | null>): Promise<Chosen> => {
    const parent = window();
    if (isOpen || parent === null) return { ok: false, code: 'unavailable' };
    isOpen = true;
    try {
      return { ok: true, value: { path: await ask(parent) } };
    } finally {
      isOpen = false;
    }
  };
  return {
    chooseFolder: ({ path }) =>
      alone(async (parent) => {
        const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
          title: 'Luwte',
          properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
          ...(path === null ? {} : { defaultPath: path }),
        });
        const [chosen, ...more] = filePaths;
        return canceled || more.length > 0 ? null : (chosen ?? null);
      }),
    chooseSavePlace: ({ folder, name }) =>
      alone(async (parent) => {
        const { canceled, filePath } = await dialog.showSaveDialog(parent, {
          title: 'Luwte',
          properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
          defaultPath: folder === null ? name : join(folder, name),
        });
        return canceled || filePath === '' ? null : filePath;
      }),
  };
}
