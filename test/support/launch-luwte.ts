/**
 * The built Luwte as a person sees it, for end-to-end journeys: the real service, the real screens, a data folder and a
 * profile of their own; in a browser or in the Electron shell, as the run says.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { HostLauncher, HostWish, StartedHost } from './host-launcher.ts';
import { launchInChromium } from './launch-in-chromium.ts';
import { launchInElectron } from './launch-in-electron.ts';
import { screenshotFolder } from './screenshot-folder.ts';
import { makePlaces, placesIn } from './test-places.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which host the journeys run in. */
    readonly host: 'chromium' | 'electron';
  }
}

export type LuwteUnderTest = StartedHost & {
  /** Folder for vaults and files of this test; removed with it. */
  readonly folder: string;
  /** In it: where the service keeps the list of vaults, and demo vaults. */
  readonly dataFolder: string;
  /** In it: where the picker begins. */
  readonly homeFolder: string;
  /** What went wrong in the page so far: errors nobody caught, console errors, violations of the policy. */
  readonly problems: () => readonly string[];
  /** Saves what the window shows as `test-results/screenshots/HOST/NAME.png`; returns its path. */
  readonly screenshot: (name: string) => Promise<string>;
};

export type LuwteTestOptions = Partial<Omit<HostWish, 'onPage'>> & {
  /** Drawers and menus slide and fade, as for most people; it takes a sixth of a journey's time. */
  readonly moves?: boolean;
};

const launchers: Readonly<Record<'chromium' | 'electron', HostLauncher>> = {
  chromium: launchInChromium,
  electron: launchInElectron,
};

/**
 * Launches in Dutch, light, at 1280 x 860, for somebody who wants no movement, unless told otherwise. Everything ends with the test; a test that wants to
 * start again calls `close` and launches with the same `folder`.
 */
export async function launchLuwte(options: LuwteTestOptions = {}): Promise<LuwteUnderTest> {
  const host = inject('host');
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'luwte-test-'));
  makePlaces(folder, options.disk);
  const problems: string[] = [];
  const started = await launchers[host]({
    language: 'nl',
    colorScheme: 'light',
    viewport: { width: 1280, height: 860 },
    onPage: (page) => {
      if (options.moves !== true) void page.emulateMedia({ reducedMotion: 'reduce' });
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
    },
    ...options,
    folder,
  });
  const screenshot = async (name: string): Promise<string> => {
    const path = join(screenshotFolder, host, `${name}.png`);
    await started.page.screenshot({ path, animations: 'disabled' });
    return path;
  };
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await screenshot(`failed-${task.id}`);
      console.error(`it failed at ${await placeOf(started)}`);
    }
    await started.close();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  });
  const { dataFolder, homeFolder } = placesIn(folder, options.disk);
  return { ...started, folder, dataFolder, homeFolder, problems: () => problems, screenshot };
}

/** Which screen shows, what has the focus and what else stands there, without a word of what it says. */
async function placeOf({ page }: StartedHost): Promise<string> {
  return page.evaluate(() => {
    const { tagName, role } = document.activeElement ?? { tagName: 'nothing', role: null };
    const count = (what: string) => document.querySelectorAll(what).length;
    const counted = ['[role="dialog"]', '[role="menu"]', '[role="alert"]', '[aria-invalid="true"]']
      .map((what) => `${count(what)} ${what}`)
      .join(', ');
    return `${location.hash.replace(/[0-9a-f-]{36}/g, '…')}, focus on ${tagName} ${role ?? ''}; ${counted}`;
  });
}
