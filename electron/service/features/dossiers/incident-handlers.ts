import type { Incident, IncidentFields } from '../../../../shared/features/dossiers/model.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { ReadContext, WriteContext } from '../../slice.ts';
import { findOrAddSender } from '../people/api.ts';
import { dossierExists, recountDossier, touchDossier } from './dossier-store.ts';
import { dropDraft } from './draft-store.ts';
import { findIncident, insertIncident, setIncidentRemoved, updateIncident } from './incident-store.ts';
import { syncComplaintTerms } from './incidents/complaint-store.ts';
import { dropSearchDocument, putSearchDocument } from './search-documents.ts';
import { insertEntry, setObjectEntry } from './timeline-store.ts';

type Missing = Refusal<'NOT_FOUND'>;
type IncidentInput = {
  readonly dossierId: string;
  readonly incident: IncidentFields;
  readonly draftKey: string | null;
};
type IncidentId = { readonly incidentId: string };

export function addIncident(
  context: WriteContext,
  { dossierId, incident, draftKey }: IncidentInput,
): { incidentId: string } | Missing {
  const { db, now, actor, newId, audit } = context;
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const incidentId = newId();
  const senderId = findOrAddSender(context, {
    dossierId,
    platform: incident.platform,
    text: incident.sender,
  });
  insertIncident(db, { incidentId, dossierId, incident, senderId, importId: null, now });
  syncComplaintTerms(db, [incidentId]);
  const entry = { entryId: newId(), dossierId, kind: 'incident', objectId: incidentId, text: '' } as const;
  insertEntry(db, { ...entry, happenedAt: incident.occurredAt }, { now, actor });
  indexIncident(context, dossierId, incidentId, incident);
  recountDossier(db, dossierId);
  touchDossier(db, dossierId, now);
  dropDraft(db, actor, draftKey);
  audit({ action: 'dossiers.addIncident', objectId: incidentId });
  return { incidentId };
}

export function getIncident({ db }: ReadContext, { incidentId }: IncidentId): Incident | Missing {
  const found = findIncident(db, incidentId);
  if (found === undefined || found.removedAt !== null) return refuse('NOT_FOUND');
  const { removedAt: _, ...incident } = found;
  return incident;
}

export function changeIncident(
  context: WriteContext,
  { incidentId, incident }: IncidentId & { readonly incident: IncidentFields },
): Record<never, never> | Missing {
  const { db, now, audit } = context;
  const stored = findIncident(db, incidentId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  const senderId = findOrAddSender(context, {
    dossierId: stored.dossierId,
    platform: incident.platform,
    text: incident.sender,
  });
  updateIncident(db, incidentId, { incident, senderId, now });
  syncComplaintTerms(db, [incidentId]);
  setObjectEntry(db, incidentId, { happenedAt: incident.occurredAt, removedAt: null });
  indexIncident(context, stored.dossierId, incidentId, incident);
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'dossiers.changeIncident', objectId: incidentId });
  return {};
}

/** Puts an incident aside, with its line in the timeline; its evidence stays. */
export function removeIncident(
  { db, now, audit }: WriteContext,
  { incidentId }: IncidentId,
): Record<never, never> | Missing {
  const stored = findIncident(db, incidentId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  setIncidentRemoved(db, incidentId, now);
  setObjectEntry(db, incidentId, { happenedAt: stored.occurredAt, removedAt: now });
  dropSearchDocument(db, incidentId);
  recountDossier(db, stored.dossierId);
  audit({ action: 'dossiers.removeIncident', objectId: incidentId });
  return {};
}

export function restoreIncident(
  context: WriteContext,
  { incidentId }: IncidentId,
): Record<never, never> | Missing {
  const { db, audit } = context;
  const stored = findIncident(db, incidentId);
  if (stored === undefined || stored.removedAt === null) return refuse('NOT_FOUND');
  setIncidentRemoved(db, incidentId, null);
  // It may have become known meanwhile whether the person is elected.
  syncComplaintTerms(db, [incidentId]);
  setObjectEntry(db, incidentId, { happenedAt: stored.occurredAt, removedAt: null });
  indexIncident(context, stored.dossierId, incidentId, stored);
  recountDossier(db, stored.dossierId);
  audit({ action: 'dossiers.restoreIncident', objectId: incidentId });
  return {};
}

/** Makes an incident findable by what was said, by whom and where. */
export function indexIncident(
  { db }: Pick<WriteContext, 'db'>,
  dossierId: string,
  incidentId: string,
  incident: Pick<IncidentFields, 'message' | 'sender' | 'url' | 'remarks' | 'occurredAt'>,
): void {
  const { message, sender, url, remarks, occurredAt } = incident;
  const parts = [message, sender, url, remarks];
  putSearchDocument(db, { dossierId, kind: 'incident', objectId: incidentId, at: occurredAt, parts });
}
