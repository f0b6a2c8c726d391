/** What other slices may use of the protocol packs. */
export { readOwnPack } from './read-own-pack.ts';
