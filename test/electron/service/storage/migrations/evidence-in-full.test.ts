import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../../../electron/service/storage/migrate.ts';
import { migrations } from '../../../../../electron/service/storage/migrations/index.ts';
import { openDatabase } from '../../../../../electron/service/storage/open-database.ts';
import { newFolder } from '../../../../support/open-service.ts';

/** One row in every table that version 3 alters, and two items of evidence: with an incident and without. */
const rows = `
INSERT INTO people VALUES ('p1', 'Noor Verzonnen', 'noor verzonnen', 'per telefoon', 'docent', 'Letteren', '', 'never', 'let op', 1, 2);
INSERT INTO dossiers (dossier_id, code, status, person_id, person_sort_name, trigger_kind, received_at, activity_at,
  incident_count, evidence_count, created_at)
  VALUES ('d1', 'KR-2026-0001', 'active', 'p1', 'noor verzonnen', 'media-appearance', 10, 20, 1, 2, 10);
INSERT INTO dossier_keys VALUES ('d1', 1, x'00');
INSERT INTO reports VALUES ('r1', 'd1', 'hr', 'self', '', 10, 30, 'verslag', 10);
INSERT INTO incidents (incident_id, dossier_id, occurred_at, precision, platform, message, url, sender, remarks,
  evidence_count, created_at, updated_at) VALUES ('i1', 'd1', 5, 'day', 'x', 'uiting', '', '@iemand', '', 1, 10, 10);
INSERT INTO incident_forms VALUES ('i1', 'threat');
INSERT INTO evidence (evidence_id, dossier_id, incident_id, file_name, media_type, kind, size, sha256, stored_name,
  stored_size, generation, captured_at, source_url, words, added_at) VALUES
  ('e1', 'd1', 'i1', 'een.png', 'image/png', 'image', 1, '00', 'a.age', 2, 1, 4, 'https://voorbeeld.nl', 'woord', 11),
  ('e2', 'd1', NULL, 'twee.pdf', 'application/pdf', 'pdf', 1, '01', 'b.age', 2, 1, NULL, '', '', 12);
INSERT INTO custody_events VALUES ('c1', 'e1', 'imported', 11, 's1', '');
INSERT INTO timeline VALUES ('t1', 'd1', 'incident', 5, 10, 'i1', '', 's1', NULL);`;

test('a vault of version 2 keeps every row, and each item of evidence its incident', () => {
  const path = join(newFolder(), 'vault.db');
  const database = openDatabase({ path, key: new Uint8Array(32), readOnly: false });
  onTestFinished(() => database.close());
  migrate(database, migrations.slice(0, 2));
  database.exec(rows);
  migrate(database);

  const all = (statement: string) => database.prepare(statement).all();
  expect(all('SELECT * FROM evidence_incidents')).toEqual([{ evidence_id: 'e1', incident_id: 'i1' }]);
  expect(
    all(`SELECT evidence_id, file_name, source_url, words, captured_at, captured_precision, added_at, collected_by, reading, read_words,
      likeness, derived_from, reading_tries FROM evidence ORDER BY evidence_id`),
  ).toEqual([
    {
      evidence_id: 'e1',
      file_name: 'een.png',
      source_url: 'https://voorbeeld.nl',
      words: 'woord',
      captured_at: 4,
      captured_precision: 'minute',
      added_at: 11,
      ...unread,
    },
    {
      evidence_id: 'e2',
      file_name: 'twee.pdf',
      source_url: '',
      words: '',
      captured_at: null,
      captured_precision: 'minute',
      added_at: 12,
      ...unread,
    },
  ]);
  expect(all('SELECT * FROM custody_events')).toHaveLength(1);
  expect(all('SELECT name, remarks, elected, vulnerability, merged_into FROM people')).toEqual([
    { name: 'Noor Verzonnen', remarks: 'let op', elected: 'unknown', vulnerability: '', merged_into: null },
  ]);
  expect(all('SELECT code, status, status_order, pack_id, severity, removed_at FROM dossiers')).toEqual([
    {
      code: 'KR-2026-0001',
      status: 'active',
      status_order: 3,
      pack_id: null,
      severity: null,
      removed_at: null,
    },
  ]);
  expect(all("SELECT count FROM dossier_counts WHERE status = 'active'")).toEqual([{ count: 1 }]);
  expect(all('SELECT account, promised_by, informed, danger, responded_at FROM reports')).toEqual([
    { account: 'verslag', promised_by: 30, informed: 'unknown', danger: 'unasked', responded_at: null },
  ]);
  expect(
    all(`SELECT message, sender, evidence_count, sender_id, platform_removed_at, removed_without_capture
      FROM incidents`),
  ).toEqual([
    {
      message: 'uiting',
      sender: '@iemand',
      evidence_count: 1,
      sender_id: null,
      platform_removed_at: null,
      removed_without_capture: '',
    },
  ]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

const unread = {
  collected_by: '',
  reading: 'unread',
  read_words: '',
  likeness: '',
  derived_from: null,
  reading_tries: 0,
};
