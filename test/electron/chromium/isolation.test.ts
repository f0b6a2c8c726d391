import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { listeningSockets, processTree } from '../../support/process-tree.ts';
import { sharedPlainPage } from './launch-plain-page.ts';
import { ask, type PlainPageWindow } from './plain-page.ts';

const shared = sharedPlainPage();
const isLinux = process.platform === 'linux';

test.skipIf(!isLinux)('nothing in the process tree listens, on TCP or UDP', async () => {
  const { page, servicePid } = shared();
  expect(await ask(page, 'hello')).toBe('hello');
  const tree = processTree(process.pid);
  expect(tree).toContain(servicePid());
  expect(tree.length).toBeGreaterThan(4); // ourselves, service, browser, its zygote, the page's process, ...
  expect(tree.flatMap(listeningSockets)).toEqual([]);
});

test.skipIf(!isLinux)('a process that does listen would be seen', async () => {
  const program = "require('net').createServer().listen(0, '127.0.0.1', () => process.send('ready'))";
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill());
  await once(child, 'message');
  expect(processTree(process.pid).flatMap(listeningSockets)).toMatchObject([
    { pid: child.pid, protocol: 'tcp' },
  ]);
});

test('the page loads without one violation of the policy, its worker too', async () => {
  const { page } = shared();
  const worker = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new Worker('/assets/worker.js').onmessage = ({ data }) => resolve(data);
      }),
  );
  expect(worker).toBe('from the worker');
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('p') ?? document.body).color),
  ).toBe('rgb(1, 2, 3)');
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  expect(await page.evaluate(() => (globalThis as unknown as PlainPageWindow).violations)).toEqual([]);
});

test('styles need the nonce; style properties and the nonce of this load work', async () => {
  const { page } = shared();
  const colours = await page.evaluate(() => {
    const paragraph = document.querySelector('p') as HTMLElement;
    const withStyle = (text: string, nonce: string): string => {
      const style = document.createElement('style');
      style.nonce = nonce;
      style.textContent = text;
      document.head.append(style);
      return getComputedStyle(paragraph).color;
    };
    const nonce = document.querySelector<HTMLMetaElement>('meta[name=luwte-style-nonce]')?.content ?? '';
    const without = withStyle('p { color: rgb(7, 7, 7) }', '');
    const withNonce = withStyle('p { color: rgb(8, 8, 8) }', nonce);
    paragraph.style.color = 'rgb(9, 9, 9)';
    return [without, withNonce, getComputedStyle(paragraph).color];
  });
  expect(colours).toEqual(['rgb(1, 2, 3)', 'rgb(8, 8, 8)', 'rgb(9, 9, 9)']);
});

test('the page reaches nobody: requests, frames, windows, other addresses', async () => {
  const { page, context } = shared();
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(`${response.status()} ${response.url()}`));
  const outcome = await page.evaluate(async () => {
    const failed = async (attempt: () => Promise<unknown>): Promise<boolean> =>
      attempt().then(
        () => false,
        () => true,
      );
    const image = (src: string) => () =>
      new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src }));
    return {
      // biome-ignore lint/style/noRestrictedGlobals: this is the attack.
      fetch: await failed(() => fetch('https://example.org/')),
      // biome-ignore lint/style/noRestrictedGlobals: this is the attack.
      ownFetch: await failed(() => fetch('/assets/page.js')),
      beacon: navigator.sendBeacon('https://example.org/', 'x'),
      image: await failed(image('https://example.org/x.png')),
      dataImage: await failed(image('data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAAC')),
      evaluated: await failed(async () => new Function('return 1')()),
      socket: await failed(
        () =>
          new Promise((resolve, reject) =>
            // biome-ignore lint/style/noRestrictedGlobals: this is the attack.
            Object.assign(new WebSocket('wss://example.org'), { onopen: resolve, onerror: reject }),
          ),
      ),
    };
  });
  expect(outcome).toEqual({
    fetch: true,
    ownFetch: true,
    beacon: expect.any(Boolean),
    image: true,
    dataImage: true,
    evaluated: true,
    socket: true,
  });
  await page.evaluate(() => void window.open('https://example.org/'));
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await expect.poll(() => context.pages().length).toBe(1);
  await expect.poll(() => loaded).toEqual(['204 https://example.org/']);
  await page.evaluate(() => {
    location.href = '/no-such-page';
  });
  await expect.poll(() => loaded.at(-1)).toBe('204 https://app.luwte.invalid/no-such-page');
  expect(await ask(page, 'still here')).toBe('still here');
});

test('a file dropped beside a drop zone is not opened, here or in another window', async () => {
  const { page, context, folder } = shared();
  const opened: string[] = [];
  context.on('page', (other) => opened.push(other.url()));
  const session = await context.newCDPSession(page);
  const data = { items: [], files: [join(folder, 'renderer', 'index.html')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await session.detach();
  await wait(500); // The other window would open after the answer.
  expect(opened).toEqual([]);
  expect(await ask(page, 'still here')).toBe('still here');
});

test('what is typed and where somebody was stands in no file of the profile', async () => {
  const { page, profileFolder } = shared();
  await page.fill('textarea', 'planted-marker-text');
  await page.keyboard.press('Tab');
  await page.evaluate(() => history.pushState({}, '', '/#/planted-marker-address'));
  await page.reload();
  await wait(4000); // The browser writes its session files some seconds after a change.
  const files = readdirSync(profileFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(5);
  const marker = Buffer.from('planted-marker');
  const wide = Buffer.from('planted-marker', 'utf16le');
  const holding = files.filter(({ parentPath, name }) => {
    const content = readFileSync(join(parentPath, name));
    return content.includes(marker) || content.includes(wide);
  });
  expect(holding.map(({ name }) => name)).toEqual([]);
});

const launchProgram = new URL('./launch-program.ts', import.meta.url).pathname;

/** Runs a launch of its own below another command; returns what it says. */
function launchBelow(command: string, ...words: string[]): unknown {
  const output = execFileSync(command, [...words, process.execPath, launchProgram], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOME: '/nonexistent', XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '' },
    cwd: '/',
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

const permits = (command: string, ...words: string[]): boolean => {
  try {
    execFileSync(command, [...words, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const canUnshare = isLinux && permits('unshare', '-n');
test.skipIf(!canUnshare)(
  'it works in an empty network namespace (skipped where unshare -n is not permitted)',
  () => {
    expect(launchBelow('unshare', '-n')).toMatchObject({ answer: 'hello' });
  },
);

const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all'];
const canBecomeNobody =
  isLinux && process.getuid?.() === 0 && permits('setpriv', ...asNobody, process.execPath, '-v');
test.skipIf(!canBecomeNobody)(
  "it keeps the browser's sandbox when not root (skipped where we are not root)",
  () => {
    const seen = launchBelow('setpriv', ...asNobody);
    expect(seen).toMatchObject({ answer: 'hello', userId: 65534, hasConfinedPages: true, withoutSandbox: 0 });
    expect(seen).toMatchObject({ processes: expect.toSatisfy((count: number) => count > 4) });
  },
);
