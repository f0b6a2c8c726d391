import type { EvidenceItem } from '../../../../../shared/features/evidence/model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { recountIncidentEvidence, touchDossier } from '../../dossiers/api.ts';
import { isPlace } from '../evidence-handlers.ts';
import { settleEvidence } from '../settle-evidence.ts';
import { findItem, insertCustody, linkIncident, unlinkIncident } from '../store.ts';

type Link = { readonly evidenceId: string; readonly incidentId: string };
type Done = Record<never, never> | Refusal<'NOT_FOUND'>;

/** Puts an item with an incident of the same dossier; where it stands there already, nothing happens. */
export function linkEvidence(context: WriteContext, link: Link): Done {
  const item = findItem(context.db, link.evidenceId);
  if (item === undefined || !isPlace(context, { dossierId: item.dossierId, incidentId: link.incidentId }))
    return refuse('NOT_FOUND');
  if (!item.incidentIds.includes(link.incidentId)) {
    linkIncident(context.db, link.evidenceId, link.incidentId);
    enter(context, item, link, 'linked');
    settleEvidence(context, item.dossierId);
  }
  context.audit({ action: 'evidence.link', objectId: link.evidenceId });
  return {};
}

/** Takes an item from an incident. That the incident is gone from its platform stays as it was written down. */
export function unlinkEvidence(context: WriteContext, link: Link): Done {
  const item = findItem(context.db, link.evidenceId);
  if (item === undefined || !item.incidentIds.includes(link.incidentId)) return refuse('NOT_FOUND');
  unlinkIncident(context.db, link.evidenceId, link.incidentId);
  enter(context, item, link, 'unlinked');
  context.audit({ action: 'evidence.unlink', objectId: link.evidenceId });
  return {};
}

/** The text of the event is the incident's id: the screen says which one that is. */
function enter(
  { db, now, actor, newId }: WriteContext,
  { evidenceId, dossierId }: EvidenceItem,
  { incidentId }: Link,
  kind: 'linked' | 'unlinked',
): void {
  insertCustody(db, { eventId: newId(), evidenceId, kind, at: now, slotId: actor, text: incidentId });
  recountIncidentEvidence(db, incidentId);
  touchDossier(db, dossierId, now);
}
