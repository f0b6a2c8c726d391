/**
 * The built Luwte in a real browser, for end-to-end journeys: the real service, the real screens, a data folder
 * and a profile of their own.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { builtProgram } from '../../electron/chromium/build.ts';
import { findOrInstallBrowser } from '../../electron/chromium/install-browser.ts';
import {
  type LaunchedLuwte,
  type LaunchOptions,
  launchLuwte as launch,
} from '../../electron/chromium/launch.ts';
import { repositoryFolder } from './run-program.ts';
import { screenshotFolder } from './screenshot-folder.ts';

/** A service for `serviceEntry` that makes new keys the least slow there may be; for journeys that make many. */
export const quickKeysService = fileURLToPath(new URL('./quick-keys-service.ts', import.meta.url));

export type LuwteUnderTest = LaunchedLuwte & {
  /** Folder for vaults and files of this test; removed with it. */
  readonly folder: string;
  /** What went wrong in the page so far: errors nobody caught, console errors, violations of the policy. */
  readonly problems: () => readonly string[];
  /** Saves what the window shows as `test-results/screenshots/NAME.png`; returns its path. */
  readonly screenshot: (name: string) => Promise<string>;
};

export type LuwteTestOptions = Partial<
  Pick<
    LaunchOptions,
    'vaultPath' | 'language' | 'colorScheme' | 'viewport' | 'dataFolder' | 'headless' | 'serviceEntry'
  >
> & {
  /** A folder of an earlier launch of the same test, to start again on the same data. */
  readonly folder?: string;
};

/**
 * Launches headless, in Dutch, light, at 1280 x 860 unless told otherwise. Everything ends with the test; a
 * test that wants to start again calls `close` and launches with the same `folder`.
 */
export async function launchLuwte(options: LuwteTestOptions = {}): Promise<LuwteUnderTest> {
  const browser = findOrInstallBrowser();
  if (!browser.ok) throw new Error(browser.message);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'luwte-test-'));
  for (const name of ['data', 'home', 'temp']) mkdirSync(join(folder, name), { recursive: true });
  const problems: string[] = [];
  const launched = await launch({
    ...builtProgram(repositoryFolder),
    browserPath: browser.path,
    dataFolder: join(folder, 'data'),
    homeFolder: join(folder, 'home'),
    tempFolder: join(folder, 'temp'),
    language: 'nl',
    headless: true,
    colorScheme: 'light',
    viewport: { width: 1280, height: 860 },
    onPage: (page) => {
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
    },
    ...options,
  });
  const screenshot = async (name: string): Promise<string> => {
    const path = join(screenshotFolder, `${name}.png`);
    await launched.page.screenshot({ path, animations: 'disabled' });
    return path;
  };
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshot(`failed-${task.id}`);
    await launched.close();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...launched,
    folder,
    problems: () => problems,
    screenshot,
  };
}
