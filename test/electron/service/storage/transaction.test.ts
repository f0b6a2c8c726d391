import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { expect, onTestFinished, test } from 'vitest';
import { createWritableDb } from '../../../../electron/service/storage/connection.ts';
import { openDatabase } from '../../../../electron/service/storage/open-database.ts';
import { sql } from '../../../../electron/service/storage/sql.ts';
import { inSnapshot, inTransaction } from '../../../../electron/service/storage/transaction.ts';
import { storageFailureOf } from '../../../../electron/service/threads/storage-failure.ts';
import { newFolder } from '../../../support/open-service.ts';

function openTable(path = join(newFolder(), 'vault.db')): Database {
  const database = openDatabase({ path, key: new Uint8Array(32), readOnly: false });
  onTestFinished(() => database.close());
  database.exec('CREATE TABLE IF NOT EXISTS things (name TEXT NOT NULL) STRICT');
  return database;
}

const count = (database: Database) =>
  createWritableDb(database).get<{ found: number }>(sql`SELECT count(*) AS found FROM things`)?.found;
const insert = (database: Database, name: string) =>
  createWritableDb(database).runOne(sql`INSERT INTO things VALUES (${name})`);

test('what commits stays, what is refused or throws leaves nothing', () => {
  const database = openTable();
  const attempt = (commit: boolean) =>
    inTransaction(database, () => {
      insert(database, 'x');
      return { commit, value: commit };
    });
  expect([attempt(true), attempt(false), count(database)]).toEqual([true, false, 1]);
  const bug = new Error('a bug');
  expect(() =>
    inTransaction(database, () => {
      insert(database, 'y');
      throw bug;
    }),
  ).toThrow(bug);
  expect(count(database)).toBe(1);
});

test('a full disk is named as such, nothing is half written, and it goes on once there is room', () => {
  const database = openTable();
  const pages = Number(database.pragma('page_count', { simple: true }));
  database.pragma(`max_page_count = ${pages + 4}`);
  let failure: unknown = null;
  try {
    inTransaction(database, () => {
      for (let row = 0; row < 100; row += 1) insert(database, 'x'.repeat(3000));
      return { commit: true, value: null };
    });
  } catch (error) {
    failure = error;
  }
  expect(storageFailureOf(failure)).toBe('DISK_FULL');
  expect(count(database)).toBe(0);
  database.pragma('max_page_count = 100000');
  inTransaction(database, () => {
    insert(database, 'after');
    return { commit: true, value: null };
  });
  expect(count(database)).toBe(1);
});

test('a snapshot sees one state while another connection writes, and never writes itself', () => {
  const path = join(newFolder(), 'vault.db');
  const writer = openTable(path);
  const reader = openTable(path);
  const seen = inSnapshot(reader, () => {
    const first = count(reader);
    insert(writer, 'meanwhile');
    return [first, count(reader)];
  });
  expect([seen, count(reader)]).toEqual([[0, 0], 1]);
  inSnapshot(reader, () => insert(reader, 'gone'));
  expect(count(reader)).toBe(1);
});

test('what a database or disk error means is told by its code alone; everything else is a bug', () => {
  const codes = [
    'SQLITE_FULL',
    'ENOSPC',
    'EDQUOT',
    'SQLITE_CORRUPT_VTAB',
    'SQLITE_NOTADB',
    'SQLITE_IOERR_WRITE',
    'SQLITE_BUSY',
    'EIO',
    'EROFS',
    'SQLITE_CONSTRAINT',
    'EXXX',
  ];
  expect(codes.map((code) => storageFailureOf(Object.assign(new Error('x'), { code })))).toEqual([
    'DISK_FULL',
    'DISK_FULL',
    'DISK_FULL',
    'DATABASE_DAMAGED',
    'DATABASE_DAMAGED',
    'DISK_FAILED',
    'DISK_FAILED',
    'DISK_FAILED',
    'DISK_FAILED',
    null,
    null,
  ]);
  expect([storageFailureOf(null), storageFailureOf('text'), storageFailureOf({ code: 5 })]).toEqual([
    null,
    null,
    null,
  ]);
});
