import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { Refusal } from '../../../../electron/service/refusal.ts';
import { createFollowUps } from '../../../../electron/service/storage/follow-ups.ts';
import { openStorage } from '../../../../electron/service/storage/storage.ts';
import { createStopFlag } from '../../../../electron/service/threads/stop-flag.ts';
import { newFolder } from '../../../support/open-service.ts';
import { mustConnect } from '../../../support/sample-connection.ts';
import { sampleIncident } from '../../../support/sample-input.ts';
import { sampleDossier } from '../../../support/share-vault.ts';
import { sampleKeys, slotId, vaultId } from '../../../support/vault-keys.ts';

test('what failed is tried again after a while, with the moment of what left it', async () => {
  const runs: unknown[] = [];
  const follow = createFollowUps(
    new Map(),
    (name, now) => {
      runs.push([name, now]);
      if (runs.length === 1) throw new Error('the disk is full');
    },
    20,
  );
  follow.add(['a.b'], 7);
  await vi.waitUntil(() => runs.length === 2);
  expect(runs).toEqual([
    ['a.b', 7],
    ['a.b', 7],
  ]);
});

test('stopped it does nothing more, and goes on where nothing came of the stop', async () => {
  const runs: string[] = [];
  const follow = createFollowUps(new Map(), (name) => runs.push(name));
  follow.stop();
  follow.add(['a.b'], 0);
  await setTimeout(20);
  expect(runs).toEqual([]);
  follow.resume();
  await vi.waitUntil(() => runs.length === 1);
});

test('once writes are refused, nothing that followed goes on writing either', async () => {
  const folder = newFolder();
  mustConnect(folder, { isNew: true }).close();
  const storage = await openStorage(
    {
      databasePath: join(folder, 'vault.db'),
      headPath: join(folder, 'vault.head'),
      holdPath: join(folder, 'vault.lock'),
      ...{ mode: 'write', mayMigrate: true, vaultId, keys: sampleKeys, generation: 1, actor: slotId },
      ...{ isNew: false, keyFileHead: null, readers: 1 },
    },
    {
      program: new URL('../../../../electron/service/storage/storage-worker.ts', import.meta.url),
      now: () => 0,
      onLost: () => undefined,
    },
  );
  if (storage instanceof Refusal) throw new Error(storage.code);
  const { dossierId } = (await storage.write('dossiers.create', sampleDossier)) as {
    readonly dossierId: string;
  };
  const importId = '01900000-0000-7000-8000-000000000001';
  const incident = { ...sampleIncident, message: 'woorden hier '.repeat(20) };
  const incidents = Array.from({ length: 1_000 }, () => ({ incident, file: null, sha256: '' }));
  const stop = createStopFlag();
  const rows = new TextEncoder().encode(JSON.stringify({ incidents, cases: [] }));
  await storage.write('dossiers.recordImport', {
    ...{ importId, kind: 'incidents', dossierId, source: 'csv', skipped: 0, header: '', mapping: {} },
    ...{ rows, stop },
  });
  await storage.write('dossiers.undoImport', { importId });
  storage.refuseWrites();
  // The one that was under way may end, and the look asks the same thread.
  await setTimeout(200);
  const before = logOf(folder);
  expect(before).not.toBeNull();
  await setTimeout(300);
  expect(logOf(folder)).toEqual(before);
  await storage.close();
}, 60_000);

function logOf(folder: string) {
  const path = join(folder, 'vault.db-wal');
  return existsSync(path) ? { size: statSync(path).size, at: statSync(path).mtimeMs } : null;
}
