import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../../electron/service/storage/migrate.ts';
import { latestVersion, migrations } from '../../../../electron/service/storage/migrations/index.ts';
import { openDatabase, schemaVersion } from '../../../../electron/service/storage/open-database.ts';
import { newFolder } from '../../../support/open-service.ts';

function openNew(): Database {
  const path = join(newFolder(), 'vault.db');
  const database = openDatabase({ path, key: new Uint8Array(32), readOnly: false });
  onTestFinished(() => database.close());
  return database;
}

const tables = (database: Database) =>
  database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all().length;

test('the migrations count from one without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('a fresh database gets the present schema, sound and with its foreign keys in order; twice changes nothing', () => {
  const database = openNew();
  migrate(database);
  const made = tables(database);
  migrate(database);
  expect(tables(database)).toBe(made);
  expect(schemaVersion(database)).toBe(latestVersion);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

test('every table is strict, but those that full-text search keeps for itself', () => {
  const database = openNew();
  migrate(database);
  const loose = database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .all()
    .map((row) => String((row as { name: unknown }).name))
    .filter((name) => !name.startsWith('search_index'));
  expect(loose).toEqual([]);
});

test('a step that fails leaves neither its tables nor its version, and the steps before it stand', () => {
  const database = openNew();
  const steps = [
    { version: 1, statements: 'CREATE TABLE first (name TEXT) STRICT' },
    { version: 2, statements: 'CREATE TABLE second (name TEXT) STRICT; INSERT INTO nowhere VALUES (1)' },
  ];
  expect(() => migrate(database, steps)).toThrow();
  expect(tables(database)).toBe(1);
  expect(schemaVersion(database)).toBe(1);
});
