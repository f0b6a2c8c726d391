import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** There are messages in a dossier, and evidence lies beside every one. */
export function hasAllEvidence(db: ReadableDb, dossierId: string): boolean {
  const stands = sql`FROM incidents WHERE dossier_id = ${dossierId} AND removed_at IS NULL`;
  const found = db.get<{ isAll: number }>(sql`
    SELECT EXISTS (SELECT 1 ${stands} AND evidence_count > 0)
      AND NOT EXISTS (SELECT 1 ${stands} AND evidence_count = 0 AND (octet_length(message) > 0 OR url <> '')) AS isAll`);
  return found?.isAll === 1;
}
