/** What other slices may use of people. */
export { clearAttentionDrafts, withoutAttention } from './attention-drafts.ts';
export { findDetails, insertAddress, putDetails } from './details-store.ts';
export { findAddresses, findContacts, mergedWords } from './known-as.ts';
export { putMerge, rootOf } from './merge-store.ts';
export { agreedDossiers } from './senders/disclosure.ts';
export { findOrAddSender } from './senders/find-or-add-sender.ts';
export { changeSender } from './senders/sender-handlers.ts';
export { findAttentionAllowed } from './special-consent.ts';
export { findPerson, insertPerson, isStanding, toSortName } from './store.ts';
