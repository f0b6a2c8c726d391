/** What other slices may use of evidence. */
export { checkEvidence, damagedCopies } from './check-evidence.ts';
export { removeEvidence, restoreEvidence } from './evidence-handlers.ts';
export { createImports } from './imports.ts';
export { countEvidenceAside, evidenceAside, findRemovable } from './store.ts';
