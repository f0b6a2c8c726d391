/** What other slices may use of the consent register. */

export { answeredWishes, countingWishes } from './counting-wishes.ts';
export { addConsent, withdrawConsent } from './handlers.ts';
export { type ConsentCounts, countConsents, enterLeaving, findConsentFor, type Leaving } from './leaving.ts';
export { consentsToAskAgain, findConsent, listEndingConsents } from './store.ts';
