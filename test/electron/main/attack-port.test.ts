import { MessageChannel } from 'node:worker_threads';
import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, test } from 'vitest';
import { createFakePort, type FakePort } from './fake-electron/fake-port.ts';
import { honest } from './fake-electron/honest.ts';
import { type ShellUnderTest, startShellUnderTest } from './start-shell-under-test.ts';

type Offer = {
  readonly sender?: WebContents;
  readonly senderFrame?: WebFrameMain | null;
  readonly nonce?: unknown;
  readonly ports?: number;
};

const nonceOf = (shell: ShellUnderTest): string =>
  shell.window().options.webPreferences?.additionalArguments?.[0]?.replace('--luwte-nonce=', '') ?? '';

/** Offers ports as a page would, right in everything that is not named. */
function offer(shell: ShellUnderTest, wrong: Offer): readonly FakePort[] {
  const { contents } = shell.window();
  const ports = Array.from({ length: wrong.ports ?? 1 }, () => createFakePort(new MessageChannel().port1));
  const event = {
    sender: wrong.sender ?? contents.part,
    senderFrame: wrong.senderFrame === undefined ? contents.frame : wrong.senderFrame,
    ports: ports.map(({ port }) => port),
  };
  shell.ipc.emit('luwte:port', event, 'nonce' in wrong ? wrong.nonce : nonceOf(shell));
  return ports;
}

const fate = ({ isClosed, isTransferred }: FakePort): string =>
  isTransferred() ? 'given to the service' : isClosed() ? 'closed' : 'left open';

/** A page of the main window that has not asked for its port. */
async function startWithout(): Promise<ShellUnderTest> {
  const shell = await startShellUnderTest();
  await shell.firstPage();
  const { contents } = shell.window();
  // A page that never asks: its scripts have not run yet when this returns.
  contents.emit('did-navigate', {}, 'luwte://app/', 200, 'OK');
  return shell;
}

const frame = (url: string, parent: WebFrameMain | null, frameTreeNodeId = 10): WebFrameMain =>
  honest<WebFrameMain>('WebFrameMain', { url, parent, frameTreeNodeId });

describe('a port that is offered', () => {
  test('by the right page is given to the service, and the next one of that page is closed', async () => {
    const shell = await startWithout();
    expect(offer(shell, {}).map(fate)).toEqual(['given to the service']);
    expect(offer(shell, {}).map(fate)).toEqual(['closed']);
  });

  const main = frame('luwte://app/', null);
  test.each<[string, (shell: ShellUnderTest) => Offer]>([
    ['by contents that the shell did not make', (shell) => ({ sender: shell.strangeContents().part })],
    ['by nobody’s frame', () => ({ senderFrame: null })],
    ['by a frame in the page', () => ({ senderFrame: frame('luwte://app/', main, 11) })],
    ['by a frame in the page that says to be the page', () => ({ senderFrame: frame('luwte://app/', main) })],
    ['by another frame at the top', () => ({ senderFrame: frame('luwte://app/', null, 99) })],
    ['by another page', () => ({ senderFrame: frame('https://example.org/', null) })],
    ['by a page that looks like ours', () => ({ senderFrame: frame('luwte://app.example/', null) })],
    ['by the projector’s page', () => ({ senderFrame: frame('luwte://app/projector.html', null) })],
    ['by a page without an address', () => ({ senderFrame: frame('', null) })],
    ['without a nonce', () => ({ nonce: undefined })],
    ['with an empty nonce', () => ({ nonce: '' })],
    ['with the beginning of the nonce', (shell) => ({ nonce: nonceOf(shell).slice(0, -1) })],
    ['with more than the nonce', (shell) => ({ nonce: `${nonceOf(shell)}a` })],
    ['with a nonce of other letters', (shell) => ({ nonce: nonceOf(shell).toUpperCase() })],
    ['with the nonce in a list', (shell) => ({ nonce: [nonceOf(shell)] })],
    ['with the nonce in an object', (shell) => ({ nonce: { toString: () => nonceOf(shell) } })],
    ['with a number', () => ({ nonce: 7 })],
    ['with bytes', (shell) => ({ nonce: Buffer.from(nonceOf(shell)) })],
    ['with 50 MB of text', () => ({ nonce: 'a'.repeat(50_000_000) })],
    ['together with another', () => ({ ports: 2 })],
    ['among a thousand', () => ({ ports: 1_000 })],
  ])('%s is closed, and the right one still comes through', async (_how, wrong) => {
    const shell = await startWithout();
    const fates = offer(shell, wrong(shell)).map(fate);
    expect(new Set(fates)).toEqual(new Set(['closed']));
    expect(offer(shell, {}).map(fate)).toEqual(['given to the service']);
  });

  test('by nobody at all does nothing', async () => {
    const shell = await startWithout();
    expect(offer(shell, { ports: 0 })).toEqual([]);
    expect(offer(shell, {}).map(fate)).toEqual(['given to the service']);
  });

  test('while the service is being replaced is closed, until its next page is there', async () => {
    const shell = await startWithout();
    const next = shell.window().contents.nextPage();
    shell.service().child.kill('SIGKILL');
    await shell.service().ended;
    // The end is told once the channel to the process is closed, too.
    while (shell.forked.length === 1) await new Promise((resolve) => setImmediate(resolve));
    expect(offer(shell, {}).map(fate)).toEqual(['closed']);
    await (await next).client;
  });

  test('by a window that is closed, or while Luwte ends, is closed', async () => {
    const shell = await startWithout();
    const nonce = nonceOf(shell);
    shell.window().destroy();
    expect(offer(shell, { nonce }).map(fate)).toEqual(['closed']);
    const ending = await startWithout();
    ending.app.emit('window-all-closed');
    expect(offer(ending, {}).map(fate)).toEqual(['closed']);
    expect(await ending.app.exited).toBe(0);
  });
});

describe('the page', () => {
  test('that asks a second time, or in the name of another origin, hears nothing', async () => {
    const shell = await startShellUnderTest();
    const page = await shell.firstPage();
    await page.client;
    page.post('luwte:port-wanted');
    page.post('luwte:port-wanted', 'https://example.org');
    page.post({ type: 'luwte:port-wanted' });
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(shell.ports).toHaveLength(1);
    expect(page.heard.filter((data) => typeof data === 'object')).toEqual([
      { type: 'luwte:port' },
      { type: 'luwte:port-wanted' },
    ]);
  });
});
