import {
  closeSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HEAD_SLOT_BYTES } from '../../../../electron/service/crypto/index.ts';
import type { ChainHead } from '../../../../electron/service/storage/audit-trail.ts';
import { latestVersion } from '../../../../electron/service/storage/migrations/index.ts';
import { openIndependently } from '../../../support/independent-client.ts';
import { newFolder } from '../../../support/open-service.ts';
import {
  databasePath,
  headPath,
  mustConnect,
  openSampleConnection,
} from '../../../support/sample-connection.ts';
import { sampleNote } from '../../../support/sample-input.ts';
import { sampleDossier } from '../../../support/share-vault.ts';

type ClosedVault = { readonly folder: string; readonly missing: number; readonly head: ChainHead };

/** A closed database with some history; an earlier state of it lies beside it as `old.db` and `old.head`. */
function closedVault(): ClosedVault {
  const folder = newFolder();
  const first = mustConnect(folder, { isNew: true });
  const old = first.head();
  first.close();
  copyFileSync(databasePath(folder), join(folder, 'old.db'));
  copyFileSync(headPath(folder), join(folder, 'old.head'));
  const second = mustConnect(folder, { isNew: false });
  second.write('dossiers.create', sampleDossier);
  const head = second.head();
  second.close();
  return { folder, missing: head.sequence - old.sequence, head };
}

const reopen = (folder: string, keyFileHead: ChainHead | null = null) =>
  openSampleConnection(folder, { isNew: false, keyFileHead });

test('an old database put back is refused with the number of missing actions', () => {
  const { folder, missing } = closedVault();
  copyFileSync(join(folder, 'old.db'), databasePath(folder));
  const bytes = () => [databasePath, headPath].map((path) => readFileSync(path(folder)).toString('base64'));
  const before = bytes();
  expect(reopen(folder)).toMatchObject({ code: 'HISTORY_MISSING', data: { missing } });
  expect(bytes()).toEqual(before);
});

test('a log that lost its end is refused with every byte of it kept, and opens once its end is back', () => {
  const { folder } = closedVault();
  const killed = newFolder();
  const connection = mustConnect(folder, { isNew: false });
  connection.write('dossiers.create', sampleDossier);
  for (const name of ['vault.db', 'vault.db-wal', 'vault.head'])
    copyFileSync(join(folder, name), join(killed, name));
  connection.close();
  const log = readFileSync(join(killed, 'vault.db-wal'));
  truncateSync(join(killed, 'vault.db-wal'), Math.floor(log.length / 2));
  const bytes = () =>
    readdirSync(killed)
      .filter((name) => name !== 'vault.lock')
      .map((name) => [name, readFileSync(join(killed, name)).toString('base64')]);
  const before = bytes();
  expect(reopen(killed)).toMatchObject({ code: 'HISTORY_MISSING' });
  expect(bytes()).toEqual(before);
  writeFileSync(join(killed, 'vault.db-wal'), log);
  mustConnect(killed, { isNew: false }).close();
});

test('an old database put back together with its old head is told by the head in the key file', () => {
  const { folder, missing, head } = closedVault();
  copyFileSync(join(folder, 'old.db'), databasePath(folder));
  copyFileSync(join(folder, 'old.head'), headPath(folder));
  expect(reopen(folder, head)).toMatchObject({ code: 'HISTORY_MISSING', data: { missing } });
});

test('a history that went another way is refused although it is as long', () => {
  const { folder, head } = closedVault();
  const otherHead = { ...head, hash: Uint8Array.from(head.hash, (byte) => byte ^ 1) };
  expect(reopen(folder, otherHead)).toMatchObject({ code: 'HISTORY_MISSING', data: { missing: null } });
});

test('a torn slot of the head leaves the other one, and a chain ahead of it by what it proves is accepted', () => {
  const { folder, head } = closedVault();
  const file = readFileSync(headPath(folder));
  const sequenceOf = (slot: number) => file.readBigUInt64BE(slot * HEAD_SLOT_BYTES + 8);
  const newest = sequenceOf(0) > sequenceOf(1) ? 0 : 1;
  file.fill(0xff, newest * HEAD_SLOT_BYTES + 200, (newest + 1) * HEAD_SLOT_BYTES);
  writeFileSync(headPath(folder), file);
  const connection = mustConnect(folder, { isNew: false });
  expect(connection.proveChain()).toMatchObject({ holds: true, entries: head.sequence });
  connection.close();
});

test('without any readable head nothing says how much is gone, so it is not opened for writing', () => {
  const { folder } = closedVault();
  writeFileSync(headPath(folder), Buffer.alloc(2 * HEAD_SLOT_BYTES, 0xee));
  expect(reopen(folder)).toMatchObject({ code: 'HISTORY_MISSING', data: { missing: null } });
});

test('both slots of the head have their place before anything is written', () => {
  const folder = newFolder();
  const connection = mustConnect(folder, { isNew: true });
  expect(statSync(headPath(folder)).size).toBe(2 * HEAD_SLOT_BYTES);
  connection.close();
});

test('a newer database is refused with every byte as it was', () => {
  const { folder } = closedVault();
  const client = openIndependently(databasePath(folder));
  client.pragma(`user_version = ${latestVersion + 1}`);
  client.close();
  const before = readFileSync(databasePath(folder));
  expect(reopen(folder)).toMatchObject({ code: 'VAULT_NEWER' });
  expect(readFileSync(databasePath(folder)).equals(before)).toBe(true);
});

test('an emptied database is damaged, never a new vault, and is left as it is', () => {
  const { folder } = closedVault();
  truncateSync(databasePath(folder), 0);
  expect(reopen(folder)).toMatchObject({ code: 'DATABASE_DAMAGED' });
  expect(statSync(databasePath(folder)).size).toBe(0);
});

test('a damaged first page throws as damage before anything is changed', () => {
  const { folder } = closedVault();
  const file = readFileSync(databasePath(folder));
  file.fill(0, 0, 4096);
  writeFileSync(databasePath(folder), file);
  expect(() => reopen(folder)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/NOTADB|CORRUPT/) }),
  );
  expect(readFileSync(databasePath(folder)).equals(file)).toBe(true);
});

test('a vault is not made over another one', () => {
  const { folder } = closedVault();
  const before = readFileSync(databasePath(folder));
  expect(openSampleConnection(folder, { isNew: true })).toMatchObject({ code: 'DATABASE_DAMAGED' });
  expect(readFileSync(databasePath(folder)).equals(before)).toBe(true);
});

test('a vault does not open twice, and opens again when the first lets go', () => {
  const folder = newFolder();
  const first = mustConnect(folder, { isNew: true });
  expect(reopen(folder)).toMatchObject({ code: 'VAULT_IN_USE' });
  first.close();
  mustConnect(folder, { isNew: false }).close();
});

test('a name that no slice has is a bug, for reads and for writes', () => {
  const connection = mustConnect(newFolder(), { isNew: true });
  for (const name of ['dossiers.nothing', '__proto__', 'constructor', 'toString', 'vault', '']) {
    expect(() => connection.read(name, {})).toThrow(RangeError);
    expect(() => connection.write(name, {})).toThrow(RangeError);
  }
  connection.close();
});

test('a change whose head the disk refuses is stored and not acknowledged, and the next opening accepts it', () => {
  const folder = newFolder();
  const connection = mustConnect(folder, { isNew: true });
  const { dossierId } = connection.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  // The file is taken from under the connection, as a medium does that is pulled out.
  const descriptor = readdirSync('/proc/self/fd').find((name) => targetOf(name) === headPath(folder));
  closeSync(Number(descriptor));
  const note = { dossierId, note: sampleNote, draftKey: null };
  expect(connection.write('dossiers.addNote', note)).toMatchObject({ code: 'NOT_CONFIRMED' });
  const { sequence } = connection.head();
  connection.close();
  const again = mustConnect(folder, { isNew: false });
  expect(again.head().sequence).toBe(sequence);
  expect(again.proveChain()).toMatchObject({ holds: true, entries: sequence });
  again.close();
});

/** What a descriptor of this process stands for; empty for one that is gone meanwhile. */
function targetOf(descriptor: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return '';
  }
}
