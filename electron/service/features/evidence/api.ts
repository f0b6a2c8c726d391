/** What other slices may use of evidence. */
export { createFileRun, type FileRun, type WantedEntry } from './bundle/bundles.ts';
export type { SiftedDatum } from './bundle/hit-list.ts';
export type { KeptWords } from './bundle/sift-file.ts';
export { checkEvidence, damagedCopies } from './check-evidence.ts';
export { finishCollecting, handOver, reopenCollecting } from './collecting/collecting-handlers.ts';
export { listDueCollecting } from './collecting/collecting-store.ts';
export { removeEvidence, restoreEvidence } from './evidence-handlers.ts';
export { bringImportBack, putImportAside } from './evidence-of-import.ts';
export { createImports } from './imports.ts';
export { enterInCustody } from './leaving/leaving-handlers.ts';
export { patience } from './patience.ts';
export { createReadingThread } from './reading-thread.ts';
export { countEvidenceAside, evidenceAside, findRemovable } from './store.ts';
