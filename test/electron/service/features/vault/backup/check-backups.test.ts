import { chmodSync, chownSync, cpSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { checkBackups } from '../../../../../../electron/service/features/vault/backup/check-backups.ts';
import { openFresh } from './open-fresh.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = 24 * 60 * 60 * 1000;
const NOBODY = 65_534;

let open: Awaited<ReturnType<typeof openFresh>>;
let home = '';
let older = '';
let newer = '';

beforeAll(async () => {
  open = await openFresh();
  home = open.home;
  older = await open.backUp();
  open.pass(0.9 * DAY);
  newer = await open.backUp();
  cpSync(open.backups, join(home, 'whole'), { recursive: true });
});
afterAll(() => open.end());
beforeEach(() => {
  rmSync(open.backups, { recursive: true });
  cpSync(join(home, 'whole'), open.backups, { recursive: true });
});

test('a backup that is rotated away while others are read is not one that is damaged', async () => {
  const { app, session, backups } = open;
  const { signal } = new AbortController();
  let looks = 0;
  // Looked at before each backup: here the rotation comes in between.
  Object.defineProperty(signal, 'aborted', {
    get: () => {
      looks += 1;
      if (looks === 2) renameSync(join(backups, older), join(backups, `.${older}.partial`));
      return false;
    },
  });
  expect(await checkBackups(app, session, signal)).toEqual({ checked: 1, damaged: [], unreadable: [] });
  expect(looks).toBeGreaterThan(1);
});

test('one whose database is gone or cut is damaged, and one without a manifest too', async () => {
  const { app, session, backups } = open;
  const check = () => checkBackups(app, session, new AbortController().signal);
  truncateSync(join(backups, newer, 'vault.db'), 5000);
  rmSync(join(backups, older, 'manifest.json'));
  expect(await check()).toEqual({ checked: 2, damaged: [newer, older], unreadable: [] });
  rmSync(join(backups, newer, 'vault.db'));
  expect(await check()).toMatchObject({ damaged: [newer, older], unreadable: [] });
});

test('one that the system does not give is not called damaged', async () => {
  const { app, session, backups } = open;
  for (const name of ['', ...readdirSync(home, { recursive: true, encoding: 'utf8' })]) {
    if (process.getuid?.() === 0) chownSync(join(home, name), NOBODY, NOBODY);
  }
  chmodSync(join(backups, older, 'vault.db'), 0);
  chmodSync(join(backups, newer, 'manifest.json'), 0);
  // Nothing is kept from root.
  if (process.getuid?.() === 0) {
    process.seteuid?.(NOBODY);
    onTestFinished(() => void process.seteuid?.(0));
  }
  const check = await checkBackups(app, session, new AbortController().signal);
  expect(check).toEqual({ checked: 2, damaged: [], unreadable: [newer, older] });
});

test('a vault in rescue that lost its former keys says nothing about backups of before', async () => {
  const { app, session } = open;
  const lost = { ...session, generation: 2, keysOf: () => null };
  const check = (vault: typeof session.vault) =>
    checkBackups(app, { ...lost, vault }, new AbortController().signal);
  const mode = { kind: 'rescue', reason: 'damage', missing: null, lastAt: null } as const;
  expect(await check({ ...session.vault, mode })).toEqual({ checked: 0, damaged: [], unreadable: [] });
  expect(await check(session.vault)).toMatchObject({ damaged: [newer, older] });
});
