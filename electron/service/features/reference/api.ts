/** What other slices may use of the protocol packs. */

export { chosenPack, chosenPackId, packOfDossier } from './pack-store.ts';
export { presentPackId, readPresentPack } from './present-pack.ts';
export { readOwnPack } from './read-own-pack.ts';
export { type NextPart, workInParts } from './work-in-parts.ts';
