/**
 * A page of this host's own beside the window, for what the browser tells pages only: the clipboard's text, and
 * whether the screen is locked. It belongs to the same throw-away profile but not to the private window, is shown
 * nowhere, runs nothing but what this process sends it, and reaches nobody. The permissions are given to its origin
 * alone: Luwte's page can no more read the clipboard than before.
 */
import type { BrowserContext } from 'playwright-core';
import { openTargetSession } from './target-session.ts';

export type HiddenPage = {
  /** Runs a function there; it may use nothing from outside itself. Input and answer are JSON values. */
  readonly run: <Input, Answer>(work: (input: Input) => Promise<Answer>, input: Input) => Promise<Answer>;
  /** Gives the page a global function of this name; `listener` hears the text it is called with. */
  readonly listen: (name: string, listener: (text: string) => void) => Promise<void>;
};

const hiddenOrigin = 'https://hidden.luwte.invalid';

/** Rejects where the browser has no hidden pages, or has gone. */
export async function openHiddenPage(context: BrowserContext): Promise<HiddenPage> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (browser === undefined) throw new Error('the browser has gone');
  await browser.send('Browser.grantPermissions', {
    origin: hiddenOrigin,
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite', 'idleDetection'],
  });
  // Lives as long as the session that made it.
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', hidden: true });
  const { send, on } = await openTargetSession(browser, targetId);
  const { promise: loaded, resolve: tellLoaded } = Promise.withResolvers<unknown>();
  const listeners = new Map<unknown, (text: string) => void>();
  on('Page.loadEventFired', tellLoaded);
  on('Runtime.bindingCalled', ({ name, payload }) => listeners.get(name)?.(String(payload)));
  on('Fetch.requestPaused', ({ requestId }) => {
    const responseHeaders = [{ name: 'content-type', value: 'text/html' }];
    // Refused where the request was given up meanwhile; who waits for the page hears that its own way.
    send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders }).catch(() => undefined);
  });
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await send('Page.enable');
  await send('Runtime.enable');
  // The clipboard is for a page that has the focus, and people paste elsewhere.
  await send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await send('Page.navigate', { url: `${hiddenOrigin}/` });
  await loaded;
  return {
    async run<Input, Answer>(work: (input: Input) => Promise<Answer>, input: Input): Promise<Answer> {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression: `(${work.toString()})(${JSON.stringify(input)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error('a script of the hidden page failed');
      return (result as { readonly value: Answer }).value;
    },
    async listen(name, listener) {
      listeners.set(name, listener);
      await send('Runtime.addBinding', { name });
    },
  };
}
