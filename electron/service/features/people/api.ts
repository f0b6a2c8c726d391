/** What other slices may use of people. */
export { clearAttentionDrafts, withoutAttention } from './attention-drafts.ts';
export { insertAddress, putDetails } from './details-store.ts';
export { findAddresses, mergedWords } from './known-as.ts';
export { putMerge, rootOf } from './merge-store.ts';
export { findOrAddSender } from './senders/find-or-add-sender.ts';
export { changeSender } from './senders/sender-handlers.ts';
export { findPerson, insertPerson, isStanding, toSortName } from './store.ts';
