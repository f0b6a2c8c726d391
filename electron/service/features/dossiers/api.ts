/** What other slices may use of dossiers. */
export { createDossier, type NewDossierInput } from './dossier-handlers.ts';
export { dossierExists, recountDossier, touchDossier } from './dossier-store.ts';
export { addIncident } from './incident-handlers.ts';
export { findIncident, recountIncidentEvidence } from './incident-store.ts';
export { addNote } from './note-handlers.ts';
export { personChanged } from './person-documents.ts';
export { dropSearchDocument, putSearchDocument } from './search-documents.ts';
export { insertEntry, setObjectEntry } from './timeline-store.ts';
