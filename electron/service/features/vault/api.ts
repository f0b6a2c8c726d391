/** What the service itself uses of the vault slice. */

export { createTurn } from './create-turn.ts';
export { finishVault } from './finish-vault.ts';
export { secondPersonsOf } from './members/second-person.ts';
export { describePlace } from './place/describe-place.ts';
