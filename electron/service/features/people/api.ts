/** What other slices may use of people. */
export { findPerson, insertPerson, toSortName } from './store.ts';
