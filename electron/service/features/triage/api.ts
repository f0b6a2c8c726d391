/** What other slices may use of triage. */
export { listChangedDossiers } from './assess/changed-dossiers.ts';
export { recordLetterStep, removeLetterStep } from './papers/letters/letter-handlers.ts';
export { lettersWaiting, listDueLetters } from './papers/letters/letter-store.ts';
export { listReportsToMake } from './police/after/filing-advice.ts';
export { listReportsWithoutWord } from './police/reports/report-store.ts';
export { listOpenSignals } from './signals/signal-store.ts';
