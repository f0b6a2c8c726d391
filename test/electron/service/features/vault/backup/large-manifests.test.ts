import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  listAutomatic,
  readBackup,
  readBackupSummary,
} from '../../../../../../electron/service/features/vault/backup/backup-folder.ts';
import { manifestKeysOf } from '../../../../../../electron/service/features/vault/backup/manifest-keys.ts';
import { newestBackupHead } from '../../../../../../electron/service/features/vault/backup/newest-backup-head.ts';
import {
  newestSealedAt,
  sealedBackups,
} from '../../../../../../electron/service/features/vault/backup/sealed-backups.ts';
import { backupCalls } from '../../../../../../electron/service/storage/backup-calls.ts';
import {
  MANIFEST_MAX_BYTES,
  type ManifestContent,
  sealManifest,
} from '../../../../../../electron/service/storage/backup-manifest.ts';
import {
  type ManifestKey,
  readWholeManifest,
} from '../../../../../../electron/service/storage/manifest-file.ts';
import { forgeBackup, forgeManifest, manifestOf } from './forge-manifest.ts';
import { openFresh } from './open-fresh.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = 24 * 60 * 60 * 1000;
/** By the clock of the vault. */
const madeAt = Date.UTC(2026, 10, 20, 9);

const files = (count: number, sha256: string | null) =>
  Array.from({ length: count }, (_, index) => ({
    name: `${index.toString(16).padStart(32, '0')}.age`,
    bytes: 10_000_000_000,
    sha256,
  }));

/** Processor time of this thread alone, in microseconds: what others of the computer do does not count. */
async function spentHere(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

let open: Awaited<ReturnType<typeof openFresh>>;
let own = '';
let path = '';

beforeAll(async () => {
  open = await openFresh();
  own = await open.backUp();
  path = join(open.backups, own, 'manifest.json');
  cpSync(open.backups, `${open.backups}-whole`, { recursive: true });
});
afterAll(() => open.end());
beforeEach(() => {
  rmSync(open.backups, { recursive: true });
  cpSync(`${open.backups}-whole`, open.backups, { recursive: true });
});

const newestAt = (manifests = open.manifests) => newestSealedAt(manifests, open.session);
const headNow = () =>
  newestBackupHead(open.deps.threads.storage, open.session.folder, {
    ...open.session,
    manifestKey: open.session.keys.manifestKey,
  });
const sequenceOf = (backupId: string) =>
  (manifestOf(join(open.backups, backupId)) as { head: { sequence: number } }).head.sequence;

/** A manifest as the vault itself would seal it, with other things in it. */
function sealAs(change: Partial<ManifestContent>): string {
  const { mac: _, checksum: __, ...content } = manifestOf(join(open.backups, own));
  return sealManifest({ ...(content as ManifestContent), ...change }, open.session.keys.manifestKey);
}

test('manifests of many files, also of somebody else, keep nobody waiting', async () => {
  writeFileSync(path, sealAs({ evidence: files(60_000, null) }));
  const forged = forgeBackup(open.backups, own, madeAt + DAY, 1_000_000);
  forgeManifest(join(open.backups, forged), { evidence: files(60_000, 'a'.repeat(64)) });
  let found: unknown[] = [];
  const readHere = await spentHere(async () => {
    for (const name of [own, forged]) {
      const manifest = join(open.backups, name, 'manifest.json');
      await readWholeManifest({ path: manifest, keys: null });
    }
  });
  const spent = await spentHere(async () => {
    found = [(await headNow())?.sequence, await newestAt()];
    await listAutomatic(open.manifests, open.backups);
  });
  expect(found).toEqual([sequenceOf(own), madeAt]);
  // Before, each look read both of them here; what is left is starting threads and asking them.
  expect(spent).toBeLessThan(readHere / 2);
});

test('what was read is remembered until the file is another one', async () => {
  writeFileSync(path, sealAs({ evidence: files(5000, null) }));
  utimesSync(path, 0, 1000);
  expect(await newestAt()).toBe(madeAt);
  const bytes = readFileSync(path);
  // The same size and date: nobody looks into it again.
  writeFileSync(path, Buffer.alloc(bytes.length, 'x'));
  utimesSync(path, 0, 1000);
  expect(await newestAt()).toBe(madeAt);
  utimesSync(path, 0, 1001);
  expect(await newestAt()).toBeNull();
  writeFileSync(path, bytes);
  expect(await newestAt()).toBe(madeAt);
});

test('the date of the newest is read from that one alone, and no forged one stands in the way', async () => {
  const older = '20261119T090000Z-0123abcd';
  cpSync(join(open.backups, own), join(open.backups, older), { recursive: true });
  const forged = forgeBackup(open.backups, own, madeAt + DAY, 9999);
  const asked: string[] = [];
  const watched: typeof open.manifests = {
    ...open.manifests,
    summary: (folder, keys) => {
      asked.push(folder);
      return open.manifests.summary(folder, keys);
    },
  };
  expect(await newestAt(watched)).toBe(madeAt);
  expect(asked).toEqual([forged, own].map((name) => join(open.backups, name)));
});

test('the highest head counts, whatever the names of the folders say of their moment', async () => {
  const later = '20271120T090000Z-0123abcd';
  mkdirSync(join(open.backups, later));
  const head = { sequence: 1, hash: '0'.repeat(64), generation: 1 };
  writeFileSync(join(open.backups, later, 'manifest.json'), sealAs({ backupId: later, head }));
  expect((await headNow())?.sequence).toBe(sequenceOf(own));
  rmSync(join(open.backups, own), { recursive: true });
  expect((await headNow())?.sequence).toBe(1);
});

test('a manifest of two hundred thousand files is within the limit', () => {
  const bytesOf = (count: number) => sealAs({ evidence: files(count, 'f'.repeat(64)) }).length;
  const most = bytesOf(2000) + 198_000 * ((bytesOf(2000) - bytesOf(1000)) / 1000);
  expect(most).toBeLessThan(MANIFEST_MAX_BYTES);
  expect(most).toBeGreaterThan(0.8 * MANIFEST_MAX_BYTES);
});

test('a bit that turned over anywhere in a sealed manifest breaks the seal, and so does another name', async () => {
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at += 23) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    utimesSync(path, 0, at + 1);
    expect({ at, found: await newestAt() }).toEqual({ at, found: null });
  }
  writeFileSync(path, whole);
  expect(await newestAt()).toBe(madeAt);
  renameSync(join(open.backups, own), join(open.backups, '20261121T090000Z-0123abcd'));
  expect(await newestAt()).toBeNull();
});

test('the copies of the keys that manifests are read with are wiped when they have been', async () => {
  const taken: ManifestKey[] = [];
  const watched: typeof open.manifests = {
    ...open.manifests,
    summary(folder, keys) {
      taken.push(...(keys ?? []));
      return open.manifests.summary(folder, keys);
    },
  };
  expect(await newestAt(watched)).toBe(madeAt);
  expect(await sealedBackups(watched, open.session)).toMatchObject([{ manifest: { backupId: own } }]);
  const { readManifest } = backupCalls({ findRead: () => undefined });
  const keys = manifestKeysOf(open.session);
  expect(await readManifest({ path, keys })).toMatchObject({ backupId: own });
  taken.push(...keys);
  expect(taken.map(({ key }) => key.some((byte) => byte !== 0))).toEqual([false, false, false]);
  // Those of the open vault itself stay.
  expect(await newestAt()).toBe(madeAt);
});

test('what a backup says of itself is told without handing over its list of files', async () => {
  writeFileSync(path, sealAs({ evidence: files(60_000, null) }));
  const folder = join(open.backups, own);
  const whole = await spentHere(() => readBackup(open.manifests, folder, 'damaged-too'));
  const told = await spentHere(async () => {
    expect(await readBackupSummary(open.manifests, folder, 'damaged-too')).toMatchObject({
      manifest: { backupId: own },
    });
  });
  expect(told).toBeLessThan(whole / 2);
});
