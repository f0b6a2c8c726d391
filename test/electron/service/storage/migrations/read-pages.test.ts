import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../../../electron/service/storage/migrate.ts';
import { migrations } from '../../../../../electron/service/storage/migrations/index.ts';
import { openDatabase } from '../../../../../electron/service/storage/open-database.ts';
import { newFolder } from '../../../../support/open-service.ts';

test('of what was read before, a picture that told words is read; of a scan and of one that told none nobody knows', () => {
  const database = openDatabase({
    path: join(newFolder(), 'vault.db'),
    key: new Uint8Array(32),
    readOnly: false,
  });
  onTestFinished(() => database.close());
  migrate(database, migrations.slice(0, 3));
  const rows = [
    ['e1', 'image', 'done', 'Dag'],
    ['e2', 'image', 'done', ' \n'],
    ['e3', 'pdf', 'done', 'Dag'],
    ['e4', 'image', 'failed', ''],
  ] as const;
  database.exec(`
    INSERT INTO people (person_id, name, sort_name, contact, function, unit, named_as, tag_wish, remarks, created_at, updated_at)
      VALUES ('p1', 'Noor Verzonnen', 'noor verzonnen', '', '', '', '', 'never', '', 1, 2);
    INSERT INTO dossiers (dossier_id, code, status, person_id, person_sort_name, received_at, activity_at, created_at)
      VALUES ('d1', 'UV-2026-0001', 'active', 'p1', 'noor verzonnen', 10, 20, 10);`);
  for (const [id, kind, reading, words] of rows)
    database
      .prepare(
        `INSERT INTO evidence (evidence_id, dossier_id, file_name, media_type, kind, size, sha256, stored_name, stored_size,
          generation, source_url, words, added_at, reading, read_words)
        VALUES (?, 'd1', 'een', 'a/b', ?, 1, '00', ?, 2, 1, '', '', 1, ?, ?)`,
      )
      .run([id, kind, `${id}.age`, reading, words]);
  migrate(database, migrations.slice(0, 4));
  expect(database.prepare('SELECT evidence_id, read_pages, read_at FROM evidence ORDER BY 1').all()).toEqual([
    { evidence_id: 'e1', read_pages: '[1]', read_at: 0 },
    { evidence_id: 'e2', read_pages: '[]', read_at: 0 },
    { evidence_id: 'e3', read_pages: '[]', read_at: 0 },
    { evidence_id: 'e4', read_pages: '[]', read_at: 0 },
  ]);
});
