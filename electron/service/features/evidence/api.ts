/** What other slices may use of evidence. */
export { checkEvidence, damagedCopies } from './check-evidence.ts';
export { finishCollecting, handOver, reopenCollecting } from './collecting/collecting-handlers.ts';
export { listDueCollecting } from './collecting/collecting-store.ts';
export { removeEvidence, restoreEvidence } from './evidence-handlers.ts';
export { bringImportBack, putImportAside } from './evidence-of-import.ts';
export { createImports } from './imports.ts';
export { patience } from './patience.ts';
export { createReadingThread } from './reading-thread.ts';
export { countEvidenceAside, evidenceAside, findRemovable } from './store.ts';
