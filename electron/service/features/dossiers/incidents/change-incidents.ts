import { INCIDENT_ITEMS } from '../../../../../shared/features/dossiers/incident-items.ts';
import type {
  ChangedIncident,
  IncidentChange,
} from '../../../../../shared/features/dossiers/incident-views-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { findOrAddSender } from '../../people/api.ts';
import { touchDossier } from '../dossier-store.ts';
import { indexIncident } from '../incident-handlers.ts';
import { findIncident, updateIncident } from '../incident-store.ts';
import { syncComplaintTerms } from './complaint-store.ts';

type Several = { readonly incidentIds: readonly string[]; readonly change: IncidentChange };

/** Changes several incidents, all or none, and answers what they had before. */
export function changeIncidents(
  context: WriteContext,
  { incidentIds, change }: Several,
): { before: ChangedIncident[] } | Refusal<'NOT_FOUND' | 'TOO_MANY_ITEMS'> {
  const before: ChangedIncident[] = [];
  for (const incidentId of new Set(incidentIds)) {
    const stored = findIncident(context.db, incidentId);
    if (stored === undefined) return refuse('NOT_FOUND');
    const { forms, offences, platform, sender, observedBy } = stored;
    before.push({ incidentId, forms: [...forms], offences: [...offences], platform, sender, observedBy });
    const next = {
      forms: changed(forms, change.addForms, change.removeForms),
      offences: changed(offences, change.addOffences, change.removeOffences),
    };
    if (Math.max(next.forms.length, next.offences.length) > INCIDENT_ITEMS) return refuse('TOO_MANY_ITEMS');
    const set = setIncident(context, {
      incidentId,
      ...next,
      platform: change.platform ?? platform,
      sender: change.sender ?? sender,
      observedBy: change.observedBy ?? observedBy,
    });
    if (!set) return refuse('NOT_FOUND');
  }
  context.audit({ action: 'dossiers.changeIncidents', objectId: incidentIds[0] ?? '', count: before.length });
  return { before };
}

/** Gives several incidents back what they had, all or none. */
export function setIncidents(
  context: WriteContext,
  { items }: { readonly items: readonly ChangedIncident[] },
): Record<never, never> | Refusal<'NOT_FOUND'> {
  for (const item of items) if (!setIncident(context, item)) return refuse('NOT_FOUND');
  context.audit({
    action: 'dossiers.setIncidents',
    objectId: items[0]?.incidentId ?? '',
    count: items.length,
  });
  return {};
}

function changed(items: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  return [...new Set([...items, ...add])].filter((item) => !remove.includes(item));
}

/** False where the incident is not there, or was put aside. */
function setIncident(context: WriteContext, { incidentId, ...fields }: ChangedIncident): boolean {
  const { db, now } = context;
  const stored = findIncident(db, incidentId);
  if (stored === undefined || stored.removedAt !== null) return false;
  const incident = { ...stored, ...fields };
  const senderId = findOrAddSender(context, {
    dossierId: stored.dossierId,
    platform: incident.platform,
    text: incident.sender,
  });
  updateIncident(db, incidentId, { incident, senderId, now });
  syncComplaintTerms(db, incidentId);
  indexIncident(context, stored.dossierId, incidentId, incident);
  touchDossier(db, stored.dossierId, now);
  return true;
}
