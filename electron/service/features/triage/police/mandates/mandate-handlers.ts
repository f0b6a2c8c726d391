import type { z } from 'zod';
import type {
  mandateFieldsSchema,
  PoliceMandate,
} from '../../../../../../shared/features/triage/police-model.ts';
import { localDay } from '../../../../../../shared/kernel/zoned-time.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { dossierExists, touchDossier } from '../../../dossiers/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { complaintOffences } from '../reports/complaint-need.ts';
import { countStanding } from '../reports/contents-store.ts';
import { findMandateDossier, insertMandate, listMandates, setMandateRemoved } from './mandate-store.ts';

type Fields = z.infer<typeof mandateFieldsSchema>;

export function recordMandate(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, mandate }: { readonly dossierId: string; readonly mandate: Fields },
): { mandateId: string } | Refusal<'NOT_FOUND' | 'EVIDENCE_UNKNOWN'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const { evidenceId } = mandate;
  const evidenceIds = evidenceId === null ? [] : [evidenceId];
  if (countStanding(db, dossierId, { incidentIds: [], evidenceIds }).evidence < evidenceIds.length)
    return refuse('EVIDENCE_UNKNOWN');
  const mandateId = newId();
  // Blanks alone are no reason: a mandate with nothing but them would count without its scan.
  const reason = mandate.reason.trim() === '' ? '' : mandate.reason;
  insertMandate(db, { mandateId, dossierId, ...mandate, reason }, { now, actor });
  touchDossier(db, dossierId, now);
  if (evidenceId === null) audit({ action: 'triage.explainMandate', objectId: mandateId });
  else audit({ action: 'triage.recordMandate', objectId: mandateId });
  return { mandateId };
}

export function removeMandate(
  { db, now, audit }: WriteContext,
  { mandateId }: { readonly mandateId: string },
): Record<never, never> | Refusal<'NOT_FOUND'> {
  const dossierId = findMandateDossier(db, mandateId);
  if (dossierId === undefined || !dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  setMandateRemoved(db, mandateId, now);
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.removeMandate', objectId: mandateId });
  return {};
}

type AtMoment = { readonly dossierId: string; readonly offences: readonly string[]; readonly at: number };

/**
 * Complaint offences that the organisation cannot report at a moment: no mandate signed by then, and no reason why not
 * (164 Sv).
 */
export function offencesWithoutMandate(db: ReadContext['db'], { at, ...asked }: AtMoment): string[] {
  const covered = coveredBy(db, asked.dossierId, (one) => one.reason !== '' || isSignedBy(db, one, at));
  return complaintOffences(db, asked).filter((offence) => !covered.has(offence));
}

/** Of these offences: those for which a mandate was signed by a moment. A reason why there is none makes no complaint. */
export function offencesSignedFor(db: ReadContext['db'], { dossierId, offences, at }: AtMoment): string[] {
  const covered = coveredBy(db, dossierId, (one) => isSignedBy(db, one, at));
  return offences.filter((offence) => covered.has(offence));
}

function coveredBy(
  db: ReadContext['db'],
  dossierId: string,
  counts: (mandate: PoliceMandate) => boolean,
): ReadonlySet<string> {
  return new Set(
    listMandates(db, dossierId)
      .filter(counts)
      .flatMap(({ offences }) => offences),
  );
}

/** By days: when on its day it was signed is not asked. A scan without a day may be of any day. */
function isSignedBy(db: ReadContext['db'], { evidenceId, signedAt }: PoliceMandate, at: number): boolean {
  const zone = timeZone(db);
  return evidenceId !== null && (signedAt === null || localDay(signedAt, zone) <= localDay(at, zone));
}
