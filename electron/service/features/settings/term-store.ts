import type { ResponseTerm } from '../../../../shared/features/settings/term-model.ts';
import type { WriteContext } from '../../slice.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { readSetting } from './store.ts';

const NAME = 'responseTerm';

/** The term that the organisation chose; null while it goes by its protocol pack. */
export function readResponseTerm(db: ReadableDb): ResponseTerm | null {
  return readSetting(db, NAME) as ResponseTerm | null;
}

export function changeResponseTerm(
  { db, audit }: WriteContext,
  { term }: { readonly term: ResponseTerm | null },
): { term: ResponseTerm | null } {
  db.run(sql`DELETE FROM settings WHERE name = ${NAME}`);
  if (term !== null) {
    db.runOne(sql`INSERT INTO settings (name, value) VALUES (${NAME}, ${JSON.stringify(term)})`);
  }
  audit({ action: 'settings.responseTerm', objectId: '', count: term?.days ?? 0 });
  return { term };
}
