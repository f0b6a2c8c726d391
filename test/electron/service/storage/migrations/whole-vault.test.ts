import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../../../electron/service/storage/migrate.ts';
import { migrations } from '../../../../../electron/service/storage/migrations/index.ts';
import { openDatabase } from '../../../../../electron/service/storage/open-database.ts';
import { newFolder } from '../../../../support/open-service.ts';

const NEVER = 9007199254740991;

/** Two dossiers of one person, one of them closed, an incident that is put aside, and rows in every other table. */
const rows = `
INSERT INTO organisation VALUES (1, 'Universiteit Verzonnen', 'university', 'nl', 'Europe/Amsterdam', 'UV', NULL, NULL);
INSERT INTO members VALUES ('s1', 'Toos', 'vertrouwenspersoon', 1, NULL, NULL), ('s2', 'Ab', '', 2, 5, 's1');
INSERT INTO member_disciplines VALUES ('s1', 'hr');
INSERT INTO settings VALUES ('idleMinutes', '10');
INSERT INTO audit VALUES (1, 1, 's1', 'dossiers.create', 'd1', 0, 1, x'01');
INSERT INTO past_keys VALUES (1, x'02');
INSERT INTO people VALUES ('p1', 'Noor Verzonnen', 'noor verzonnen', '06', 'docent', 'Letteren', 'N.', 'never', 'let op', 1, 2),
  ('p2', 'Wim Bedacht', 'wim bedacht', '', '', '', '', 'unknown', '', 1, 1);
INSERT INTO case_numbers VALUES (2026, 2);
INSERT INTO dossiers (dossier_id, code, status, person_id, person_sort_name, trigger_kind, received_at, activity_at,
  incident_count, evidence_count, created_at) VALUES
  ('d1', 'UV-2026-0001', 'active', 'p1', 'noor verzonnen', 'media-appearance', 10, 20, 1, 1, 10),
  ('d2', 'UV-2026-0002', 'closed', 'p1', 'noor verzonnen', NULL, 11, 21, 1, 0, 11);
INSERT INTO dossier_keys VALUES ('d1', 1, x'00'), ('d2', 1, x'00');
INSERT INTO reports VALUES ('r1', 'd1', 'hr', 'self', '', 10, 40, 'verslag', 10), ('r2', 'd1', 'hr', 'other', 'Jo', 10, 30, '', 10),
  ('r3', 'd1', 'hr', 'self', '', 10, NULL, '', 10), ('r4', 'd2', 'hr', 'self', '', 11, 31, '', 11);
INSERT INTO incidents (incident_id, dossier_id, occurred_at, precision, platform, message, url, sender, remarks,
  evidence_count, created_at, updated_at, removed_at) VALUES
  ('i1', 'd1', 5, 'day', 'x', 'uiting', 'https://x.com/a/status/1', '@iemand', 'r', 1, 10, 10, NULL),
  ('i2', 'd1', 6, 'minute', 'x', 'aside', '', '', '', 0, 10, 10, 15),
  ('i3', 'd2', 7, 'month', 'telegram', '', '', '', '', 0, 10, 10, NULL);
INSERT INTO incident_forms VALUES ('i1', 'threat'), ('i1', 'insult'), ('i2', 'threat'), ('i3', 'doxing');
INSERT INTO evidence VALUES ('e1', 'd1', 'i1', 'een.png', 'image/png', 'image', 1, '00', 'a.age', 2, 1, 4, 'https://voorbeeld.nl', 'w', 11, NULL),
  ('e2', 'd1', NULL, 'twee.pdf', 'application/pdf', 'pdf', 1, '01', 'b.age', 2, 1, NULL, '', '', 12, 13);
INSERT INTO custody_events VALUES ('c1', 'e1', 'imported', 11, 's1', '');
INSERT INTO timeline VALUES ('t1', 'd1', 'incident', 5, 10, 'i1', '', 's1', NULL), ('t2', 'd1', 'note', 6, 10, NULL, 'n', 's1', 14);
INSERT INTO drafts VALUES ('s1', 'dossiers.new', '{}', 3);
INSERT INTO search_documents VALUES (1, 'd1', 'person', 'd1', 10, 'noor verzonnen'), (2, 'd1', 'incident', 'i1', 5, 'uiting'),
  (3, 'd2', 'person', 'd2', 11, 'noor verzonnen');`;

function openVersion2(): Database {
  const path = join(newFolder(), 'vault.db');
  const database = openDatabase({ path, key: new Uint8Array(32), readOnly: false });
  onTestFinished(() => database.close());
  migrate(database, migrations.slice(0, 2));
  database.exec(rows);
  return database;
}

const all = (database: Database, statement: string) => database.prepare(statement).all();

/** Every table that is not the search's own, with its columns. */
function tablesOf(database: Database): { name: string; columns: string }[] {
  const found = all(
    database,
    `SELECT t.name, group_concat(c.name, ', ' ORDER BY c.cid) AS columns FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
     WHERE t.type = 'table' AND t.name NOT LIKE 'search_index%' AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name ORDER BY t.name`,
  );
  return found as { name: string; columns: string }[];
}

test('every row of every table of version 2 is there after it, with all that it said', () => {
  const database = openVersion2();
  const asked = tablesOf(database).map(({ name, columns }) => {
    // What a single incident was to evidence is a table of its own since.
    const kept = name === 'evidence' ? columns.replace('incident_id, ', '') : columns;
    return [name, `SELECT ${kept} FROM ${name} ORDER BY 1, 2`] as const;
  });
  const contents = () => asked.map(([name, statement]) => [name, all(database, statement)]);
  const before = contents();
  expect(before.filter(([, found]) => found?.length === 0)).toEqual([]);
  migrate(database);
  expect(contents()).toEqual(before);
  expect(all(database, 'SELECT * FROM evidence_incidents')).toEqual([
    { evidence_id: 'e1', incident_id: 'i1' },
  ]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

test('what the register and the search look at is filled from what stands, and followed from then on', () => {
  const database = openVersion2();
  migrate(database);
  const seen = () => ({
    due: all(database, 'SELECT next_due FROM dossiers ORDER BY dossier_id').map(
      (row) => Object.values(row)[0],
    ),
    forms: all(database, 'SELECT dossier_id, form, count FROM dossier_forms WHERE count > 0').map((row) =>
      Object.values(row).join(' '),
    ),
    platforms: all(database, 'SELECT dossier_id, platform, count FROM dossier_platforms WHERE count > 0').map(
      (row) => Object.values(row).join(' '),
    ),
    places: all(database, 'SELECT document_id, dossier, kind FROM search_places').map((row) =>
      Object.values(row).join(' '),
    ),
  });
  const [one, two] = all(database, 'SELECT number FROM dossiers ORDER BY dossier_id').map(
    (row) => Object.values(row)[0],
  );
  const at = {
    // A promise in a closed dossier is not waited for.
    due: [30, NEVER],
    forms: ['d1 insult 1', 'd1 threat 1', 'd2 doxing 1'],
    platforms: ['d1 x 1', 'd2 telegram 1'],
    places: [`1 ${one} person`, `2 ${one} incident`, `3 ${two} person`],
  };
  expect(seen()).toEqual(at);
  expect(all(database, "SELECT rowid FROM search_index WHERE search_index MATCH 'uiting'")).toEqual([
    { rowid: 2 },
  ]);
  database.exec(`
    UPDATE reports SET responded_at = 12 WHERE report_id = 'r2';
    UPDATE incidents SET removed_at = NULL WHERE incident_id = 'i2';
    UPDATE dossiers SET status = 'active' WHERE dossier_id = 'd2';`);
  expect(seen()).toEqual({
    ...at,
    due: [40, 31],
    forms: ['d1 insult 1', 'd1 threat 2', 'd2 doxing 1'],
    platforms: ['d1 x 2', 'd2 telegram 1'],
  });
});
