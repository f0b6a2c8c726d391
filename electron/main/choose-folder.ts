import type { BrowserWindow } from 'electron';
import type { Host } from '../host.ts';
import type { ElectronParts } from './electron-parts.ts';

/** The system's dialog for choosing a folder, one at a time. What is chosen does not end up among recent documents. */
export function createChooseFolder(
  dialog: ElectronParts['dialog'],
  window: () => BrowserWindow | null,
): Host['chooseFolder'] {
  let isOpen = false;
  return async ({ path }) => {
    const parent = window();
    if (isOpen || parent === null) return { ok: false, code: 'unavailable' };
    isOpen = true;
    try {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: 'Luwte',
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
        ...(path === null ? {} : { defaultPath: path }),
      });
      const [chosen, ...more] = filePaths;
      return { ok: true, value: { path: canceled || more.length > 0 ? null : (chosen ?? null) } };
    } finally {
      isOpen = false;
    }
  };
}
