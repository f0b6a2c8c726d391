/** Wrong attempts that cost nothing but the key derivation: people mistype. */
const FREE_ATTEMPTS = 3;
const LONGEST_WAIT = 60_000;

/** Lets wrong passphrases wait longer and longer, per vault; never wipes. Kept until the process ends. */
export function createUnlockDelay(monotonic: () => number) {
  const attempts = new Map<string, { failed: number; until: number }>();
  return {
    /** Milliseconds that the next attempt must still wait. */
    wait: (vaultId: string): number => Math.max(0, (attempts.get(vaultId)?.until ?? 0) - monotonic()),
    failed(vaultId: string): void {
      const failed = (attempts.get(vaultId)?.failed ?? 0) + 1;
      const wait = failed < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (failed - FREE_ATTEMPTS));
      attempts.set(vaultId, { failed, until: monotonic() + wait });
    },
    succeeded: (vaultId: string): void => void attempts.delete(vaultId),
  };
}
