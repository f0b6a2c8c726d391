import type { ReadableDb } from '../../../storage/connection.ts';
import { type Sql, sql } from '../../../storage/sql.ts';
import { packOfDossier } from '../../reference/api.ts';

/**
 * Suspected offences of a dossier whose place another one takes in every incident that has them (`lifts` of the pack; 267 Sr
 * for 261, 262 and 266): they need no complaint. Where one incident has an offence alone, it counts.
 */
export function liftedOffences(db: ReadableDb, dossierId: string): ReadonlySet<string> {
  const offences = packOfDossier(db, dossierId)?.sections.offences ?? [];
  const lifting = offences.filter(({ id, lifts = [] }) => lifts.length > 0 && isHeld(db, dossierId, id));
  const lifted = new Set(lifting.flatMap(({ lifts = [] }) => lifts));
  return new Set(
    [...lifted].filter((offence) => {
      const by = lifting.filter(({ lifts = [] }) => lifts.includes(offence)).map(({ id }) => id);
      return isHeld(db, dossierId, offence) && db.get(heldAlone(dossierId, offence, by)) === undefined;
    }),
  );
}

/** Counted by triggers: asking costs one step, however many incidents there are. */
function isHeld(db: ReadableDb, dossierId: string, offence: string): boolean {
  return (
    db.get(sql`
      SELECT 1 AS found FROM dossier_offences
      WHERE dossier_id = ${dossierId} AND offence = ${offence} AND count > 0`) !== undefined
  );
}

/** The first incident that has an offence without any of those that take its place. */
const heldAlone = (dossierId: string, offence: string, by: readonly string[]): Sql => sql`
  SELECT 1 AS found FROM incidents JOIN incident_offences AS held USING (incident_id)
  WHERE incidents.dossier_id = ${dossierId} AND incidents.removed_at IS NULL AND held.offence = ${offence}
    AND NOT EXISTS (
      SELECT 1 FROM incident_offences AS other
      WHERE other.incident_id = held.incident_id AND other.offence IN (SELECT value FROM json_each(${JSON.stringify(by)})))
  LIMIT 1`;
