import type { LackingConsent } from '../../../../../../shared/features/triage/lacking-consent.ts';
import type { PoliceCheck, PoliceFinding } from '../../../../../../shared/features/triage/police-model.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { findConsent } from '../../../consent/api.ts';
import { letterheadOf } from '../../../settings/api.ts';
import { lackingConsent } from '../../lacking-consent.ts';
import { type Findings, listFindings } from '../findings/list-findings.ts';
import { factsAfterMandate, offencesWithoutMandate } from '../mandates/mandate-handlers.ts';
import { listTold, listToldExhibits, type ToldExhibit } from '../package/content-store.ts';
import { exhibitIds, mandateIds } from '../package/exhibit-ids.ts';
import { listOffences, listRequests, type StoredReport } from './report-store.ts';

/** The pack's purpose under which consent for a report to the police is recorded. */
export const POLICE_PURPOSE = 'police-report';

/** Null: consent for a report was given. */
export function lackingForPolice(db: ReadableDb, dossierId: string, now: number): LackingConsent | null {
  return lackingConsent(findConsent(db, dossierId, POLICE_PURPOSE, now));
}

/** What a package still asks for, in the order in which it is made. What blocks is refused at export. */
export function reportChecks(
  db: ReadableDb,
  report: StoredReport,
  now: number,
  { findings, filesToScan }: Findings = listFindings(db, report),
): PoliceCheck[] {
  const { reportId, dossierId, filer, declarant } = report;
  const isOrganisation = filer === 'organisation';
  const offences = listOffences(db, reportId);
  const incidents = listTold(db, reportId);
  const evidenceIds = exhibitIds(db, report);
  const exhibits = listToldExhibits(db, evidenceIds);
  const shown = new Set(exhibits.flatMap(({ incidentIds }) => incidentIds));
  const told = new Set(incidents.map(({ incidentId }) => incidentId));
  const asked = { dossierId, offences, incidentIds: [...told], at: now };
  const missing = isOrganisation ? offencesWithoutMandate(db, asked) : [];
  const knownLater = isOrganisation ? factsAfterMandate(db, asked) : [];
  const mandates = new Set(mandateIds(db, report));
  // Of such an exhibit the package says no sender, no words and no offence.
  const isLoose = ({ evidenceId, incidentIds }: ToldExhibit) =>
    !mandates.has(evidenceId) && !incidentIds.some((id) => told.has(id));
  const count = <Item>(items: readonly Item[], isOpen: (item: Item) => boolean) =>
    items.filter(isOpen).length;
  const open: readonly (readonly [PoliceCheck['check'], number, boolean])[] = [
    ['offences', offences.length === 0 ? 1 : 0, false],
    ['facts', incidents.length === 0 ? 1 : 0, true],
    ['facts-without-offence', count(incidents, (one) => one.offences.length === 0), false],
    ['facts-without-exhibit', count(incidents, (one) => !shown.has(one.incidentId)), false],
    ['exhibits', evidenceIds.length === 0 ? 1 : 0, false],
    ['exhibits-without-fact', count(exhibits, isLoose), false],
    ['captured-by', count(exhibits, isCapturedUnknown), false],
    ['declarant', isOrganisation && declarant.trim() === '' ? 1 : 0, true],
    ['organisation-address', (letterheadOf(db).address ?? '') === '' ? 1 : 0, true],
    ['mandate', missing.length, false],
    ['mandate-facts', knownLater.length, false],
    ['consent', lackingForPolice(db, dossierId, now) === null ? 0 : 1, false],
    ['requests', listRequests(db, reportId).length === 0 ? 1 : 0, false],
    ['private-data-known', count(findings, isUnsought), true],
    ['scan', filesToScan.length, true],
    ['findings', count(findings, ({ answer }) => answer === null), true],
  ];
  return open.map(([check, number, blocks]) => ({
    check,
    state: number === 0 ? 'done' : 'open',
    blocks,
    count: number,
  }));
}

/** Who captured it, when or how is not known. */
const isCapturedUnknown = ({ collectedBy, capturedAt, captureWay, captureNote }: ToldExhibit): boolean =>
  collectedBy === '' || capturedAt === null || (captureWay === null && captureNote === '');

/** Nothing, or not all, could be looked for, and nobody said yet why the package can leave all the same. */
const isUnsought = ({ datum, answer }: PoliceFinding): boolean => datum === 'not-sought' && answer === null;
