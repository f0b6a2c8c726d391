import type { dossiersContract } from '../../../../shared/features/dossiers/contract.ts';
import { SELECTION_LIMIT } from '../../../../shared/features/dossiers/selection-limit.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice } from '../../slice.ts';
import { withoutAttention } from '../people/api.ts';
import { changeStatus, createDossier } from './dossier-handlers.ts';
import { dossierExists, findDossier } from './dossier-store.ts';
import { dropDraft, findDraft, listDraftsOf, putDraft } from './draft-store.ts';
import { importFilesLeft, letImportFilesGo } from './imports/import-files.ts';
import { importContext, listPastImports, rememberedMapping } from './imports/import-store.ts';
import { recordImport } from './imports/record-import.ts';
import { redoImport, undoImport } from './imports/undo-import.ts';
import {
  addIncident,
  changeIncident,
  getIncident,
  removeIncident,
  restoreIncident,
} from './incident-handlers.ts';
import { countIncidents, listIncidentIds, listIncidents } from './incident-store.ts';
import { changeIncidents, setIncidents } from './incidents/change-incidents.ts';
import { listComplaints, settleComplaint } from './incidents/complaint-store.ts';
import { fillSomeKeys, incidentsWithoutKeys } from './incidents/fill-keys.ts';
import { listIncidentGroups, pictureOf } from './incidents/incident-groups.ts';
import { findRunningComplaint } from './incidents/running-complaint.ts';
import { changeIntake, getIntake, markNeed } from './intake/intake-handlers.ts';
import { addNote, changeNote, removeNote, restoreNote } from './note-handlers.ts';
import { enterExport } from './register/export-register.ts';
import { readExportRows } from './register/export-rows.ts';
import { registerConsents } from './register/register-consents.ts';
import { listGroups } from './register/register-groups.ts';
import { countRegister, listRegister } from './register/register-store.ts';
import {
  registerViews,
  rememberRegister,
  removeRegisterView,
  saveRegisterView,
} from './register/view-handlers.ts';
import { bringBack, putAside, removedItems } from './removed-handlers.ts';
import { addReport, answerReport, markSafe, referReport, tellOfReport } from './reports/report-handlers.ts';
import { indexPending } from './search/pending.ts';
import { searchDossiers } from './search/search.ts';
import { searchPeople } from './search/search-people.ts';
import { listTimeline } from './timeline-store.ts';

export const dossiersSlice = defineSlice<typeof dossiersContract>({
  internalReads: { incidentsWithoutKeys, importContext, rememberedMapping, readExportRows },
  internalWrites: { indexPending, fillKeys: fillSomeKeys, recordImport, enterExport },
  reads: {
    list: ({ db, now }, query) => ({
      total: countRegister(db, query, now),
      rows: listRegister(db, query, now),
    }),
    registerGroups: ({ db, now }, query) => ({ groups: listGroups(db, query, now) }),
    registerViews,
    registerConsents,
    get: ({ db }, { dossierId }) => findDossier(db, dossierId) ?? refuse('NOT_FOUND'),
    timeline: ({ db, now }, query) =>
      dossierExists(db, query.dossierId) ? listTimeline(db, query, now) : refuse('NOT_FOUND'),
    incidents({ db }, query) {
      const dossier = findDossier(db, query.dossierId);
      if (dossier === undefined) return refuse('NOT_FOUND');
      return { total: dossier.incidentCount, incidents: listIncidents(db, { ...query, filter: null }) };
    },
    incidentsOf: ({ db }, query) =>
      dossierExists(db, query.dossierId)
        ? { total: countIncidents(db, query), incidents: listIncidents(db, query) }
        : refuse('NOT_FOUND'),
    incidentIdsOf: ({ db }, query) =>
      dossierExists(db, query.dossierId)
        ? { incidentIds: listIncidentIds(db, { ...query, limit: SELECTION_LIMIT }) }
        : refuse('NOT_FOUND'),
    incidentGroups: ({ db }, query) =>
      dossierExists(db, query.dossierId) ? { groups: listIncidentGroups(db, query) } : refuse('NOT_FOUND'),
    incidentPicture: ({ db }, query) =>
      dossierExists(db, query.dossierId) ? pictureOf(db, query) : refuse('NOT_FOUND'),
    incident: getIncident,
    complaints: ({ db }, { incidentId }) => ({ terms: listComplaints(db, incidentId) }),
    runningComplaint: ({ db, now }, { dossierId }) => ({
      running: findRunningComplaint(db, { dossierId, now }),
    }),
    intake: getIntake,
    removedItems,
    search: ({ db, now }, query) => searchDossiers(db, query, now),
    importFilesLeft,
    pastImports: ({ db }, { dossierId }) => ({ imports: listPastImports(db, dossierId) }),
    searchPeople: ({ db, now }, query) => searchPeople(db, query, now),
    draft({ db, actor, now }, { key }) {
      const draft = findDraft(db, actor, key);
      return { draft: draft && { ...draft, value: withoutAttention(db, key, draft.value, now) } };
    },
    unfinishedReports: ({ db, actor }) => ({ drafts: listDraftsOf(db, actor, 'dossiers.new') }),
  },
  writes: {
    create: createDossier,
    changeStatus,
    addNote,
    changeNote,
    removeNote,
    restoreNote,
    addIncident,
    changeIncident,
    removeIncident,
    restoreIncident,
    putAside,
    bringBack,
    changeIncidents,
    setIncidents,
    settleComplaint,
    letImportFilesGo,
    undoImport,
    redoImport,
    changeIntake,
    markNeed,
    addReport,
    answerReport,
    markSafe,
    referReport,
    tellOfReport,
    saveRegisterView,
    removeRegisterView,
  },
  drafts: {
    rememberRegister,
    saveDraft({ db, actor, now }, { key, value }) {
      putDraft(db, actor, key, withoutAttention(db, key, value, now), now);
      return { savedAt: now };
    },
    discardDraft({ db, actor }, { key }) {
      dropDraft(db, actor, key);
      return {};
    },
  },
});
