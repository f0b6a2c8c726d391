import type { ReportFields } from '../../../../../shared/features/dossiers/model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { dossierExists, touchDossier } from '../dossier-store.ts';
import { dropDraft } from '../draft-store.ts';
import { putSearchDocument } from '../search-documents.ts';
import { insertEntry } from '../timeline-store.ts';
import {
  dossierOfReport,
  insertReport,
  updateAnswer,
  updateInformed,
  updateReferral,
  updateSafety,
} from './report-store.ts';

type Done = Record<string, never> | Refusal<'NOT_FOUND'>;

/** One more report for a dossier that is there (several reports can belong to one). */
export function addReport(
  context: WriteContext,
  input: { readonly dossierId: string; readonly report: ReportFields; readonly draftKey: string | null },
): { reportId: string } | Refusal<'NOT_FOUND'> {
  const { db, now, actor } = context;
  if (!dossierExists(db, input.dossierId)) return refuse('NOT_FOUND');
  const reportId = writeReport(context, input.dossierId, input.report);
  touchDossier(db, input.dossierId, now);
  dropDraft(db, actor, input.draftKey);
  return { reportId };
}

/** Writes a report down, with its place in the timeline and what it is found by. @returns its id */
export function writeReport(
  { db, now, actor, newId, audit }: WriteContext,
  dossierId: string,
  report: ReportFields,
): string {
  const reportId = newId();
  insertReport(db, { reportId, dossierId, report, now });
  const entry = {
    entryId: newId(),
    dossierId,
    kind: 'report',
    objectId: reportId,
    text: report.channel,
  } as const;
  insertEntry(db, { ...entry, happenedAt: report.receivedAt }, { now, actor });
  const parts = [report.account, report.reporterName, report.reporterContact, report.notInformedReason];
  putSearchDocument(db, { dossierId, kind: 'report', objectId: reportId, at: report.receivedAt, parts });
  audit({ action: 'dossiers.addReport', objectId: reportId });
  return reportId;
}

/** The first answer was given, or was not after all: what was promised is due no more, or again. */
export function answerReport(
  context: WriteContext,
  { reportId, respondedAt }: { readonly reportId: string; readonly respondedAt: number | null },
): Done {
  if (!touchReport(context, reportId)) return refuse('NOT_FOUND');
  updateAnswer(context.db, reportId, respondedAt);
  if (respondedAt === null) context.audit({ action: 'dossiers.unanswerReport', objectId: reportId });
  else context.audit({ action: 'dossiers.answerReport', objectId: reportId });
  return {};
}

/** The danger that was reported is over, or lasts after all. */
export function markSafe(
  context: WriteContext,
  { reportId, safeAt }: { readonly reportId: string; readonly safeAt: number | null },
): Done {
  if (!touchReport(context, reportId)) return refuse('NOT_FOUND');
  updateSafety(context.db, reportId, safeAt);
  if (safeAt === null) context.audit({ action: 'dossiers.unmarkSafe', objectId: reportId });
  else context.audit({ action: 'dossiers.markSafe', objectId: reportId });
  return {};
}

type Referral = { readonly to: string; readonly reason: string };

/** It was something else and was passed on, or was not after all. */
export function referReport(
  context: WriteContext,
  { reportId, referral }: { readonly reportId: string; readonly referral: Referral | null },
): Done {
  if (!touchReport(context, reportId)) return refuse('NOT_FOUND');
  updateReferral(context.db, reportId, referral === null ? null : { ...referral, at: context.now });
  if (referral === null) context.audit({ action: 'dossiers.takeReportBack', objectId: reportId });
  else context.audit({ action: 'dossiers.referReport', objectId: reportId });
  return {};
}

/** The person knows by now that somebody reported for them, or does not after all. */
export function tellOfReport(
  context: WriteContext,
  { reportId, informed }: { readonly reportId: string } & Pick<ReportFields, 'informed'>,
): Done {
  if (!touchReport(context, reportId)) return refuse('NOT_FOUND');
  updateInformed(context.db, reportId, { informed, at: informed === 'yes' ? context.now : null });
  if (informed === 'yes') context.audit({ action: 'dossiers.tellOfReport', objectId: reportId });
  else context.audit({ action: 'dossiers.untellOfReport', objectId: reportId });
  return {};
}

/** Something happened to a report: its dossier moves up in the register. @returns whether there is such a report */
function touchReport({ db, now }: WriteContext, reportId: string): boolean {
  const dossierId = dossierOfReport(db, reportId);
  if (dossierId === undefined || !dossierExists(db, dossierId)) return false;
  touchDossier(db, dossierId, now);
  return true;
}
