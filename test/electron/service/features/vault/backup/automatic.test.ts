import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Session } from '../../../../../../electron/service/app.ts';
import type { ServiceDeps } from '../../../../../../electron/service/deps.ts';
import { createAutomaticBackups } from '../../../../../../electron/service/features/vault/backup/automatic-backups.ts';
import { listAutomatic } from '../../../../../../electron/service/features/vault/backup/backup-folder.ts';
import { checkBackups } from '../../../../../../electron/service/features/vault/backup/check-backups.ts';
import { createLongWork } from '../../../../../../electron/service/features/vault/backup/long-work.ts';
import { createManifestReader } from '../../../../../../electron/service/features/vault/backup/manifest-reader.ts';
import { addAutomatic } from '../../../../../../electron/service/features/vault/backup/vault-backups.ts';
import { finishVault } from '../../../../../../electron/service/features/vault/finish-vault.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { openVaultSession } from '../../../../../support/open-vault-session.ts';
import { copyVault } from '../../../../../support/sample-vault-folder.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { startService } from '../../../../../support/start-service.ts';
import { forgeBackup } from './forge-manifest.ts';

vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const newCopy = copyVault();

let now = 0;
let monotonic = 0;
let logged: string[] = [];
let notices: string[] = [];
beforeEach(() => {
  now = Date.UTC(2026, 10, 20, 9);
  monotonic = 1000;
  logged = [];
  notices = [];
});

/** A vault opened by itself, with clocks that stand still until they are moved. */
async function openHere() {
  const folder = newCopy();
  const { deps: real } = startService(folder);
  const deps: ServiceDeps = {
    ...real,
    clock: { now: () => now, monotonic: () => monotonic },
    log: (event) => void logged.push(event),
    host: {
      ...real.host,
      async notify({ kind }) {
        // What is due today is told, too.
        if (kind !== 'tasks-due') notices.push(kind);
        return { ok: true, value: {} };
      },
    },
  };
  let session: Session | null = await openVaultSession(deps, join(folder, 'kluis.luwte'));
  const open = session;
  onTestFinished(() => finishVault(open, deps));
  const app = { deps, session: () => session };
  const work = createLongWork();
  const manifests = createManifestReader(deps.threads.storage);
  return {
    app,
    manifests,
    work,
    session: open,
    automatic: createAutomaticBackups(app, work, manifests),
    backups: join(open.folder, 'backups'),
    change: (vault: Partial<Session['vault']>) => {
      session = { ...open, vault: { ...open.vault, ...vault } };
    },
    changePassphrase: () => open.storage.write('vault.enterPassphraseChanged', null),
    note: () => open.storage.write('dossiers.create', sampleDossier),
  };
}

function pass(milliseconds: number): void {
  now += milliseconds;
  monotonic += milliseconds;
}

test('one is made two minutes after the last change, and the next an hour later at the earliest', async () => {
  const { automatic, backups, note, session } = await openHere();
  await note();
  await automatic.look();
  pass(1.5 * MINUTE);
  await automatic.look();
  await note();
  pass(1.5 * MINUTE);
  await automatic.look();
  expect(readdirSync(backups)).toEqual([]);
  pass(2 * MINUTE);
  await automatic.look();
  const [first = ''] = readdirSync(backups);
  expect(first).toMatch(/^20261120T0905\d\dZ-[0-9a-f]{8}$/);
  expect(readdirSync(join(backups, first)).toSorted()).toEqual(['manifest.json', 'vault.db', 'vault.json']);
  expect(statSync(join(backups, first, 'vault.db')).mode & 0o777).toBe(0o600);

  // Looking and unlocking are no changes.
  await session.storage.write('vault.enterUnlock', { failed: 2 });
  pass(3 * HOUR);
  await automatic.look();
  pass(3 * MINUTE);
  await automatic.look();
  expect(readdirSync(backups)).toEqual([first]);

  const notedAfter = async (pause: number) => {
    await note();
    await automatic.look();
    pass(pause);
    await automatic.look();
    return logged.length;
  };
  expect(await notedAfter(3 * MINUTE)).toBe(2);
  expect(await notedAfter(30 * MINUTE)).toBe(2);
  expect(await notedAfter(31 * MINUTE)).toBe(3);
  expect(new Set(logged)).toEqual(new Set(['backup-made']));
  // Of one day the newest is kept.
  expect(readdirSync(backups)).toHaveLength(1);
});

test('after people or keys changed neither the hour nor the two minutes are waited for', async () => {
  const { automatic, backups, note, changePassphrase } = await openHere();
  await note();
  await automatic.look();
  pass(3 * MINUTE);
  await automatic.look();
  const [first = ''] = readdirSync(backups);
  await changePassphrase();
  await automatic.look();
  // It may be the first of several.
  pass(MINUTE / 12);
  await automatic.look();
  expect(readdirSync(backups)).toEqual([first]);
  pass(MINUTE / 4);
  await automatic.look();
  expect(logged).toEqual(['backup-made', 'backup-made']);
  // Once it is in a backup, the hour counts again.
  await note();
  await automatic.look();
  pass(3 * MINUTE);
  await automatic.look();
  expect(logged).toHaveLength(2);
});

test('none is made where the vault is only read, nor while somebody asked for other work', async () => {
  const { automatic, backups, note, change, work, session } = await openHere();
  await note();
  change({ mode: { kind: 'rescue', reason: 'history', missing: 1, lastAt: null } });
  const wait = async () => {
    await automatic.look();
    pass(3 * MINUTE);
    await automatic.look();
  };
  await wait();
  change({ mode: { kind: 'read-only', reason: 'medium' } });
  await wait();
  change({ mode: session.vault.mode });
  await work.run('check', wait);
  expect(readdirSync(backups)).toEqual([]);
  pass(3 * MINUTE);
  await automatic.look();
  expect(readdirSync(backups)).toHaveLength(1);
});

test('it gives way to what somebody asks for, and leaves nothing then', async () => {
  const { automatic, backups, note, work, app, manifests, session } = await openHere();
  await note();
  await automatic.look();
  pass(3 * MINUTE);
  const looking = automatic.look();
  await vi.waitFor(() => expect(readdirSync(backups)).toHaveLength(1), { interval: 1 });
  expect(work.present()).toBeNull();
  const asked = await work.run('backup', (inHand) => addAutomatic(app, manifests, session, inHand));
  await looking;
  expect(asked).not.toBeInstanceOf(Refusal);
  expect(readdirSync(backups)).toHaveLength(1);
  expect(logged).toEqual(['backup-made']);
});

test('what a crash left is collected at the next opening, and nothing else that is hidden', async () => {
  const { automatic, backups, session } = await openHere();
  mkdirSync(join(backups, '.20261119T080000Z-0123abcd.partial', 'evidence'), { recursive: true });
  mkdirSync(join(backups, '.eigen'));
  writeFileSync(join(backups, '.20261119T080000Z-0123abcd.partial', 'vault.db'), 'half');
  await automatic.start(session);
  automatic.stop();
  expect(readdirSync(backups)).toEqual(['.eigen']);
});

test('backups older than 35 days go after a new one is proved, but not when the clock jumped', async () => {
  const { app, manifests, backups, note, session } = await openHere();
  const make = async () => {
    await note();
    const made = await addAutomatic(app, manifests, session, {
      counter: new SharedArrayBuffer(16),
      expect: () => undefined,
      add: () => undefined,
      signal: new AbortController().signal,
    });
    if (made instanceof Refusal) throw new Error(made.code);
    return made.backupId;
  };
  const first = await make();
  pass(DAY - HOUR);
  const second = await make();
  // Somebody sets the computer a year ahead, and back again.
  now += 365 * DAY;
  const ahead = await make();
  expect(readdirSync(backups).toSorted()).toEqual([first, second, ahead]);
  now -= 365 * DAY;
  pass(HOUR);
  const back = await make();
  expect(readdirSync(backups).toSorted()).toEqual([first, second, back, ahead].toSorted());
  pass(40 * DAY);
  await make();
  pass(HOUR);
  const last = await make();
  const left = readdirSync(backups);
  expect(left).toContain(last);
  expect(left).not.toContain(first);
  expect(left).not.toContain(second);
  const listed = await listAutomatic(manifests, backups);
  expect(listed.every(({ manifest }) => manifest !== null)).toBe(true);
  for (const { folder, manifest } of listed) {
    expect(readFileSync(join(folder, 'vault.db')).length).toBe(manifest?.database.bytes);
  }
});

test('a backup that was not sealed with the key of the vault keeps none from being made, and takes none away', async () => {
  const { app, manifests, automatic, backups, note, session } = await openHere();
  const makeOne = async () => {
    const before = new Set(readdirSync(backups));
    await note();
    await automatic.look();
    pass(3 * MINUTE);
    await automatic.look();
    return readdirSync(backups).filter((name) => !before.has(name));
  };
  const [first = ''] = await makeOne();
  // Somebody lays one beside it that seems to hold everything that will ever be done.
  const forged = forgeBackup(backups, first, now + MINUTE, 1_000_000);
  // Another look at the folder, as after opening anew.
  const again = createAutomaticBackups(app, createLongWork(), manifests);
  pass(DAY);
  await note();
  await again.look();
  pass(3 * MINUTE);
  await again.look();
  expect(logged).toEqual(['backup-made', 'backup-made']);
  const present = readdirSync(backups);
  expect(present).toHaveLength(3);
  expect(present).toEqual(expect.arrayContaining([first, forged]));
  const check = await checkBackups(app, session, new AbortController().signal);
  expect(check).toEqual({ checked: 3, damaged: [forged], unreadable: [] });
});

test('one that fails calls a person once, until one succeeds', async () => {
  const { automatic, backups, note } = await openHere();
  const attempt = async () => {
    await note();
    await automatic.look();
    pass(3 * MINUTE);
    await automatic.look();
    return automatic.hasFailed();
  };
  rmSync(backups, { recursive: true });
  writeFileSync(backups, 'a file in the place of the folder');
  expect(await attempt()).toBe(true);
  expect(await attempt()).toBe(true);
  expect([logged, notices]).toEqual([['backup-failed', 'backup-failed'], ['check-failed']]);
  rmSync(backups);
  expect(await attempt()).toBe(false);
  expect(logged).toEqual(['backup-failed', 'backup-failed', 'backup-made']);
  rmSync(backups, { recursive: true });
  writeFileSync(backups, 'again');
  pass(2 * HOUR);
  expect(await attempt()).toBe(true);
  expect(notices).toEqual(['check-failed', 'check-failed']);
});
