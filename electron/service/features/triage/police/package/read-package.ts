import type { Pack } from '../../../../../../shared/features/reference/model.ts';
import { findPrivate, leaveOut } from '../../../../../../shared/features/triage/find-private.ts';
import type {
  LeftOut,
  NotSought,
  PoliceFinding,
  PoliceMandate,
} from '../../../../../../shared/features/triage/police-model.ts';
import type { Letterhead } from '../../../../documents/document-model.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { packOfDossier } from '../../../reference/api.ts';
import { timeZone } from '../../../vault/api.ts';
import type { SenderFigures } from '../../signals/weigh-dossiers.ts';
import { findAnswers } from '../findings/finding-store.ts';
import { type Findings, findingKey, listFindings } from '../findings/list-findings.ts';
import { exhibitTexts, incidentTexts, type PackageText, reportTexts } from '../findings/package-texts.ts';
import { findPrivateData, seekable } from '../findings/read-private-data.ts';
import { cleanSaidBeside, findSaidBeside } from '../findings/said-beside.ts';
import { createTextPatterns } from '../findings/text-patterns.ts';
import { factsAfterMandate } from '../mandates/mandate-handlers.ts';
import { complaintOffences } from '../reports/complaint-need.ts';
import { listLeftOut } from '../reports/contents-store.ts';
import { listOffences, listRequests, type StoredReport } from '../reports/report-store.ts';
import { listTold, listToldExhibits, type ToldExhibit, type ToldIncident } from './content-store.ts';
import { exhibitIds, mandateIds } from './exhibit-ids.ts';
import { inPackOrder } from './pack-order.ts';
import { stalkingPatterns } from './stalking-patterns.ts';

/** All that a package says, with what was to be left out of its texts replaced. */
export type PackageTexts = {
  readonly report: StoredReport;
  readonly code: string;
  readonly personName: string;
  readonly personFunction: string;
  readonly organisation: Letterhead;
  readonly zone: string;
  readonly offences: readonly string[];
  readonly complaintOffences: readonly string[];
  readonly requests: ReturnType<typeof listRequests>;
  readonly incidents: readonly ToldIncident[];
  /** Of a report of stalking. */
  readonly patterns: readonly SenderFigures[];
  readonly exhibits: readonly ToldExhibit[];
  readonly mandates: readonly PoliceMandate[];
  readonly mandateIds: readonly string[];
  /** Incidents of a report by the organisation for which a later mandate is needed, by the offence that needs it. */
  readonly factsAfterMandate: readonly {
    readonly offence: string;
    readonly incidentIds: readonly string[];
  }[];
  readonly leftOut: readonly LeftOut[];
  readonly pack: Pack | null;
  /** What the letter cannot say that it holds none of. */
  readonly notSought: readonly NotSought[];
};

/** The same, with what was replaced in its texts. */
export type PackageContent = PackageTexts & {
  readonly replaced: readonly PoliceFinding[];
  /** Private data go along of which somebody decided that they have to. */
  readonly holdsPrivateData: boolean;
};

/** What the package says at this moment, and what it leaves out. */
export function readPackage(
  db: ReadableDb,
  report: StoredReport,
  { findings }: Pick<Findings, 'findings'> = listFindings(db, report),
): PackageContent {
  const replaced = findings.filter(({ answer }) => answer?.kind === 'replace');
  const holdsPrivateData = findings.some(
    ({ answer, datum }) => answer?.kind === 'accept' && datum !== 'not-sought',
  );
  return { ...readPackageTexts(db, report), replaced, holdsPrivateData };
}

/** The same without looking for what was left out, which takes longer. */
export function readPackageTexts(db: ReadableDb, report: StoredReport): PackageTexts {
  const { reportId, dossierId } = report;
  const clean = createCleaner(db, report);
  const pack = packOfDossier(db, dossierId);
  const offences = inPackOrder(pack, listOffences(db, reportId));
  const asComplaint = complaintOffences(db, { dossierId, offences });
  const incidents = listTold(db, reportId);
  const incidentIds = incidents.map(({ incidentId }) => incidentId);
  const exhibits = listToldExhibits(db, exhibitIds(db, report));
  const dossier = db.get<{ code: string; name: string }>(sql`
    SELECT code, name FROM dossiers JOIN people USING (person_id) WHERE dossier_id = ${dossierId}`);
  return {
    report: { ...report, ...fieldsOf(reportTexts(report).map(clean)) },
    code: dossier?.code ?? '',
    personName: dossier?.name ?? '',
    ...cleanSaidBeside(reportId, findSaidBeside(db, dossierId), clean),
    zone: timeZone(db),
    offences,
    complaintOffences: asComplaint,
    requests: listRequests(db, reportId),
    incidents: incidents.map((incident) => ({
      ...incident,
      offences: inPackOrder(pack, incident.offences),
      ...fieldsOf(incidentTexts([incident]).map(clean)),
    })),
    patterns: stalkingPatterns(db, { dossierId, offences, incidents }),
    exhibits: exhibits.map((exhibit) => ({ ...exhibit, ...fieldsOf(exhibitTexts([exhibit]).map(clean)) })),
    mandateIds: mandateIds(db, report),
    factsAfterMandate:
      report.filer === 'organisation'
        ? asComplaint.map((offence) => ({
            offence,
            incidentIds: factsAfterMandate(db, { dossierId, offences: [offence], incidentIds, at: null }),
          }))
        : [],
    leftOut: listLeftOut(db, reportId),
    pack,
    notSought: seekable(findPrivateData(db, dossierId)).notSought,
  };
}

/** Replaces in a text what somebody decided to leave out of it. */
function createCleaner(db: ReadableDb, { reportId, dossierId }: StoredReport) {
  const patternsOf = createTextPatterns(db, findPrivateData(db, dossierId));
  const answers = findAnswers(db, reportId);
  return (text: PackageText): PackageText => {
    const hits = findPrivate(text.text, patternsOf(text)).filter(
      (hit) => answers.get(findingKey(text, hit))?.kind === 'replace',
    );
    return hits.length === 0 ? text : { ...text, text: leaveOut(text.text, hits) };
  };
}

const fieldsOf = (texts: readonly PackageText[]): Record<string, string> =>
  Object.fromEntries(texts.map(({ field, text }) => [field, text]));
