import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../../../electron/service/storage/migrate.ts';
import { reasonsAndOutcomes } from '../../../../../electron/service/storage/migrations/0005-reasons-and-outcomes.ts';
import { migrations } from '../../../../../electron/service/storage/migrations/index.ts';
import { openDatabase } from '../../../../../electron/service/storage/open-database.ts';
import { newFolder } from '../../../../support/open-service.ts';

/** Evidence, terms of complaints that run and are settled, a letter and an export. */
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
  ('i1', 'd1', 5, 'day', 'x', 'uiting', '', '', '', 0, 10, 10, NULL);
INSERT INTO evidence (evidence_id, dossier_id, file_name, media_type, kind, size, sha256, stored_name, stored_size, generation,
  captured_at, source_url, words, added_at) VALUES
  ('e1', 'd1', 'een.png', 'image/png', 'image', 1, '00', 'a.age', 2, 1, 4, '', '', 11);
INSERT INTO police_reports VALUES
  ('r1', 'd1', 'organisation', 'Toos', '', '', '', '', '', '', '', '', '', '', '', 'filed', 99, 12, 's1');
INSERT INTO police_steps VALUES ('f1', 'r1', 'filed', 50, '', 51, 's1');
INSERT INTO police_exports VALUES ('x1', 'r1', 13, 'zip', 1, '', 1, 100, 'ab', 's1');
INSERT INTO complaint_terms (incident_id, offence, dossier_id, known_at, due_at, done_at, settled_by) VALUES
  ('i1', 'sr261', 'd1', 6, 99, NULL, NULL), ('i1', 'sr266', 'd1', 6, 99, 50, NULL), ('i1', 'sr285b', 'd1', 6, 99, 50, 'f1');
INSERT INTO letters VALUES ('l1', 'd1', 'lawyer', NULL, 'nl', 'Mr. Bedacht', '[]', '', NULL, NULL, '{}', '{}', 14, 's1');
INSERT INTO letter_steps VALUES ('l1', 'sent', 15, '', 's1');`;

function version4(): Database {
  const path = join(newFolder(), 'vault.db');
  const database = openDatabase({ path, key: new Uint8Array(32), readOnly: false });
  onTestFinished(() => database.close());
  migrate(database, migrations.slice(0, 4));
  database.exec(rows);
  return database;
}

const all = (database: Database, statement: string) => database.prepare(statement).all();

test('a vault of version 4 keeps what it had, and says only of complaints made with a report that they were made', () => {
  const database = version4();
  const kept = ['evidence', 'complaint_terms', 'police_reports', 'police_exports', 'police_steps', 'letters'];
  const contents = () => kept.map((table) => all(database, `SELECT * FROM ${table}`));
  const before = contents();
  migrate(database, migrations.slice(0, 5));
  expect(contents()).toMatchObject(before);
  expect({
    captured: all(database, 'SELECT captured_precision AS found FROM evidence'),
    reasons: all(database, 'SELECT without_consent AS found FROM police_exports'),
    outcomes: all(database, 'SELECT offence, outcome FROM complaint_terms ORDER BY offence'),
    letters: all(database, 'SELECT count(*) AS found FROM letter_reasons'),
    outside: all(database, 'SELECT count(*) AS found FROM unfinished_outside'),
  }).toEqual({
    captured: [{ found: 'minute' }],
    reasons: [{ found: '' }],
    outcomes: [
      { offence: 'sr261', outcome: null },
      { offence: 'sr266', outcome: null },
      { offence: 'sr285b', outcome: 'made' },
    ],
    letters: [{ found: 0 }],
    outside: [{ found: 0 }],
  });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

test('a vault of a build that wrote all of it into version 4 takes the number, and keeps every row', () => {
  const database = version4();
  database.exec(reasonsAndOutcomes.statements);
  database.exec("UPDATE evidence SET captured_precision = 'day'");
  migrate(database, migrations.slice(0, 5));
  expect(all(database, 'SELECT captured_precision AS found FROM evidence')).toEqual([{ found: 'day' }]);
  expect(database.pragma('user_version', { simple: true })).toBe(5);
});
