import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database } from '@signalapp/sqlcipher';
import { expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../../../electron/service/storage/open-database.ts';
import { newFolder } from '../../../support/open-service.ts';

const key = new Uint8Array(32).fill(3);

function open(path: string, readOnly = false): Database {
  return openDatabase({ path, key, readOnly });
}

function newDatabase(): string {
  const path = join(newFolder(), 'vault.db');
  const database = open(path);
  database.exec('CREATE TABLE things (name TEXT) STRICT; INSERT INTO things VALUES (1)');
  closeDatabase(database, 'writer');
  return path;
}

test('every setting of security.md holds on every connection', () => {
  const path = newDatabase();
  for (const readOnly of [false, true]) {
    const database = open(path, readOnly);
    const names = [
      'cipher_memory_security',
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'secure_delete',
      'trusted_schema',
      'cell_size_check',
      'busy_timeout',
      'temp_store',
      'query_only',
    ];
    const settings = Object.fromEntries(
      names.map((name) => [name, String(database.pragma(name, { simple: true }))]),
    );
    expect(settings).toEqual({
      cipher_memory_security: '0',
      journal_mode: 'wal',
      synchronous: '2',
      foreign_keys: '1',
      secure_delete: '1',
      trusted_schema: '0',
      cell_size_check: '1',
      busy_timeout: '5000',
      temp_store: '2',
      query_only: readOnly ? '1' : '0',
    });
    database.close();
  }
});

test('a reader cannot write', () => {
  const database = open(newDatabase(), true);
  expect(() => database.exec("INSERT INTO things VALUES ('x')")).toThrow();
  database.close();
});

test('a setting that does not hold refuses the database', () => {
  // WAL needs a file: a database in memory stays in its own journal mode.
  expect(() => openDatabase({ path: ':memory:', key: null, readOnly: false })).toThrow(
    'database setting journal_mode does not hold',
  );
});

test('a closed database is one file, in a journal mode that a read-only medium can open', () => {
  const path = newDatabase();
  expect(() => statSync(`${path}-wal`)).toThrow();
  const client = open(path);
  client.pragma('journal_mode = DELETE');
  client.close();
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a database in which something is found wrong is not opened, and every byte stays as it was', () => {
  const path = newDatabase();
  const before = readFileSync(path);
  expect(openDatabase({ path, key, readOnly: false }, () => 'a problem')).toBe('a problem');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a wrong key and a damaged first page throw as damage, and nothing is changed', () => {
  const path = newDatabase();
  const whole = readFileSync(path);
  expect(() => openDatabase({ path, key: new Uint8Array(32), readOnly: false })).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/NOTADB|CORRUPT/) }),
  );
  expect(readFileSync(path).equals(whole)).toBe(true);
  const flipped = Buffer.from(whole);
  flipped[100] = (flipped[100] ?? 0) ^ 1;
  writeFileSync(path, flipped);
  expect(() => open(path)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/NOTADB|CORRUPT/) }),
  );
  expect(readFileSync(path).equals(flipped)).toBe(true);
});

test('a wrong key and a damaged page print nothing', () => {
  const path = newDatabase();
  const damaged = join(newFolder(), 'damaged.db');
  const bytes = readFileSync(path);
  bytes.fill(7, bytes.length - 4096);
  writeFileSync(damaged, bytes);
  const program = `
    import { openWithKey } from ${JSON.stringify(new URL('../../../../electron/service/storage/open-database.ts', import.meta.url).href)};
    const read = (path, byte) => {
      try {
        const database = openWithKey(path, new Uint8Array(32).fill(byte));
        database.pragma('cipher_integrity_check');
        database.prepare('SELECT * FROM things').all();
      } catch (error) {
        console.log(error.code);
      }
    };
    read(${JSON.stringify(path)}, 4);
    read(${JSON.stringify(damaged)}, 3);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
  });
  expect(stdout).toMatch(/^SQLITE_\w+\nSQLITE_\w+\n$/);
  expect(stderr).toBe('');
});

test('a database that somebody just closes is waited for, from the first page on', async () => {
  const path = newDatabase();
  const program = new URL('./hold-database.ts', import.meta.url);
  const other = new Worker(program, { workerData: { path, key, milliseconds: 300 } });
  await once(other, 'message');
  const database = open(path);
  expect(database.prepare('SELECT count(*) AS count FROM things').get()).toEqual({ count: 1 });
  database.close();
  await once(other, 'exit');
});
