/**
 * A page that does nothing but take its port, and counts what the policy refused; for tests of the host.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Writes the page into `folder`, as a build would. */
export function writePlainPage(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const page = `<!doctype html><html lang="nl" translate="no"><head><meta charset="utf-8"><title>Luwte</title>
<meta name="luwte-style-nonce" content="%LUWTE_NONCE%">
<link rel="stylesheet" href="/assets/page.css"><script type="module" src="/assets/page.js"></script>
</head><body><p>Luwte</p><textarea></textarea></body></html>`;
  for (const name of ['index.html', 'projector.html']) writeFileSync(join(folder, name), page);
  writeFileSync(join(folder, 'assets', 'page.css'), 'p { color: rgb(1, 2, 3); }');
  writeFileSync(join(folder, 'assets', 'worker.js'), 'postMessage("from the worker");');
  writeFileSync(join(folder, 'assets', 'page.js'), pageSource);
  writeFileSync(join(folder, 'secret.txt'), 'no known ending: not offered');
}

const pageSource = `
globalThis.violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));
globalThis.received = [];
globalThis.waiting = [];
globalThis.port = await new Promise((resolve) => {
  const listener = (event) => {
    if (event.source !== window || event.origin !== location.origin || event.data?.type !== 'luwte:port') return;
    removeEventListener('message', listener);
    resolve(event.ports[0]);
  };
  addEventListener('message', listener);
  if (location.hash !== '#quiet') postMessage('luwte:port-wanted', location.origin);
});
port.onmessage = ({ data }) => { const next = waiting.shift(); if (next) next(data); else received.push(data); };
globalThis.next = () => received.length > 0 ? Promise.resolve(received.shift()) : new Promise((resolve) => waiting.push(resolve));
globalThis.ask = (message) => { port.postMessage(message); return next(); };
globalThis.askAll = (messages) => { for (const message of messages) port.postMessage(message); return Promise.all(messages.map(next)); };
document.documentElement.dataset.ready = 'yes';
`;

/** What the page's script puts into its window. */
export type PlainPageWindow = {
  readonly port: MessagePort;
  readonly violations: string[];
  readonly ask: (message: unknown) => Promise<unknown>;
  readonly next: () => Promise<unknown>;
  /** Sends all at once; the answers in the order of their arrival. */
  readonly askAll: (messages: readonly unknown[]) => Promise<unknown[]>;
};

/** Waits until the page has its port. */
export async function portTaken(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready=yes]', { state: 'attached' });
}

/** Sends one message from the page and returns the next one it receives. */
export async function ask(page: Page, message: string): Promise<unknown> {
  return page.evaluate((text) => (globalThis as unknown as PlainPageWindow).ask(text), message);
}
