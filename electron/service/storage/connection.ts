import type { Database } from '@signalapp/sqlcipher';
import type { Sql } from './sql.ts';

/** Reads only: a function that takes this type cannot write by accident. */
export type ReadableDb = {
  /** All rows, in the order of the statement. `Row` is what the statement selects; the caller vouches for it. */
  all<Row extends object>(statement: Sql): Row[];
  /** The first row, or undefined where there is none. */
  get<Row extends object>(statement: Sql): Row | undefined;
};

export type WritableDb = ReadableDb & {
  /** Runs a change and answers how many rows it touched. */
  run(statement: Sql): number;
  /** Runs a change that must touch exactly one row; anything else is a bug. */
  runOne(statement: Sql): void;
};

export function createReadableDb(database: Database): ReadableDb {
  return {
    all<Row extends object>(statement: Sql) {
      return database.prepare(statement.text).all(boundValues(statement)) as unknown as Row[];
    },
    get<Row extends object>(statement: Sql) {
      return database.prepare(statement.text).get(boundValues(statement)) as unknown as Row | undefined;
    },
  };
}

export function createWritableDb(database: Database): WritableDb {
  const run = (statement: Sql) => database.prepare(statement.text).run(boundValues(statement)).changes;
  return {
    ...createReadableDb(database),
    run,
    runOne(statement) {
      const changes = run(statement);
      if (changes !== 1) throw new Error(`a change of one row touched ${changes}`);
    },
  };
}

/** The library's types ask for bytes that no other thread shares; ours never are shared. */
function boundValues(statement: Sql): BoundValue[] {
  return statement.values as BoundValue[];
}

type BoundValue = string | number | null | Uint8Array<ArrayBuffer>;
