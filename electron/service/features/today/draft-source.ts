import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { listDrafts } from '../dossiers/api.ts';
import { dossierOf } from '../vault/api.ts';

/** What a member typed and did not send, newest first, with the dossier that it belongs to. */
export function listOwnDrafts(
  db: ReadableDb,
  actor: string,
  limit: number,
): { readonly key: string; readonly dossierId: string | null }[] {
  return listDrafts(db, actor)
    .filter(({ value }) => holdsWords(value))
    .toSorted((one, other) => other.savedAt - one.savedAt)
    .slice(0, limit)
    .map(({ key }) => ({ key, dossierId: dossierOfKey(db, key) }));
}

/** The key of a draft says what it belongs to: a dossier, or something in one; or a sender, with the dossier after it. */
function dossierOfKey(db: ReadableDb, key: string): string | null {
  for (const objectId of key.split(':').slice(1)) {
    const found = db.get<{ dossierId: string | null }>(
      sql`SELECT ${dossierOf(sql`${objectId}`)} AS dossierId`,
    );
    if (found !== undefined && found.dossierId !== null) return found.dossierId;
  }
  return null;
}

/** Fields that say which of some things it is. */
const switches: ReadonlySet<string> = new Set([
  'precision',
  'capturedPrecision',
  'kind',
  'offence',
  'outcome',
]);

/** Whether there is more in a draft than moments and switches, which stand there from the beginning. */
function holdsWords(value: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(value).some(([field, typed]) => {
    if (switches.has(field)) return false;
    if (typeof typed === 'string') return typed.trim() !== '';
    return Array.isArray(typed) ? typed.length > 0 : typeof typed === 'object' && typed !== null;
  });
}
