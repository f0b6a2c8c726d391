/** What other slices may use of evidence. */
export { checkEvidence } from './check-evidence.ts';
export { createImports } from './imports.ts';
