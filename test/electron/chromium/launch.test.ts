import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isAlive, type LaunchedPlainPage, launchPlainPage, sharedPlainPage } from './launch-plain-page.ts';
import { ask, type PlainPageWindow, portTaken } from './plain-page.ts';

const shared = sharedPlainPage();

/** Tells the service something that ends it, and waits for the page that takes the place of this one. */
async function tellAndAwaitFreshPage({ page }: LaunchedPlainPage, message: string): Promise<void> {
  await page.evaluate((text) => {
    document.documentElement.dataset['old'] = 'yes';
    (globalThis as unknown as PlainPageWindow).port.postMessage(text);
  }, message);
  await page.waitForSelector('html[data-ready=yes]:not([data-old])', { state: 'attached' });
}

const rendererIds = async ({ context }: LaunchedPlainPage): Promise<number[]> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  return (answer?.processInfo ?? []).filter(({ type }) => type === 'renderer').map(({ id }) => id);
};

const address = (page: Page): Promise<string> => page.evaluate(() => location.href);

test('a reload gives a new port, and the service hears which page has gone', async () => {
  const { page, servicePid } = shared();
  const pid = servicePid();
  const before = String(await ask(page, 'signals'));
  const number = Number(/\d+$/.exec(before)?.[0]);
  await page.reload();
  await portTaken(page);
  expect(await ask(page, 'signals')).toBe(`${before}, page-gone ${number}, page-connected ${number + 1}`);
  expect(servicePid()).toBe(pid);
});

test('an answer for another page does not reach this one', async () => {
  const { page } = shared();
  await page.evaluate(() => {
    for (const text of ['stale -1', 'stale 1'])
      (globalThis as unknown as PlainPageWindow).port.postMessage(text);
  });
  expect(await ask(page, 'hello')).toBe('hello');
});

test('envelopes that are none are dropped', async () => {
  const { page } = shared();
  expect(await ask(page, 'garbage')).toBe('garbage');
  expect(await ask(page, 'hello')).toBe('hello');
});

test('the service may ask its host for folders', async () => {
  const { page, folder } = shared();
  const answer = await ask(page, `list ${folder}`);
  expect(answer).toMatchObject({
    hostAnswer: { ok: true, value: { entries: [{ name: 'data' }, { name: 'renderer' }, { name: 'temp' }] } },
  });
});

test.runIf(process.platform === 'linux')(
  'a desktop that does not tell of a locked screen is told to this service and to the next',
  async () => {
    const launched = await launchPlainPage({ run: () => Promise.reject(new Error('no bus')) });
    const { page } = launched;
    const signals = async () => String(await ask(page, 'signals')).split(', ');
    await expect.poll(signals, { timeout: 5_000 }).toContain('screen-lock-untold');
    await tellAndAwaitFreshPage(launched, 'lock');
    expect(await signals()).toContain('screen-lock-untold');
  },
);

test('a service that locks is replaced by a fresh one, the page by a fresh process without history', async () => {
  const launched = shared();
  const { page, servicePid } = launched;
  const pid = servicePid();
  // The window's own, and that of the hidden page.
  await expect.poll(async () => (await rendererIds(launched)).length, { timeout: 5000 }).toBeGreaterThan(1);
  const renderers = await rendererIds(launched);
  await tellAndAwaitFreshPage(launched, 'lock');
  expect(servicePid()).not.toBe(pid);
  expect(isAlive(pid)).toBe(false);
  expect(await ask(page, 'signals')).toMatch(/^page-connected \d+$/);
  expect(await address(page)).toBe('https://app.luwte.invalid/');
  expect(await page.evaluate(() => history.length)).toBe(1);
  const surviving = async () => (await rendererIds(launched)).filter((id) => renderers.includes(id)).length;
  // The hidden page goes on: nothing of the window was ever in it.
  await expect.poll(surviving, { timeout: 5000 }).toBe(1);
});

test('a service that locks since nobody was at work tells the page so', async () => {
  const launched = shared();
  await tellAndAwaitFreshPage(launched, 'lock idle');
  expect(await address(launched.page)).toBe('https://app.luwte.invalid/#/start?reason=idle');
});

test.each(['crash', 'exit'])(
  'a service that ends by %s, without a word, is replaced too, and the page is told why',
  async (order) => {
    const launched = shared();
    await tellAndAwaitFreshPage(launched, order);
    expect(await address(launched.page)).toBe('https://app.luwte.invalid/#/start?reason=service-stopped');
    expect(await ask(launched.page, 'hello')).toBe('hello');
  },
);

test('start-up values reach the service as arguments, the page not at all', async () => {
  const { page, folder } = await launchPlainPage({
    vaultPath: '/v/a b.luwte',
    language: 'en',
    colorScheme: 'dark',
    viewport: { width: 1024, height: 700 },
  });
  expect(await ask(page, 'arguments')).toBe(
    `--data-folder ${folder}/data --trial-host --screen-seen --vault /v/a b.luwte --lang en`,
  );
  const seen = await page.evaluate(() => ({
    address: location.href,
    language: navigator.language,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    size: [innerWidth, innerHeight],
  }));
  expect(seen).toEqual({
    address: 'https://app.luwte.invalid/',
    language: 'en-GB',
    isDark: true,
    size: [1024, 700],
  });
});

test('a service that crashes at each start ends the program', async () => {
  const launched = await launchPlainPage();
  await tellAndAwaitFreshPage(launched, 'crash');
  await tellAndAwaitFreshPage(launched, 'crash');
  await launched.page.evaluate(() => (globalThis as unknown as PlainPageWindow).port.postMessage('crash'));
  expect(await launched.ended).toBe('failing');
  expect(existsSync(launched.profileFolder)).toBe(false);
});

test('a page whose process dies ends the program', async () => {
  const { context, page, servicePid, ended, profileFolder } = await launchPlainPage();
  const pid = servicePid();
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  expect(await ended).toBe('failing');
  expect([isAlive(pid), existsSync(profileFolder)]).toEqual([false, false]);
});

test('closing the window locks, then ends service and browser and removes the profile', async () => {
  const { page, servicePid, profileFolder, ended, folder } = await launchPlainPage();
  expect(statSync(profileFolder).mode & 0o777).toBe(0o700);
  const pid = servicePid();
  await page.close();
  expect(await ended).toBe('closed');
  expect(isAlive(pid)).toBe(false);
  expect(readdirSync(`${folder}/temp`)).toEqual([]);
});

test('a service that does not lock in time is killed', async () => {
  const { page, servicePid, close } = await launchPlainPage();
  const pid = servicePid();
  expect(await ask(page, 'hang')).toBe('hang');
  await close();
  expect(isAlive(pid)).toBe(false);
});
