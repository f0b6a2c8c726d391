/** What other slices may use of the consent register. */
export { addConsent, withdrawConsent } from './handlers.ts';
export { findConsent, listEndingConsents } from './store.ts';
