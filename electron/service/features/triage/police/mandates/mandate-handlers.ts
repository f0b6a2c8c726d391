import type { z } from 'zod';
import type {
  mandateFieldsSchema,
  PoliceMandate,
} from '../../../../../../shared/features/triage/police-model.ts';
import { isAfterToday, localDay } from '../../../../../../shared/kernel/zoned-time.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { complaintsKnownAfter, dossierExists, type KnownBy, touchDossier } from '../../../dossiers/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { findFiling } from '../after/step-store.ts';
import { complaintOffences } from '../reports/complaint-need.ts';
import { countStanding } from '../reports/contents-store.ts';
import { listOffences, listReports } from '../reports/report-store.ts';
import { followMandates } from './mandate-state.ts';
import { findMandateDossier, insertMandate, listMandates, setMandateRemoved } from './mandate-store.ts';

type Fields = z.infer<typeof mandateFieldsSchema>;

export function recordMandate(
  context: WriteContext,
  { dossierId, mandate }: { readonly dossierId: string; readonly mandate: Fields },
): { mandateId: string } | Refusal<'NOT_FOUND' | 'EVIDENCE_UNKNOWN' | 'SIGNED_TOO_LATE'> {
  const { db, now, actor, newId, audit } = context;
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const { evidenceId } = mandate;
  const evidenceIds = evidenceId === null ? [] : [evidenceId];
  if (countStanding(db, dossierId, { incidentIds: [], evidenceIds }).evidence < evidenceIds.length)
    return refuse('EVIDENCE_UNKNOWN');
  if (mandate.signedAt !== null && isAfterToday(mandate.signedAt, now, timeZone(db)))
    return refuse('SIGNED_TOO_LATE');
  const mandateId = newId();
  // Blanks alone are no reason: a mandate with nothing but them would count without its scan.
  const reason = mandate.reason.trim() === '' ? '' : mandate.reason;
  insertMandate(db, { mandateId, dossierId, ...mandate, reason }, { now, actor });
  touchDossier(db, dossierId, now);
  followMandates(context, dossierId);
  if (evidenceId === null) audit({ action: 'triage.explainMandate', objectId: mandateId });
  else audit({ action: 'triage.recordMandate', objectId: mandateId });
  return { mandateId };
}

/** A mandate with which a report was made stays for as long as that was made. */
export function removeMandate(
  context: WriteContext,
  { mandateId }: { readonly mandateId: string },
): Record<never, never> | Refusal<'NOT_FOUND' | 'MANDATE_USED'> {
  const { db, now, audit } = context;
  const dossierId = findMandateDossier(db, mandateId);
  if (dossierId === undefined || !dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const mandate = listMandates(db, dossierId).find((one) => one.mandateId === mandateId);
  if (mandate !== undefined && isUsed(db, mandate)) return refuse('MANDATE_USED');
  setMandateRemoved(db, mandateId, now);
  followMandates(context, dossierId, { takenBack: true });
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.removeMandate', objectId: mandateId });
  return {};
}

/** Not what was recorded only after somebody wrote down that the report was made: without it that was written down too. */
function isUsed(db: ReadContext['db'], mandate: PoliceMandate): boolean {
  const { dossierId, createdAt } = mandate;
  return listReports(db, dossierId).some(({ reportId, filer }) => {
    const filed = filer === 'organisation' ? findFiling(db, reportId) : undefined;
    if (filed === undefined || createdAt > filed.recordedAt) return false;
    const needed = complaintOffences(db, { dossierId, offences: listOffences(db, reportId) });
    return (
      (mandate.reason !== '' || wasSignedBy(db, mandate, filed.at)) &&
      mandate.offences.some((offence) => needed.includes(offence))
    );
  });
}

type AtMoment = { readonly dossierId: string; readonly offences: readonly string[]; readonly at: number };

/**
 * Complaint offences that the organisation cannot report at a moment: no mandate signed by then, and no reason why not
 * (164 Sv).
 */
export function offencesWithoutMandate(db: ReadContext['db'], { at, ...asked }: AtMoment): string[] {
  const covered = new Set(
    listMandates(db, asked.dossierId)
      .filter((one) => one.reason !== '' || isSignedBy(db, one, at))
      .flatMap(({ offences }) => offences),
  );
  return complaintOffences(db, asked).filter((offence) => !covered.has(offence));
}

/** Null: whenever it was signed. */
type SignedBy = Omit<AtMoment, 'at'> & { readonly at: number | null };

/**
 * Of these offences: those for which a mandate was signed by a moment, for what was known when the last of those was signed. A
 * reason why there is none makes no complaint.
 */
export function offencesSignedFor(db: ReadContext['db'], { dossierId, offences, at }: SignedBy): KnownBy[] {
  const signed = listMandates(db, dossierId).filter((one) => isSignedBy(db, one, at));
  return offences.flatMap((offence) => {
    const moments = signed.flatMap((one) => (one.offences.includes(offence) ? [one.signedAt ?? 0] : []));
    return moments.length === 0 ? [] : [{ offence, knownBy: Math.max(...moments) }];
  });
}

/**
 * Of these incidents: those that the person knew of only after they signed the mandate for it, and whose term runs still. That
 * mandate is not for them: a complaint asks for another one.
 */
export function factsAfterMandate(
  db: ReadContext['db'],
  { incidentIds, ...asked }: SignedBy & { readonly incidentIds: readonly string[] },
): string[] {
  return complaintsKnownAfter(db, { incidentIds, offences: offencesSignedFor(db, asked) });
}

/** Its scan stands, so that it counts. */
function isSignedBy(db: ReadContext['db'], mandate: PoliceMandate, at: number | null): boolean {
  return mandate.evidenceId !== null && wasSignedBy(db, mandate, at);
}

/** Also where its scan was put aside since. By days: when on its day it was signed is not asked. */
function wasSignedBy(db: ReadContext['db'], { signedAt }: PoliceMandate, at: number | null): boolean {
  const zone = timeZone(db);
  return signedAt !== null && (at === null || localDay(signedAt, zone) <= localDay(at, zone));
}
