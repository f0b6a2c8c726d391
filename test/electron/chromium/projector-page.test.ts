import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { sharedPlainPage } from './launch-plain-page.ts';
import { ask, type PlainPageWindow, portTaken } from './plain-page.ts';

const shared = sharedPlainPage();

afterEach(async () => {
  await ask(shared().page, 'hide');
});

/** Has the service ask for the projector window, and waits for its page. */
async function show(): Promise<Page> {
  const { page, context } = shared();
  const opened = context.waitForEvent('page');
  expect(await ask(page, 'show')).toMatchObject({ hostAnswer: { ok: true } });
  const wall = await opened;
  await portTaken(wall);
  return wall;
}

/** What the service was told since the window was opened, in order; page numbers are left out. */
async function toldSince(): Promise<string[]> {
  const signals = String(await ask(shared().page, 'signals')).split(', ');
  const last = signals.findLastIndex((signal) => signal.endsWith(' projector'));
  return signals.slice(last + 1).map((signal) => signal.replace(/ \d+$/, ''));
}

const pages = () => shared().context.pages().length;

test('the projector window has a page and a port of its own, which nothing of the main one reaches', async () => {
  const { page } = shared();
  const wall = await show();
  const [main, own] = await Promise.all([ask(page, 'for the main page'), ask(wall, 'for the wall')]);
  expect([main, own]).toEqual(['for the main page', 'for the wall']);
  const signals = String(await ask(wall, 'signals'));
  const numbers = signals.match(/\d+/g)?.map(Number) ?? [];
  expect(new Set(numbers.slice(-2)).size).toBe(2);
  // Neither page can tell that there is another one.
  const seen = await wall.evaluate(() => ({
    address: location.href,
    opener: window.opener as unknown,
    bridge: 'luwteToHost' in window || 'luwteFromHost' in window,
    title: document.title,
  }));
  expect(seen).toEqual({
    address: 'https://app.luwte.invalid/projector.html',
    opener: null,
    bridge: false,
    title: 'Luwte',
  });
});

test('asked for twice there is one; asked away it goes, and the service is not told what it knows', async () => {
  const { page } = shared();
  const wall = await show();
  expect(await ask(page, 'show')).toMatchObject({ hostAnswer: { ok: true } });
  expect(pages()).toBe(2);
  await ask(page, 'hide');
  expect([wall.isClosed(), pages(), await toldSince()]).toEqual([true, 1, ['page-gone']]);
  expect(await ask(page, 'hide')).toMatchObject({ hostAnswer: { ok: true } });
});

test.each<[string, (wall: Page) => Promise<unknown>]>([
  ['closed', (wall) => wall.close()],
  ['loaded again', (wall) => wall.reload()],
  [
    'killed',
    async (wall) => {
      const session = await shared().context.newCDPSession(wall);
      void session.send('Page.crash').catch(() => undefined);
    },
  ],
])('when it is %s it is over, the service hears so, and the main page goes on', async (_how, act) => {
  const { page, servicePid } = shared();
  const pid = servicePid();
  const wall = await show();
  await act(wall).catch(() => undefined);
  await expect.poll(pages, { timeout: 5_000 }).toBe(1);
  await expect.poll(toldSince, { timeout: 5_000 }).toEqual(['page-gone', 'projector-closed']);
  expect([await ask(page, 'still here'), servicePid()]).toEqual(['still here', pid]);
  expect(await ask(await show(), 'a new one')).toBe('a new one');
});

test('it goes nowhere, opens nothing and reaches nobody', async () => {
  const wall = await show();
  await wall.evaluate(async () => {
    for (const place of ['/', '/index.html', 'https://example.org/', 'file:///etc/passwd']) {
      location.href = place;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    window.open('https://example.org/');
    window.open('/');
    const picture = new Image();
    await new Promise((resolve) => {
      picture.onerror = resolve;
      picture.src = 'https://example.org/a.png';
    });
  });
  await expect.poll(pages, { timeout: 5_000 }).toBe(2);
  expect(wall.url()).toBe('https://app.luwte.invalid/projector.html');
  expect(await ask(wall, 'still here')).toBe('still here');
  const violations = await wall.evaluate(() => (globalThis as unknown as PlainPageWindow).violations);
  expect(violations).toEqual(['img-src https://example.org/a.png']);
});

test('a window that the main page opens at its address is closed, and gets no port', async () => {
  const { page } = shared();
  const wall = await show();
  const before = String(await ask(page, 'signals'));
  await page.evaluate(() => {
    window.open('/projector.html', 'luwte');
    window.open('/projector.html', '', 'popup,noopener');
  });
  await expect.poll(pages, { timeout: 5_000 }).toBe(2);
  expect([wall.isClosed(), await ask(page, 'signals')]).toEqual([false, before]);
});

test.each(['lock', 'crash'])('it goes with the service: %s', async (order) => {
  const { page } = shared();
  const wall = await show();
  const gone = wall.waitForEvent('close');
  await page.evaluate((text) => {
    document.documentElement.dataset['old'] = 'yes';
    (globalThis as unknown as PlainPageWindow).port.postMessage(text);
  }, order);
  await gone;
  await page.waitForSelector('html[data-ready=yes]:not([data-old])', { state: 'attached' });
  expect(pages()).toBe(1);
});
