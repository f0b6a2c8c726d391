import type { SearchHit } from '../../../../shared/features/dossiers/model.ts';
import type { WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { HIT_END, HIT_START } from './hit-marks.ts';

export type SearchDocument = {
  readonly dossierId: string;
  readonly kind: SearchHit['kind'];
  /** Report, incident, note, evidence item; for a person the dossier it is about. */
  readonly objectId: string;
  readonly at: number;
  /** What can be found; parts that are empty are left out. */
  readonly parts: readonly string[];
};

/** Snippets mark hits with these (search.ts); no text that is found may hold them already. */
const HIT_MARKS = new RegExp(`[${HIT_START}${HIT_END}]`, 'g');

/**
 * Makes something findable, or changes what it is found by. The index follows by triggers; where nothing changed it does
 * not, since wiping words out of it takes longer the more it holds.
 */
export function putSearchDocument(
  db: WritableDb,
  { dossierId, kind, objectId, at, parts }: SearchDocument,
): void {
  const body = parts
    .filter((part) => part !== '')
    .join('\n')
    .replace(HIT_MARKS, ' ');
  db.run(sql`
    INSERT INTO search_documents (dossier_id, kind, object_id, at, body)
    VALUES (${dossierId}, ${kind}, ${objectId}, ${at}, ${body})
    ON CONFLICT (object_id, kind) DO UPDATE SET at = excluded.at, body = excluded.body
    WHERE at <> excluded.at OR body <> excluded.body`);
}

/** Takes something out of the index, its words included. */
export function dropSearchDocument(db: WritableDb, objectId: string): void {
  db.run(sql`DELETE FROM search_documents WHERE object_id = ${objectId}`);
}
