import type { evidenceContract } from '../../../../shared/features/evidence/contract.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice, type ReadContext } from '../../slice.ts';
import { dossierExists } from '../dossiers/api.ts';
import { captureSteps, markGone, markReported } from './capture/capture-handlers.ts';
import {
  changeCollecting,
  collecting,
  collectingRequest,
  finishCollecting,
  handOver,
  recordRequestExport,
  removeCollecting,
  reopenCollecting,
  restoreCollecting,
} from './collecting/collecting-handlers.ts';
import { linkEvidence, unlinkEvidence } from './custody/link-handlers.ts';
import { changeCapture, changeCollector, noteEvidence } from './custody/note-handlers.ts';
import {
  findPlace,
  forPreview,
  recordImport,
  recordView,
  removeEvidence,
  restoreEvidence,
  storeDossierKey,
} from './evidence-handlers.ts';
import { hashList, recordChecks, recordExport, recordHashExport } from './leaving/leaving-handlers.ts';
import { beginOutside, endOutside, listUnfinished } from './outside/outside-store.ts';
import {
  askDossierReading,
  askReading,
  beginReading,
  cancelReadings,
  nextToRead,
  recordReading,
} from './reading/reading-handlers.ts';
import {
  countEvidence,
  findFiles,
  findItem,
  listCustody,
  listEvidence,
  listFiles,
  listStoredFiles,
  listStoredNames,
} from './store.ts';

export const evidenceSlice = defineSlice<typeof evidenceContract>({
  reads: {
    captureSteps,
    collecting,
    list: ({ db }, { dossierId }) =>
      dossierExists(db, dossierId) ? { items: listEvidence(db, dossierId) } : refuse('NOT_FOUND'),
    get({ db }, { evidenceId }) {
      const item = findItem(db, evidenceId);
      return item === undefined ? refuse('NOT_FOUND') : { item, custody: listCustody(db, evidenceId) };
    },
  },
  writes: {
    remove: removeEvidence,
    restore: restoreEvidence,
    link: linkEvidence,
    unlink: unlinkEvidence,
    note: noteEvidence,
    changeCapture,
    changeCollector,
    markReported,
    markGone,
    handOver,
    changeCollecting,
    finishCollecting,
    reopenCollecting,
    removeCollecting,
    restoreCollecting,
  },
  internalReads: {
    findPlace,
    forPreview,
    nextToRead,
    files: ({ db }: ReadContext, query: Parameters<typeof listFiles>[1]) => listFiles(db, query),
    filesByIds: ({ db }: ReadContext, { ids }: { readonly ids: readonly string[] }) => findFiles(db, ids),
    countFiles: ({ db }: ReadContext, { dossierId }: { readonly dossierId: string }) =>
      dossierExists(db, dossierId) ? { total: countEvidence(db, dossierId) } : refuse('NOT_FOUND'),
    hashList,
    collectingRequest,
    storedNames: ({ db }: ReadContext) => listStoredNames(db),
    unfinished: ({ db }: ReadContext) => listUnfinished(db),
    storedFiles: ({ db }: ReadContext) => listStoredFiles(db),
  },
  internalWrites: {
    storeDossierKey,
    recordImport,
    recordView,
    recordExport,
    recordHashExport,
    recordRequestExport,
    recordChecks,
    beginOutside,
    endOutside,
    beginReading,
    recordReading,
    askReading,
    askDossierReading,
    cancelReadings,
  },
});
