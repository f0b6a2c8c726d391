/** What the service itself uses of the vault slice. */

export { dossierOf } from './audit/trail-object.ts';
export { createTurn } from './create-turn.ts';
export { finishVault } from './finish-vault.ts';
export { secondPersonsOf } from './members/second-person.ts';
export { describePlace } from './place/describe-place.ts';
export { findSavePlace, saveOutside } from './save-outside.ts';
export { readOrganisation } from './store.ts';
export { timeZone } from './time-zone.ts';
