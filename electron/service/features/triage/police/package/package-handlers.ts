import { createHash } from 'node:crypto';
import { asksReason } from '../../../../../../shared/features/triage/lacking-consent.ts';
import type {
  ExhibitProblem,
  PoliceCheck,
  PoliceExport,
} from '../../../../../../shared/features/triage/police-model.ts';
import type { DocumentModel } from '../../../../documents/document-model.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { enterLeaving } from '../../../consent/api.ts';
import { touchDossier } from '../../../dossiers/api.ts';
import { enterInCustody } from '../../../evidence/api.ts';
import { insertExport } from '../after/step-store.ts';
import { listFindings } from '../findings/list-findings.ts';
import { privacyState } from '../findings/privacy-state.ts';
import { lackingForPolice, POLICE_PURPOSE, reportChecks } from '../reports/report-checks.ts';
import { findReport, type StoredReport } from '../reports/report-store.ts';
import { exhibitNames } from './exhibit-names.ts';
import { packageLetter } from './package-letter.ts';
import { type PackageContent, type PackageTexts, readPackage, readPackageTexts } from './read-package.ts';

type OfReport = { readonly reportId: string };

/** All that is needed to write a package, of one moment. */
export type PackageToWrite = {
  readonly content: PackageContent;
  readonly letter: DocumentModel;
  /** Of the exhibits, in their order. */
  readonly names: readonly string[];
  /** Names what the package says, so that it can be told whether that changed. */
  readonly fingerprint: string;
};

export function policeLetter(
  { db, now }: ReadContext,
  { reportId }: OfReport,
): DocumentModel | Refusal<'NOT_FOUND'> {
  const report = findReport(db, reportId);
  return report === undefined ? refuse('NOT_FOUND') : packageLetter(readPackage(db, report), now);
}

/** With why it leaves though consent was refused, withdrawn or had ended; empty where it was not. */
type Leaving = OfReport & { readonly withoutConsent?: string | undefined };

/** What is to be written, or what still keeps it from leaving. */
export function policePackage(
  { db, now }: ReadContext,
  { reportId, withoutConsent = '' }: Leaving,
):
  | PackageToWrite
  | Refusal<
      | 'NOT_FOUND'
      | 'EXHIBITS_DAMAGED'
      | 'SCAN_NEEDED'
      | 'FINDINGS_OPEN'
      | 'PACKAGE_INCOMPLETE'
      | 'CONSENT_LACKING'
    > {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  const findings = listFindings(db, report);
  const content = readPackage(db, report, findings);
  const removed = content.exhibits.flatMap(({ evidenceId, fileName, isRemoved }, index): ExhibitProblem[] =>
    isRemoved ? [{ evidenceId, number: index + 1, fileName, problem: 'removed' }] : [],
  );
  if (removed.length > 0) return refuse('EXHIBITS_DAMAGED', { exhibits: removed });
  const open = reportChecks(db, report, now, findings).filter(
    ({ state, blocks }) => blocks && state === 'open',
  );
  const refused = refusalOf(open);
  if (refused !== null) return refused;
  const stopped = refuseStopped({ db, now }, report, withoutConsent);
  if (stopped !== null) return stopped;
  const names = exhibitNames(content);
  return {
    content,
    letter: packageLetter(content, now),
    names,
    fingerprint: fingerprintOf(content, privacyState(db, report)),
  };
}

/**
 * A package leaves against what the person said, or after the day until which that held, only for a reason. Where nobody
 * asked it is advised to, no more: by the packs the organisation reports by itself (norm `by-organisation`).
 */
function refuseStopped(
  { db, now }: Pick<ReadContext, 'db' | 'now'>,
  { dossierId }: StoredReport,
  withoutConsent: string,
): null | Refusal<'CONSENT_LACKING'> {
  const lacking = lackingForPolice(db, dossierId, now);
  return asksReason(lacking) && withoutConsent.trim() === '' ? refuse('CONSENT_LACKING', lacking) : null;
}

function refusalOf(open: readonly PoliceCheck[]) {
  const scan = open.find(({ check }) => check === 'scan');
  if (scan !== undefined) return refuse('SCAN_NEEDED', { count: scan.count });
  const findings = open.find(({ check }) => check === 'findings');
  if (findings !== undefined) return refuse('FINDINGS_OPEN', { count: findings.count });
  return open.length > 0 ? refuse('PACKAGE_INCOMPLETE', { checks: [...open] }) : null;
}

/** Names what the package says and what keeps private data out of it, its logo and the words of the pack left out. */
function fingerprintOf({ pack, organisation, ...content }: PackageTexts, privacy: string): string {
  const { logo: _, ...sender } = organisation;
  const { replaced: __, holdsPrivateData: ___, ...texts }: Partial<PackageContent> = content;
  return createHash('sha256')
    .update(JSON.stringify([pack?.version, sender, texts, privacy]))
    .digest('hex');
}

/**
 * Enters that exhibits leave the vault: before they do, so that no export is unknown. Refused when the package would say
 * something else by now.
 */
export function enterPoliceExport(
  context: WriteContext,
  {
    reportId,
    fingerprint,
    isSealed,
    withoutConsent = '',
  }: Leaving & { readonly fingerprint: string; readonly isSealed: boolean },
): null | Refusal<'NOT_FOUND' | 'REPORT_CHANGED' | 'CONSENT_LACKING'> {
  const { db, audit } = context;
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  const content = readPackageTexts(db, report);
  if (fingerprintOf(content, privacyState(db, report)) !== fingerprint) return refuse('REPORT_CHANGED');
  const stopped = refuseStopped(context, report, withoutConsent);
  if (stopped !== null) return stopped;
  const evidenceIds = content.exhibits.map(({ evidenceId }) => evidenceId);
  enterInCustody(context, evidenceIds);
  for (const evidenceId of evidenceIds) audit({ action: 'evidence.export', objectId: evidenceId });
  const count = evidenceIds.length;
  if (isSealed) audit({ action: 'triage.exportPolicePackage', objectId: reportId, count });
  else audit({ action: 'triage.exportPolicePackagePlain', objectId: reportId, count });
  enterLeaving(context, { dossierId: report.dossierId, purpose: POLICE_PURPOSE });
  return null;
}

/** Keeps what left, after it was written. */
export function recordPoliceExport(
  { db, now, actor, newId, audit }: WriteContext,
  { reportId, ...made }: OfReport & Omit<PoliceExport, 'exportId' | 'at' | 'memberName'>,
): null | Refusal<'NOT_FOUND'> {
  const report = findReport(db, reportId);
  if (report === undefined) return refuse('NOT_FOUND');
  const exportId = newId();
  // Where nothing was refused there is nothing to give a reason for.
  const withoutConsent = asksReason(lackingForPolice(db, report.dossierId, now)) ? made.withoutConsent : '';
  insertExport(db, { ...made, withoutConsent, reportId, exportId, at: now }, actor);
  touchDossier(db, report.dossierId, now);
  audit({ action: 'triage.keepPoliceExport', objectId: reportId });
  return null;
}
