/** What other slices may use of the protocol packs. */

export {
  chosenPack,
  chosenPackId,
  findPack,
  packOfDossier,
  type RulesInUse,
  rulesOfDossier,
} from './pack-store.ts';
export { parsePackFile } from './parse-pack-file.ts';
export { presentPackId, readPresentPack } from './present-pack.ts';
export { readOwnPack } from './read-own-pack.ts';
export { shippedReferrals } from './shipped-referrals.ts';
export { stepPlanOfPack } from './step-plan-of-pack.ts';
export { type NextPart, workInParts } from './work-in-parts.ts';
