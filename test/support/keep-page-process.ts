import type { BrowserWindow } from 'electron';

/**
 * Has the shell keep the process of its page when it locks. For Playwright a page whose process was ended is lost for
 * good, also when its window shows a fresh one; so the fresh page comes in that process, by way of an empty one. That the
 * shell ends the process is proved in test/electron/main/shell-journey.test.ts. It runs in Electron's main process and may
 * use nothing from outside itself.
 */
export function keepPageProcess({ webContents: contents }: Pick<BrowserWindow, 'webContents'>): void {
  const load = contents.loadURL.bind(contents);
  contents.forcefullyCrashRenderer = () => undefined;
  // Without the empty page between, an address that differs in what stands behind `#` only would not be loaded anew.
  contents.loadURL = async (address) => {
    await load('about:blank').catch(() => undefined);
    await load(address);
  };
}
