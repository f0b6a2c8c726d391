import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HEAD_SLOT_BYTES } from '../../../../electron/service/crypto/index.ts';
import { newFolder } from '../../../support/open-service.ts';
import {
  databasePath,
  headPath,
  mustConnect,
  openSampleConnection,
  type SampleConnection,
} from '../../../support/sample-connection.ts';
import { sampleNote } from '../../../support/sample-input.ts';
import { sampleDossier } from '../../../support/share-vault.ts';

const register = { sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 10 };

/** A vault whose database was put back to how it was `missing` notes ago, killed or closed. */
function replayedVault({ isClosed }: { readonly isClosed: boolean }) {
  const folder = newFolder();
  const connection = mustConnect(folder, { isNew: true });
  const { dossierId } = connection.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  connection.close();
  copyFileSync(databasePath(folder), join(folder, 'old.db'));
  const later = mustConnect(folder, { isNew: false });
  for (let count = 0; count < 3; count += 1) {
    later.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null });
  }
  if (!isClosed) return { folder, later, missing: 3 };
  later.close();
  copyFileSync(join(folder, 'old.db'), databasePath(folder));
  return { folder, later, missing: 3 };
}

function everyByte(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

function keep(folder: string, mode: 'rescue' | 'read-only'): SampleConnection {
  return openSampleConnection(folder, { isNew: false, role: 'keeper', mode }) as SampleConnection;
}

test('in rescue everything that is there can be read, the gap has its number, and no byte changes', () => {
  const { folder, missing } = replayedVault({ isClosed: true });
  const before = everyByte(folder);
  const keeper = keep(folder, 'rescue');
  expect(keeper.gap).toEqual({ missing, lastAt: expect.any(Number) });
  expect(keeper.read('dossiers.list', register)).toMatchObject({ total: 1 });
  const reader = mustConnect(folder, { isNew: false, role: 'reader', mode: 'rescue' });
  expect(reader.read('dossiers.list', register)).toMatchObject({ total: 1 });
  reader.close();
  expect(() => keeper.write('dossiers.create', sampleDossier)).toThrow('no such write');
  keeper.close();
  expect(everyByte(folder)).toEqual(before);
  expect(readdirSync(folder)).not.toContain('.look-aside');
});

test('a log whose end is damaged stays as it was found', () => {
  const { folder, later } = replayedVault({ isClosed: false });
  const log = readFileSync(join(folder, 'vault.db-wal'));
  const main = readFileSync(databasePath(folder));
  const head = readFileSync(headPath(folder));
  later.close();
  log.fill(0xaa, log.length - 3000);
  writeFileSync(join(folder, 'vault.db-wal'), log);
  writeFileSync(databasePath(folder), main);
  writeFileSync(headPath(folder), head);
  expect(openSampleConnection(folder, { isNew: false })).toMatchObject({ code: 'HISTORY_MISSING' });
  const before = everyByte(folder);
  const keeper = keep(folder, 'rescue');
  expect(keeper.gap).toMatchObject({ missing: 1 });
  keeper.close();
  expect(everyByte(folder)).toEqual(before);
});

test('without a head nobody can say how many are missing, and it says so', () => {
  const { folder } = replayedVault({ isClosed: true });
  writeFileSync(headPath(folder), Buffer.alloc(2 * HEAD_SLOT_BYTES, 0xee));
  const keeper = keep(folder, 'rescue');
  expect(keeper.gap).toMatchObject({ missing: null });
  keeper.close();
});

test('two rescues at once are told apart, and one that was killed leaves nothing in the way', () => {
  const { folder } = replayedVault({ isClosed: true });
  const first = keep(folder, 'rescue');
  expect(keep(folder, 'rescue')).toMatchObject({ code: 'VAULT_IN_USE' });
  first.close();
  keep(folder, 'rescue').close();
});

test('a closed vault opens to be read without the folder being written to; one with a log does not', () => {
  const { folder, later } = replayedVault({ isClosed: false });
  const refused = openSampleConnection(folder, { isNew: false, role: 'keeper', mode: 'read-only' });
  expect(refused).toMatchObject({ code: 'VAULT_NOT_WRITABLE' });
  later.close();
  const before = everyByte(folder);
  const keeper = keep(folder, 'read-only');
  expect(keeper.gap).toBe(null);
  expect(keeper.proveChain()).toMatchObject({ holds: true });
  keeper.close();
  expect(everyByte(folder)).toEqual(before);
});
