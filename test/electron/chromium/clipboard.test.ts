import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClipboardKeeper } from '../../../electron/host/clipboard-keeper.ts';
import { sharedPlainPage } from './launch-plain-page.ts';
import { ask, type PlainPageWindow } from './plain-page.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('which text is cleared, and when', () => {
  const cleared: string[] = [];
  const newKeeper = () => createClipboardKeeper(async (sha256) => cleared.push(sha256));
  beforeEach(() => {
    vi.useFakeTimers();
    cleared.length = 0;
  });
  afterEach(() => void vi.useRealTimers());

  test('a text is cleared once its seconds are over, and once only', async () => {
    const keeper = newKeeper();
    keeper.remember({ sha256: 'a', seconds: 20 });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(cleared).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await keeper.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(cleared).toEqual(['a']);
  });

  test('a newer text has its own full time, and the older one is forgotten', async () => {
    const keeper = newKeeper();
    keeper.remember({ sha256: 'a', seconds: 20 });
    await vi.advanceTimersByTimeAsync(15_000);
    keeper.remember({ sha256: 'b', seconds: 20 });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(cleared).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(cleared).toEqual(['b']);
  });

  test('at the end of the service it is cleared at once, and not again later', async () => {
    const keeper = newKeeper();
    keeper.remember({ sha256: 'a', seconds: 20 });
    await keeper.clear();
    expect(cleared).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(cleared).toEqual(['a']);
  });

  test('a browser that does not answer any more stops nobody', async () => {
    const keeper = createClipboardKeeper(() => Promise.reject(new Error('gone')));
    keeper.remember({ sha256: 'a', seconds: 20 });
    await expect(keeper.clear()).resolves.toBeUndefined();
  });
});

describe('the clipboard of a real browser', () => {
  const shared = sharedPlainPage();

  /** Copies a text as a person does. */
  async function copy(page: Page, text: string): Promise<void> {
    await page.fill('textarea', text);
    await page.locator('textarea').selectText();
    await page.keyboard.press('Control+C');
  }
  /** What pasting gives. */
  async function paste(page: Page): Promise<string> {
    await page.fill('textarea', '');
    await page.focus('textarea');
    await page.keyboard.press('Control+V');
    return page.inputValue('textarea');
  }
  /** Tells the host as the service does; the hidden page may still be on its way. */
  async function tellCopied(page: Page, text: string, seconds: number): Promise<void> {
    const answer = () => ask(page, `copied ${digestOf(text)} ${seconds}`);
    await expect.poll(answer, { timeout: 10_000 }).toMatchObject({ hostAnswer: { ok: true } });
  }

  test('a copied text is gone after its seconds, with line ends and no-break spaces too', async () => {
    const { page } = shared();
    await copy(page, 'een naam\nen\u00a0een adres');
    await tellCopied(page, 'een naam\nen een adres', 1);
    expect(await paste(page)).toContain('een naam');
    await expect.poll(() => paste(page), { timeout: 5000 }).toBe('');
  });

  test('a text that somebody else put there stays', async () => {
    const { page } = shared();
    await copy(page, 'van een ander');
    await tellCopied(page, 'van ons', 1);
    await page.waitForTimeout(1500);
    expect(await paste(page)).toBe('van een ander');
  });

  test.each(['lock', 'crash'])('when the service ends by %s, it is gone at once', async (order) => {
    const { page } = shared();
    await copy(page, `gekopieerd voor ${order}`);
    await tellCopied(page, `gekopieerd voor ${order}`, 30);
    expect(await paste(page)).toBe(`gekopieerd voor ${order}`);
    await page.evaluate((text) => {
      document.documentElement.dataset['old'] = 'yes';
      (globalThis as unknown as PlainPageWindow).port.postMessage(text);
    }, order);
    await page.waitForSelector('html[data-ready=yes]:not([data-old])', { state: 'attached' });
    await expect.poll(() => paste(page)).toBe('');
  });

  test('the page itself may read the clipboard no more than before', async () => {
    const { page } = shared();
    const reading = page.evaluate(async () => {
      const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
      return [state, await navigator.clipboard.readText().catch((error: Error) => error.name)];
    });
    // A browser without a window to ask in refuses; one that could ask says so.
    expect((await reading)[0]).not.toBe('granted');
    expect((await reading)[1]).toBe('NotAllowedError');
  });

  test('a screen that is locked locks the vault', async () => {
    const { context, page } = shared();
    const pid = shared().servicePid();
    const browser = await context.browser()?.newBrowserCDPSession();
    const targets = (await browser?.send('Target.getTargets'))?.targetInfos ?? [];
    const targetId = targets.find(({ url }) => url.startsWith('https://hidden.'))?.targetId ?? '';
    expect(targetId).not.toBe('');
    const opened = await browser?.send('Target.attachToTarget', { targetId, flatten: false });
    const sessionId = opened?.sessionId ?? '';
    const tell = (isScreenUnlocked: boolean) =>
      browser?.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({
          id: 1,
          method: 'Emulation.setIdleOverride',
          params: { isUserActive: true, isScreenUnlocked },
        }),
      });
    await page.evaluate(() => {
      document.documentElement.dataset['old'] = 'yes';
    });
    await tell(true);
    await page.waitForTimeout(300);
    expect(shared().servicePid()).toBe(pid);
    await tell(false);
    await page.waitForSelector('html[data-ready=yes]:not([data-old])', { state: 'attached' });
    expect(shared().servicePid()).not.toBe(pid);
  });
});
