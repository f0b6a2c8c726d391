import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../../../electron/service/storage/migrate.ts';
import { migrations } from '../../../../../electron/service/storage/migrations/index.ts';
import { openDatabase } from '../../../../../electron/service/storage/open-database.ts';
import { newFolder } from '../../../../support/open-service.ts';

/** A dossier with incidents that stand and one that is put aside, their offences, a term and an action. */
const rows = `
INSERT INTO organisation VALUES (1, 'Universiteit Verzonnen', 'university', 'nl', 'Europe/Amsterdam', 'UV', NULL, NULL);
INSERT INTO members (slot_id, name, role, created_at) VALUES ('s1', 'Toos', 'vertrouwenspersoon', 1);
INSERT INTO protocol_packs (pack_id, kind, version, origin, body, sha256, added_at, slot_id)
  VALUES ('k1', 'university', '2026.1', 'program', '{}', 'ab', 1, 's1');
INSERT INTO people (person_id, name, sort_name, contact, function, unit, named_as, tag_wish, remarks, created_at, updated_at)
  VALUES ('p1', 'Noor Verzonnen', 'noor verzonnen', '', '', '', '', 'never', '', 1, 2);
INSERT INTO dossiers (dossier_id, code, status, person_id, person_sort_name, received_at, activity_at, created_at, pack_id)
  VALUES ('d1', 'UV-2026-0001', 'active', 'p1', 'noor verzonnen', 10, 20, 10, 'k1');
INSERT INTO incidents (incident_id, dossier_id, occurred_at, precision, platform, message, url, sender, remarks,
  evidence_count, created_at, updated_at, removed_at) VALUES
  ('i1', 'd1', 5, 'day', 'x', 'uiting', '', '', '', 0, 10, 10, NULL),
  ('i2', 'd1', 6, 'day', 'x', '', '', '', '', 0, 10, 10, NULL),
  ('i3', 'd1', 7, 'day', 'x', 'weggelegd', '', '', '', 0, 10, 10, 15);
INSERT INTO incident_forms VALUES ('i1', 'threat'), ('i2', 'threat');
INSERT INTO incident_offences VALUES ('i1', 'sr285'), ('i2', 'sr285'), ('i2', 'sr285b'), ('i3', 'sr266');
INSERT INTO complaint_terms (incident_id, offence, dossier_id, known_at, due_at) VALUES ('i2', 'sr285b', 'd1', 6, 99);
INSERT INTO actions (action_id, dossier_id, title, phase, actor, owner_name, note, created_at, slot_id)
  VALUES ('a1', 'd1', 'Bellen', 'during', 'manager', '', '', 11, 's1');
INSERT INTO snoozes VALUES ('action', 'a1', 50, 's1');`;

function migrated(): Database {
  const path = join(newFolder(), 'vault.db');
  const database = openDatabase({ path, key: new Uint8Array(32), readOnly: false });
  onTestFinished(() => database.close());
  migrate(database, migrations.slice(0, 3));
  database.exec(rows);
  migrate(database, migrations.slice(0, 4));
  return database;
}

const all = (database: Database, statement: string) => database.prepare(statement).all();
const offences = (database: Database) =>
  all(database, 'SELECT offence, count FROM dossier_offences WHERE count > 0 ORDER BY offence');

test('a vault of version 3 keeps what it had, and its suspected offences are counted', () => {
  const database = migrated();
  expect(offences(database)).toEqual([
    { offence: 'sr285', count: 2 },
    { offence: 'sr285b', count: 1 },
  ]);
  const kept = [
    'people',
    'dossiers',
    'incidents',
    'incident_offences',
    'complaint_terms',
    'actions',
    'snoozes',
  ];
  expect(kept.map((table) => all(database, `SELECT * FROM ${table}`).length)).toEqual([1, 1, 3, 4, 1, 1, 1]);
  expect(all(database, 'SELECT status, severity, next_due FROM dossiers')).toEqual([
    { status: 'active', severity: null, next_due: 99 },
  ]);
  expect(all(database, 'SELECT count(*) AS count FROM triage_standing')).toEqual([{ count: 0 }]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

test('terms of complaints are counted on the safe side, ninety days, and never longer than they were', () => {
  const path = join(newFolder(), 'vault.db');
  const database = openDatabase({ path, key: new Uint8Array(32), readOnly: false });
  onTestFinished(() => database.close());
  migrate(database, migrations.slice(0, 3));
  const terms = [
    ['2026-07-01T10:00:00Z', '2026-10-01T21:59:00Z'],
    ['2026-01-31T12:00:00Z', '2026-04-30T21:59:00Z'],
    ['2026-07-25T22:30:00Z', '2026-10-26T22:59:00Z'],
  ].map((term) => term.map((moment) => Date.parse(moment)));
  database.exec(rows);
  database.exec('DELETE FROM complaint_terms');
  for (const [at, [known, due]] of terms.entries())
    database.exec(`INSERT INTO complaint_terms (incident_id, offence, dossier_id, known_at, due_at)
      VALUES ('i2', 'o${at}', 'd1', ${known}, ${due})`);
  migrate(database, migrations.slice(0, 4));
  const due = all(database, 'SELECT due_at AS due FROM complaint_terms ORDER BY offence') as {
    due: number;
  }[];
  expect(due.map((term) => new Date(term.due).toISOString())).toEqual([
    '2026-09-29T20:59:00.000Z',
    '2026-04-30T21:59:00.000Z',
    '2026-10-23T21:59:00.000Z',
  ]);
  expect(all(database, 'SELECT next_due AS due FROM dossiers')).toEqual([{ due: terms[1]?.[1] }]);
});

test('offences are counted along, whichever way incidents come and go', () => {
  const database = migrated();
  database.exec('UPDATE incidents SET removed_at = 30');
  expect(offences(database)).toEqual([]);
  database.exec("UPDATE incidents SET removed_at = NULL WHERE incident_id IN ('i2', 'i3')");
  expect(offences(database)).toEqual([
    { offence: 'sr266', count: 1 },
    { offence: 'sr285', count: 1 },
    { offence: 'sr285b', count: 1 },
  ]);
  database.exec("DELETE FROM incident_offences WHERE offence = 'sr285'");
  database.exec("INSERT INTO incident_offences VALUES ('i2', 'sr266')");
  expect(offences(database)).toEqual([
    { offence: 'sr266', count: 2 },
    { offence: 'sr285b', count: 1 },
  ]);
});

test('changes after a decision are counted, since the first of them, and a decision is never rewritten', () => {
  const database = migrated();
  database.exec(`INSERT INTO triage_decisions VALUES
    ('t1', 'd1', 40, 's1', 'k1', 'severe', 'severe', 'default', '', '[]', '{}', '{}', '{}');
    INSERT INTO triage_standing (dossier_id, decision_id, decided_at) VALUES ('d1', 't1', 40);`);
  const changedAt = () => all(database, 'SELECT changed_at AS at, changes FROM triage_standing');
  database.exec(
    "UPDATE dossiers SET activity_at = 45; UPDATE actions SET done_at = 46; UPDATE incidents SET remarks = 'x'",
  );
  expect(changedAt()).toEqual([{ at: null, changes: 0 }]);
  database.exec("UPDATE incidents SET message = 'langer', updated_at = 47 WHERE incident_id = 'i1'");
  database.exec("UPDATE incidents SET message = 'nog langer', updated_at = 48 WHERE incident_id = 'i1'");
  expect(changedAt()).toEqual([{ at: 47, changes: 2 }]);
  expect(() => database.exec("UPDATE triage_decisions SET severity = 'light'")).toThrow(/never rewritten/);
});
