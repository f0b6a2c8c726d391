import { Database } from '@signalapp/sqlcipher';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createWritableDb } from '../../../../electron/service/storage/connection.ts';
import { sql, sqlList } from '../../../../electron/service/storage/sql.ts';

const database = new Database(':memory:');
const db = createWritableDb(database);
database.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
afterAll(() => database.close());

test('a value never becomes part of the text', () => {
  const { text, values } = sql`SELECT ${"'; DROP TABLE notes; --"} AS a, ${1} AS b`;
  expect({ text, values }).toEqual({ text: 'SELECT ? AS a, ? AS b', values: ["'; DROP TABLE notes; --", 1] });
});

test('a nested statement brings its own values, in the order of the text', () => {
  const filter = sql`WHERE id > ${5} AND text IN (${sqlList(['x', 'y'])})`;
  expect(sql`SELECT ${'first'} FROM notes ${filter} LIMIT ${9}`).toEqual({
    text: 'SELECT ? FROM notes WHERE id > ? AND text IN (?, ?) LIMIT ?',
    values: ['first', 5, 'x', 'y', 9],
  });
});

test('an empty list is refused instead of making broken SQL', () => {
  expect(() => sqlList([])).toThrow('at least one');
});

test('any well-formed text without NUL comes back as it went in, and the table stays', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      "'",
      '"',
      ';--',
      '?1',
      ':a',
      '$x',
      '\\',
      '%_',
      '); DROP TABLE notes; --',
      '\u202e',
      '\u0001',
    ),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 5 }), (pieces) => {
      const text = pieces.join('').replaceAll('\0', '').toWellFormed();
      const row = db.get<{ back: string }>(sql`SELECT ${text} AS back FROM (SELECT count(*) FROM notes)`);
      expect(row?.back).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('a change that must touch one row and touches none or two is a bug', () => {
  db.run(sql`INSERT INTO notes (text) VALUES (${'a'}), (${'b'})`);
  expect(() => db.runOne(sql`DELETE FROM notes WHERE text = ${'nobody'}`)).toThrow('touched 0');
  expect(() => db.runOne(sql`UPDATE notes SET text = ${'c'}`)).toThrow('touched 2');
});
