/** What other slices may use of dossiers. */
export { changeStatus, createDossier, type NewDossierInput } from './dossier-handlers.ts';
export {
  dossierExists,
  findDossier,
  inStandingDossier,
  recountDossier,
  touchDossier,
} from './dossier-store.ts';
export { dropDraft, listDrafts } from './draft-store.ts';
export { emptyMapping } from './imports/empty-mapping.ts';
export { markImportFileKept } from './imports/import-files.ts';
export { importStands } from './imports/import-store.ts';
export { recordImport } from './imports/record-import.ts';
export { addIncident } from './incident-handlers.ts';
export { findIncident, recountIncidentEvidence } from './incident-store.ts';
export { changeIncidents } from './incidents/change-incidents.ts';
export {
  complaintsKnownAfter,
  countRunningComplaints,
  type KnownBy,
  listDueComplaints,
  reopenComplaints,
  settleComplaints,
} from './incidents/complaint-store.ts';
export { liftedOffences } from './incidents/lifted-offences.ts';
export { hasAllEvidence } from './incidents/messages-with-evidence.ts';
export { complaintsSettledAt } from './incidents/running-complaint.ts';
export { changeIntake, markNeed } from './intake/intake-handlers.ts';
export { findIntake, hasContactPoint } from './intake/intake-store.ts';
export { addNote } from './note-handlers.ts';
export { personChanged } from './person-documents.ts';
export { listDueReports } from './reports/due-reports.ts';
export { answerReport, markSafe, tellOfReport } from './reports/report-handlers.ts';
export { listReportsInDanger, listUntoldReports } from './reports/waiting-reports.ts';
export { dropSearchDocument, putSearchDocument } from './search-documents.ts';
export { insertEntry, setObjectEntry } from './timeline-store.ts';
