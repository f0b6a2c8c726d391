/**
 * The host with the plain page and the echo service, in a folder of its own; cleaned up after the tests.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { appOrigin } from '../../../electron/chromium/app-origin.ts';
import { findBrowser } from '../../../electron/chromium/find-browser.ts';
import type { LaunchedLuwte, LaunchOptions } from '../../../electron/chromium/launch.ts';
import { launchLuwte } from '../../../electron/chromium/launch.ts';
import { portTaken, writePlainPage } from './plain-page.ts';

export const echoService = fileURLToPath(new URL('../../support/echo-service.ts', import.meta.url));

export type LaunchedPlainPage = LaunchedLuwte & { readonly folder: string };

/** A window of its own for one test. */
export async function launchPlainPage(options: Partial<LaunchOptions> = {}): Promise<LaunchedPlainPage> {
  const launched = await launchInNewFolder(options);
  onTestFinished(() => dispose(launched));
  return launched;
}

/** One window for the tests of a file; each begins with a page that has just been loaded. */
export function sharedPlainPage(): () => LaunchedPlainPage {
  let launched: LaunchedPlainPage | null = null;
  const present = (): LaunchedPlainPage => {
    if (launched === null) throw new Error('The window is there during tests only.');
    return launched;
  };
  beforeAll(async () => {
    launched = await launchInNewFolder({});
  });
  beforeEach(async () => {
    await present().page.goto('about:blank');
    await present().page.goto(`${appOrigin}/`);
    await portTaken(present().page);
  });
  afterAll(() => dispose(present()));
  return present;
}

async function launchInNewFolder(options: Partial<LaunchOptions>): Promise<LaunchedPlainPage> {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  for (const name of ['data', 'temp', 'renderer']) mkdirSync(join(folder, name));
  writePlainPage(join(folder, 'renderer'));
  const launched = await launchLuwte({
    browserPath: installedBrowser(),
    rendererFolder: join(folder, 'renderer'),
    serviceEntry: echoService,
    dataFolder: join(folder, 'data'),
    tempFolder: join(folder, 'temp'),
    headless: true,
    // A desktop whose screen saver service says that the screen is not locked.
    run: async () => 'b false\n',
    ...options,
  });
  await portTaken(launched.page);
  return { ...launched, folder };
}

async function dispose({ close, folder }: LaunchedPlainPage): Promise<void> {
  await close();
  rmSync(folder, { recursive: true, force: true });
}

export function installedBrowser(): string {
  const path = findBrowser();
  if (path === null) throw new Error('No Chromium, Chrome or Edge found; set LUWTE_BROWSER.');
  return path;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
