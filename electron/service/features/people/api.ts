/** What other slices may use of people. */
export { findAddresses, insertAddress, putDetails } from './details-store.ts';
export { otherNames, putMerge, rootOf } from './merge-store.ts';
export { findOrAddSender } from './senders/find-or-add-sender.ts';
export { findPerson, insertPerson, toSortName } from './store.ts';
