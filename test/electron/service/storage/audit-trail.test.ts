import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../../../electron/service/refusal.ts';
import { openIndependently } from '../../../support/independent-client.ts';
import { newFolder } from '../../../support/open-service.ts';
import {
  databasePath,
  mustConnect,
  openSampleConnection,
  type SampleConnection,
} from '../../../support/sample-connection.ts';
import { sampleNote } from '../../../support/sample-input.ts';
import { sampleDossier } from '../../../support/share-vault.ts';

let folder: string;
let connection: SampleConnection;

beforeEach(() => {
  folder = newFolder();
  connection = mustConnect(folder, { isNew: true });
  const { dossierId } = connection.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  for (let count = 0; count < 5; count += 1) {
    connection.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null });
  }
  return () => connection.close();
});

type Entry = { readonly sequence: number; readonly action: string; readonly object_id: string };

/** Closes, lets a foreign program with the key change the file, opens a reader. */
function changeByForeignProgram(statement: string): void {
  connection.close();
  const client = openIndependently(databasePath(folder));
  client.exec('DROP TRIGGER audit_never_changes; DROP TRIGGER audit_never_shrinks');
  client.exec(statement);
  client.close();
  connection = mustConnect(folder, { isNew: false, role: 'reader' });
}

function entries(): Entry[] {
  connection.close();
  const client = openIndependently(databasePath(folder));
  const rows = client.prepare('SELECT sequence, action, object_id FROM audit ORDER BY sequence').all();
  client.close();
  connection = mustConnect(folder, { isNew: false });
  return rows as Entry[];
}

describe('the audit trail', () => {
  test('has an entry for every change, gapless, with ids instead of names', () => {
    const found = entries();
    expect(found.map(({ action }) => action)).toEqual([
      'vault.create',
      'people.create',
      'dossiers.create',
      'dossiers.addReport',
      ...Array.from({ length: 5 }, () => 'dossiers.addNote'),
    ]);
    expect(found.map(({ sequence }) => sequence)).toEqual(found.map((_, index) => index + 1));
    expect(found.every(({ object_id: id }) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
    expect(connection.proveChain()).toMatchObject({ holds: true, entries: found.length });
  });

  test('gets nothing from a change that is refused, one that fails in the middle, or a draft', () => {
    const nobody = '0190a0a0-0000-7000-8000-00000000dead';
    const { sequence } = connection.head();
    expect(
      connection.write('dossiers.addNote', { dossierId: nobody, note: sampleNote, draftKey: null }),
    ).toBeInstanceOf(Refusal);
    const report = { ...sampleDossier.report, receivedAt: 'not a moment' };
    expect(() => connection.write('dossiers.create', { ...sampleDossier, report })).toThrow();
    connection.draft('dossiers.saveDraft', { key: 'dossiers.new', value: { name: 'a' } });
    expect(connection.head().sequence).toBe(sequence);
    // The dossier and the person of the change that failed are gone with it.
    const query = { sort: 'code', direction: 'ascending', statuses: null, offset: 0, limit: 10 };
    expect(connection.read('dossiers.list', query)).toMatchObject({ total: 1 });
  });

  test('a write that forgets its entry, or a draft that makes one, is a bug and stores nothing', () => {
    const forgets = () => connection.write('dossiers.saveDraft', { key: 'dossiers.new', value: {} });
    expect(forgets).toThrow('do not agree');
    expect(() => connection.draft('dossiers.create', sampleDossier)).toThrow('do not agree');
    expect(connection.read('dossiers.draft', { key: 'dossiers.new' })).toEqual({ draft: null });
    expect(connection.proveChain()).toMatchObject({ holds: true });
  });

  test('refuses every update and delete, also by a foreign program that has the key', () => {
    connection.close();
    const client = openIndependently(databasePath(folder));
    const changes = [
      'UPDATE audit SET at = 0',
      'DELETE FROM audit',
      'DELETE FROM audit WHERE sequence = 3',
      'UPDATE audit SET hash = hash WHERE sequence = 1',
    ];
    for (const change of changes) expect(() => client.exec(change)).toThrow('append-only');
    client.close();
    connection = mustConnect(folder, { isNew: false });
  });
});

/** Changes by somebody who has the key, a foreign program, and takes the triggers away first. */
const attacks: Readonly<Record<string, string>> = {
  'a changed time': 'UPDATE audit SET at = at + 1 WHERE sequence = 4',
  'a changed actor': `UPDATE audit SET actor = '0190a0a0-0000-7000-8000-00000000beef' WHERE sequence = 4`,
  'a changed action': `UPDATE audit SET action = 'people.update' WHERE sequence = 4`,
  'a changed count': 'UPDATE audit SET count = 2 WHERE sequence = 4',
  'a changed object': `UPDATE audit SET object_id = '' WHERE sequence = 4`,
  'a changed hash': 'UPDATE audit SET hash = randomblob(32) WHERE sequence = 4',
  'a removed entry': 'DELETE FROM audit WHERE sequence = 4',
  'a removed beginning': 'DELETE FROM audit WHERE sequence <= 2',
  'a removed entry with the later ones moved up':
    'DELETE FROM audit WHERE sequence = 4; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 4',
  'two swapped entries': `UPDATE audit SET sequence = -4 WHERE sequence = 4;
    UPDATE audit SET sequence = 4 WHERE sequence = 5; UPDATE audit SET sequence = 5 WHERE sequence = -4`,
  'an invented entry at the end': `INSERT INTO audit SELECT 10, at, actor, action, object_id, count, generation,
    randomblob(32) FROM audit WHERE sequence = 4`,
};

describe('the proof of the chain finds', () => {
  test.each(Object.entries(attacks))('%s', (_name, statement) => {
    changeByForeignProgram(statement);
    expect(connection.proveChain()).toMatchObject({ holds: false });
  });
});

test('a chain whose end was cut off is refused at the next opening, with the number of missing actions', () => {
  changeByForeignProgram('DELETE FROM audit WHERE sequence > 6');
  expect(openSampleConnection(folder, { isNew: false })).toMatchObject({
    code: 'HISTORY_MISSING',
    data: { missing: 3 },
  });
});

test('an entry that somebody without the audit key adds behind the head is refused at the next opening', () => {
  copyFileSync(join(folder, 'vault.head'), join(folder, 'kept.head'));
  changeByForeignProgram(attacks['an invented entry at the end'] ?? '');
  expect(openSampleConnection(folder, { isNew: false })).toMatchObject({ code: 'HISTORY_MISSING' });
});
