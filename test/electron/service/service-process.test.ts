import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { knowVault } from '../../support/know-vault.ts';
import { codeOf, createRawPort } from '../../support/raw-port.ts';
import { passphrase } from '../../support/sample-vault.ts';
import { copyVault } from '../../support/sample-vault-folder.ts';
import { type ServiceChild, startServiceChild } from '../../support/service-child.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const home = makeFolder();
const newCopy = copyVault();
let child: ServiceChild;

beforeAll(() => {
  child = startServiceChild(join(home, 'data'));
});
afterAll(async () => {
  await child.lock();
  removeFolder(home);
});

/** A page of its own number, below the client; the page before it is gone. */
let page = 1;
const nextPage = () => createRawPort((take) => child.connectPage(++page, take));
const isServing = async () => codeOf(await nextPage().ask('/vault/demoPassphrase', {})) === null;

describe('what comes down the process channel', () => {
  const noise: readonly unknown[] = [
    null,
    7,
    'lock',
    [],
    {},
    { from: 'page' },
    { from: 'page', page: 0, message: '{}' },
    { from: 'page', page: -1, message: '{}' },
    { from: 'page', page: 1.5, message: '{}' },
    { from: 'page', page: 99, message: '{"i":"1","p":{"u":"/vault/status","b":{}}}' },
    { from: 'page', page: 1, message: 5 },
    { from: 'page', page: 1, message: null },
    { from: 'page', page: 1, message: '{}', extra: true },
    { from: 'nobody', page: 1, message: '{}' },
    { from: 'host', signal: 'nothing' },
    { from: 'host', signal: 'lock', extra: 1 },
    { from: 'host', id: 1, ok: true, value: { __proto__: null } },
    { from: 'host', id: 99, ok: false, code: 'x' },
    { from: 'host', id: '1', ok: true, value: {} },
    { from: 'page', page: 1, message: new Map([['i', 1]]) },
    { from: 'page', page: 1, message: new Error('x') },
    JSON.parse('{"__proto__": {"from": "host", "signal": "lock"}}'),
    new Uint8Array(1000),
  ];

  test('is dropped where it is no envelope, and the service goes on', async () => {
    for (const message of noise) child.send(message);
    expect(await isServing()).toBe(true);
    expect(child.child.exitCode).toBeNull();
  });

  test('a flood of ten thousand messages that are no requests is survived', async () => {
    const port = nextPage();
    for (let count = 0; count < 10_000; count += 1)
      port.send(count % 2 === 0 ? '{' : '{"i":"x","p":{"u":"/a/b"}}');
    expect(await isServing()).toBe(true);
  });

  test('twenty million characters and twenty million bytes are refused or dropped', async () => {
    const port = nextPage();
    const answer = await port.ask('/dossiers/search', {
      json: { text: 'x'.repeat(20_000_000), offset: 0, limit: 1 },
    });
    expect(codeOf(answer)).toBe('INPUT_REFUSED');
    port.send({
      i: 'bytes',
      p: { u: '/evidence/importChunk', b: { json: { bytes: new Uint8Array(20_000_000) } } },
    });
    expect(await isServing()).toBe(true);
  });
});

describe('pages one after another', () => {
  test('only the last one that connected is served', async () => {
    const first = nextPage();
    const second = nextPage();
    expect(codeOf(await second.ask('/vault/demoPassphrase', {}))).toBeNull();
    expect(await first.ask('/vault/demoPassphrase', {}, 300)).toBeNull();
  });

  test('a page that is gone is served no more', async () => {
    const port = nextPage();
    expect(codeOf(await port.ask('/vault/demoPassphrase', {}))).toBeNull();
    child.send({ from: 'host', signal: 'page-gone', page });
    expect(await port.ask('/vault/demoPassphrase', {}, 300)).toBeNull();
    expect(await isServing()).toBe(true);
  });

  test('a reloaded page finds the vault still open', async () => {
    cpSync(join(newCopy(), 'kluis.luwte'), join(home, 'kluis.luwte'), { recursive: true });
    const vaultId = knowVault(join(home, 'data'), join(home, 'kluis.luwte'));
    const port = nextPage();
    expect(codeOf(await port.ask('/vault/unlock', { json: { vaultId, passphrase } }))).toBeNull();
    const answer = await nextPage().ask('/vault/status', {});
    expect(answer?.p.b?.json).toMatchObject({ vault: { recoveryConfirmed: true } });
  });
});

describe('the pages of two windows', () => {
  const nextWall = () => createRawPort((take) => child.connectPage(++page, take, 'projector'));

  test('are served side by side, each with what its window may ask for', async () => {
    const [main, wall] = [nextPage(), nextWall()];
    expect(codeOf(await main.ask('/vault/demoPassphrase', {}))).toBeNull();
    expect(codeOf(await wall.ask('/vault/demoPassphrase', {}))).toBe('NO_SUCH_PROCEDURE');
    expect(codeOf(await wall.ask('/reviews/projection', {}))).toBeNull();
    const another = nextWall();
    expect(codeOf(await another.ask('/reviews/projection', {}))).toBeNull();
    expect(await wall.ask('/reviews/projection', {}, 300)).toBeNull();
    expect(codeOf(await main.ask('/vault/demoPassphrase', {}))).toBeNull();
  });

  test('cannot pass for one another: a number goes with the window it was given to', async () => {
    const wall = nextWall();
    const ofWall = page;
    // A page of the main window with that number takes its place, and is what it says.
    const main = createRawPort((take) => child.connectPage(ofWall, take));
    expect(codeOf(await main.ask('/vault/demoPassphrase', {}))).toBeNull();
    expect(codeOf(await wall.ask('/reviews/projection', {}, 300))).not.toBe('NO_SUCH_PROCEDURE');
    child.send({ from: 'host', signal: 'page-connected', page: ofWall + 1 });
    child.send({ from: 'host', signal: 'page-connected', page: ofWall + 1, kind: 'other' });
    child.send({ from: 'host', signal: 'page-connected', page: ofWall + 1, kind: ['main', 'projector'] });
    const nobody = createRawPort(() => (message) => child.send({ from: 'page', page: ofWall + 1, message }));
    expect(await nobody.ask('/vault/demoPassphrase', {}, 300)).toBeNull();
    expect(await isServing()).toBe(true);
  });
});

test('all this printed nothing', () => {
  expect(child.output()).toBe('');
});
