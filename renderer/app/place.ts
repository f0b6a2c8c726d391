import type { OpenVault } from '../../shared/features/vault/model.ts';

type Status = {
  readonly vault: Pick<OpenVault, 'recoveryConfirmed'> | null;
  /** Named on the command line. */
  readonly vaultToOpen: string | null;
};

/** Where the recovery sheet is shown and typed back, inside an open vault that may not be used yet. */
export const RECOVERY_PATH = '/recovery';
const START_PATH = '/start';

/**
 * Which screen to show instead of `path`; null when `path` may be shown. Screens before the vault (`doorPaths`,
 * as first parts such as `/unlock`) and inside it exclude each other.
 */
export function placeInstead(
  status: Status,
  path: string,
  doorPaths: readonly string[],
  home: string,
): string | null {
  const atDoor = doorPaths.some((door) => path === door || path.startsWith(`${door}/`));
  if (status.vault === null) {
    if (atDoor && path !== RECOVERY_PATH) return null;
    return status.vaultToOpen !== null && path === '/' ? `/unlock/${status.vaultToOpen}` : START_PATH;
  }
  if (!status.vault.recoveryConfirmed) return path === RECOVERY_PATH ? null : RECOVERY_PATH;
  return atDoor || path === '/' ? home : null;
}
