import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** There are messages in a dossier, and evidence lies beside every one. */
export function hasAllEvidence(db: ReadableDb, dossierId: string): boolean {
  const counted = db.get<{ messages: number; bare: number }>(sql`
    SELECT count(*) AS messages, count(*) FILTER (WHERE evidence_count = 0) AS bare FROM incidents
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL
      AND (octet_length(message) > 0 OR url <> '' OR evidence_count > 0)`);
  return counted !== undefined && counted.messages > 0 && counted.bare === 0;
}
