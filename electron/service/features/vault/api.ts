/** What the service itself uses of the vault slice. */
export { finishVault } from './finish-vault.ts';
