import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { blankPage } from '../../../electron/chromium/app-origin.ts';
import { sharedPlainPage } from './launch-plain-page.ts';
import { ask, portTaken } from './plain-page.ts';

const shared = sharedPlainPage();

/** Asks for a port in a way of its own, from a frame; returns how many ports the page and the frame were given. */
async function portsAfter(page: Page, frame: Frame | Page, attempt: () => void): Promise<number> {
  const count = (): void => {
    const counted = globalThis as unknown as { ports?: number };
    if (counted.ports === undefined) {
      addEventListener('message', (event) => {
        counted.ports = (counted.ports ?? 0) + event.ports.length;
      });
    }
    counted.ports = 0;
  };
  await page.evaluate(count);
  await frame.evaluate(count);
  await frame.evaluate(attempt);
  // A message to oneself, sent later, arrives later: what had to come has come. Twice, for the way back.
  for (const one of [page, frame, page, frame]) {
    await one.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage('');
        }),
    );
    await one.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  const given = async (one: Frame | Page): Promise<number> =>
    one.evaluate(() => (globalThis as unknown as { ports: number }).ports);
  return (await given(page)) + (frame === page ? 0 : await given(frame));
}

/** The page, loaded without having asked. */
async function quietPage(): Promise<Page> {
  const { page } = shared();
  await page.evaluate(() => {
    location.hash = '#quiet';
  });
  await page.reload();
  return page;
}

async function frameInside(page: Page): Promise<Frame> {
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('no frame');
  return frame;
}

test('the page that asks is given its port once', async () => {
  const page = await quietPage();
  const asking = (): void => window.postMessage('luwte:port-wanted', location.origin);
  expect(await portsAfter(page, page, asking)).toBe(1);
  expect(await portsAfter(page, page, asking)).toBe(0);
});

test('a frame in the page is given no port, whomever it asks', async () => {
  const page = await quietPage();
  const frame = await frameInside(page);
  expect(await portsAfter(page, frame, () => parent.postMessage('luwte:port-wanted', '*'))).toBe(0);
  expect(await portsAfter(page, frame, () => window.postMessage('luwte:port-wanted', '*'))).toBe(0);
});

test('a made-up event and a message that only looks alike are given no port', async () => {
  const page = await quietPage();
  const forged = (): void => {
    const init = { data: 'luwte:port-wanted', origin: location.origin, source: window };
    window.dispatchEvent(new MessageEvent('message', init));
    for (const data of [{ type: 'luwte:port-wanted' }, ['luwte:port-wanted'], 'luwte:port', null]) {
      window.postMessage(data, '*');
    }
  };
  expect(await portsAfter(page, page, forged)).toBe(0);
});

test('a page of another origin in the same window is given no port', async () => {
  const { page } = shared();
  await page.goto(blankPage);
  expect(await portsAfter(page, page, () => window.postMessage('luwte:port-wanted', '*'))).toBe(0);
});

test("the page's window holds nothing of the bridge, before and after", async () => {
  const page = await quietPage();
  const names = (): string[] =>
    Reflect.ownKeys(globalThis)
      .map(String)
      .filter((name) => /luwte|ToHost|FromHost/i.test(name));
  expect(await page.evaluate(names)).toEqual([]);
  await page.goto('about:blank');
  await page.goto('https://app.luwte.invalid/');
  await portTaken(page);
  expect(await ask(page, 'hello')).toBe('hello');
  expect(await page.evaluate(names)).toEqual([]);
});
