import type { WriteContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** Something that is being written outside the vault. */
export type Unfinished = {
  /** In full, with the name that it has until all of it is there. */
  readonly path: string;
  /** The disk or stick that its folder is on, as the system numbers it; empty where it does not tell. */
  readonly device: string;
};

export function beginOutside({ db, now }: WriteContext, { path, device }: Unfinished): null {
  db.runOne(sql`INSERT INTO unfinished_outside (path, device, at) VALUES (${path}, ${device}, ${now})`);
  return null;
}

/** It is there under its own name, or nothing of it is. */
export function endOutside({ db }: WriteContext, { path }: Pick<Unfinished, 'path'>): null {
  db.runOne(sql`DELETE FROM unfinished_outside WHERE path = ${path}`);
  return null;
}

/** What nobody said the end of, oldest first. */
export function listUnfinished(db: ReadableDb): readonly Unfinished[] {
  return db.all<Unfinished>(sql`SELECT path, device FROM unfinished_outside ORDER BY at, path`);
}
