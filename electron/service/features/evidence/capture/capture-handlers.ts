import type { CaptureSteps } from '../../../../../shared/features/evidence/capture-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { findIncident, touchDossier } from '../../dossiers/api.ts';
import { findCaptureSteps, setGone, setReported } from './capture-store.ts';

type IncidentAt = { readonly incidentId: string; readonly at: number | null };
type Done = Record<never, never>;

export function captureSteps(
  { db }: ReadContext,
  { incidentId }: { readonly incidentId: string },
): CaptureSteps | Refusal<'NOT_FOUND'> {
  const steps = findIncident(db, incidentId) === undefined ? undefined : findCaptureSteps(db, incidentId);
  return steps ?? refuse('NOT_FOUND');
}

export function markReported(
  { db, now, audit }: WriteContext,
  { incidentId, at }: IncidentAt,
): Done | Refusal<'NOT_FOUND'> {
  const incident = findIncident(db, incidentId);
  if (incident === undefined || incident.removedAt !== null) return refuse('NOT_FOUND');
  setReported(db, incidentId, at);
  touchDossier(db, incident.dossierId, now);
  audit({ action: 'evidence.markReported', objectId: incidentId });
  return {};
}

/** First a screenshot, then away with it (H annex 1): what is gone before it was stored needs its reason in words. */
export function markGone(
  { db, now, audit }: WriteContext,
  { incidentId, at, withoutCapture }: IncidentAt & { readonly withoutCapture: string | null },
): Done | Refusal<'NOT_FOUND' | 'CAPTURE_FIRST'> {
  const incident = findIncident(db, incidentId);
  const steps = findCaptureSteps(db, incidentId);
  if (incident === undefined || steps === undefined) return refuse('NOT_FOUND');
  if (at !== null && steps.captured === 0 && withoutCapture === null) return refuse('CAPTURE_FIRST');
  const reason = at === null || steps.captured > 0 ? '' : (withoutCapture ?? '');
  setGone(db, incidentId, { at, reason });
  touchDossier(db, incident.dossierId, now);
  audit({ action: 'evidence.markGone', objectId: incidentId });
  return {};
}
