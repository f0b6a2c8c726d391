import type { dossiersContract } from '../../../../shared/features/dossiers/contract.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice } from '../../slice.ts';
import { changeStatus, createDossier } from './dossier-handlers.ts';
import { dossierExists, findDossier } from './dossier-store.ts';
import { dropDraft, findDraft, putDraft } from './draft-store.ts';
import {
  addIncident,
  changeIncident,
  getIncident,
  removeIncident,
  restoreIncident,
} from './incident-handlers.ts';
import { listIncidents } from './incident-store.ts';
import { addNote, changeNote, removeNote, restoreNote } from './note-handlers.ts';
import { countRegister, listRegister } from './register-store.ts';
import { bringBack, putAside, removedItems } from './removed-handlers.ts';
import { searchDossiers } from './search.ts';
import { listTimeline } from './timeline-store.ts';

export const dossiersSlice = defineSlice<typeof dossiersContract>({
  reads: {
    list: ({ db }, query) => ({ total: countRegister(db, query.statuses), rows: listRegister(db, query) }),
    get: ({ db }, { dossierId }) => findDossier(db, dossierId) ?? refuse('NOT_FOUND'),
    timeline: ({ db }, query) =>
      dossierExists(db, query.dossierId) ? listTimeline(db, query) : refuse('NOT_FOUND'),
    incidents({ db }, query) {
      const dossier = findDossier(db, query.dossierId);
      if (dossier === undefined) return refuse('NOT_FOUND');
      return { total: dossier.incidentCount, incidents: listIncidents(db, query) };
    },
    incident: getIncident,
    removedItems,
    search: ({ db }, query) => searchDossiers(db, query),
    draft: ({ db, actor }, { key }) => ({ draft: findDraft(db, actor, key) }),
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
  },
  drafts: {
    saveDraft({ db, actor, now }, { key, value }) {
      putDraft(db, actor, key, value, now);
      return { savedAt: now };
    },
    discardDraft({ db, actor }, { key }) {
      dropDraft(db, actor, key);
      return {};
    },
  },
});
