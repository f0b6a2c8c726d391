import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { ShellDeps } from '../../../electron/main/shell-deps.ts';
import { startShell } from '../../../electron/main/start-shell.ts';
import { builtRenderer } from '../../support/built-renderer.ts';
import { serviceEntry } from '../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import type { FakeAppOptions } from './fake-electron/fake-app.ts';
import { createFakeElectron, type FakeElectron } from './fake-electron/fake-electron.ts';
import type { FakePage } from './fake-electron/fake-page.ts';
import type { FakeWindow } from './fake-electron/fake-window.ts';

export type ShellUnderTest = FakeElectron & {
  readonly folder: string;
  readonly deps: ShellDeps;
  /** Lines that were said to whoever started it. */
  readonly said: readonly string[];
  /** The main window, once it is there. */
  readonly window: () => FakeWindow;
  /** The projector window; null while there is none. */
  readonly projector: () => FakeWindow | null;
  /** The present page, once it is there. */
  readonly firstPage: () => Promise<FakePage>;
  /** Does what is given, and waits for the page that takes the place of the present one. */
  readonly pageAfter: (act: () => unknown) => Promise<FakePage>;
  /** The service that runs now. */
  readonly service: () => FakeElectron['forked'][number];
};

export type ShellTestOptions = Partial<FakeAppOptions> & {
  /** Home folder of the person; undefined: a new one, removed after the test. */
  readonly folder?: string;
  readonly words?: readonly string[];
  readonly deps?: Partial<ShellDeps>;
};

const source = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The shell as its entry starts it, against the fake, with the real service, preload script and built files. */
export async function startShellUnderTest(options: ShellTestOptions = {}): Promise<ShellUnderTest> {
  const folder = options.folder ?? makeFolder();
  if (options.folder === undefined) onTestFinished(() => removeFolder(folder));
  mkdirSync(join(folder, 'data'), { recursive: true });
  const renderer = builtRenderer();
  onTestFinished(() => removeFolder(renderer));
  const fake = createFakeElectron(options);
  const said: string[] = [];
  const deps: ShellDeps = {
    programs: {
      preload: source('electron/preload/index.ts'),
      service: fileURLToPath(serviceEntry),
      icon: source('resources/icons/linux/256x256.png'),
      renderer,
    },
    dataFolder: join(folder, 'data'),
    homeFolder: folder,
    workingFolder: folder,
    words: ['electron', ...(options.words ?? [])],
    environment: process.env,
    platform: 'linux',
    monotonic: () => performance.now(),
    kill: (pid) => void process.kill(pid, 'SIGKILL'),
    // A desktop whose screen saver service says that the screen is not locked.
    run: async () => 'b false\n',
    say: (line) => void said.push(line),
    ...options.deps,
  };
  onTestFinished(async () => {
    for (const { child } of fake.forked) child.kill('SIGKILL');
    await Promise.all(fake.forked.map(({ ended }) => ended));
  });
  startShell(fake.parts, deps);
  fake.app.becomeReady();
  const window = (): FakeWindow => {
    const [main] = fake.windows;
    if (main === undefined) throw new Error('no window');
    return main;
  };
  const projector = (): FakeWindow | null => {
    const [present, ...more] = fake.windows.slice(1).filter((other) => !other.isDestroyed());
    if (more.length > 0) throw new Error('more than two windows');
    return present ?? null;
  };
  return {
    ...fake,
    folder,
    deps,
    said,
    window,
    projector,
    async firstPage() {
      await new Promise((resolve) => setImmediate(resolve));
      const { contents } = window();
      return contents.addresses.length > 0 ? contents.page() : contents.nextPage();
    },
    async pageAfter(act) {
      const next = window().contents.nextPage();
      await act();
      return next;
    },
    service() {
      const last = fake.forked.at(-1);
      if (last === undefined) throw new Error('no service was started');
      return last;
    },
  };
}
