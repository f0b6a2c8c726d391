import type { WriteContext } from '../../slice.ts';
import { sql } from '../../storage/sql.ts';
import { recountIncidentEvidence } from '../dossiers/api.ts';
import { setAside, setBack } from './evidence-handlers.ts';
import { findRemovable, incidentsOf } from './store.ts';

/**
 * Puts aside what was kept as evidence with an import of incidents, after those were put aside, and answers how much that
 * was. What somebody put with an incident that stands is evidence of that one now, and stays. The dossier is counted anew by
 * whoever calls.
 */
export function putImportAside(context: WriteContext, importId: string): number {
  const items = context.db.all<{ evidenceId: string }>(sql`
    SELECT evidence_id AS evidenceId FROM evidence
    WHERE import_id = ${importId} AND removed_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM evidence_incidents JOIN incidents USING (incident_id)
      WHERE evidence_incidents.evidence_id = evidence.evidence_id AND incidents.removed_at IS NULL)`);
  return each(context, items, setAside);
}

/** Brings back what went at a moment; what somebody put aside by itself before that stays where it is. */
export function bringImportBack(context: WriteContext, importId: string, removedAt: number): number {
  const items = context.db.all<{ evidenceId: string }>(sql`
    SELECT evidence_id AS evidenceId FROM evidence WHERE import_id = ${importId} AND removed_at = ${removedAt}`);
  return each(context, items, setBack);
}

function each(
  context: WriteContext,
  items: readonly { readonly evidenceId: string }[],
  act: typeof setAside,
): number {
  for (const { evidenceId } of items) {
    const item = findRemovable(context.db, evidenceId);
    if (item === undefined) throw new Error('an item has lost its row');
    act(context, evidenceId, item);
    for (const incidentId of incidentsOf(context.db, evidenceId)) {
      recountIncidentEvidence(context.db, incidentId);
    }
  }
  return items.length;
}
