import { readKeyFile } from '../../crypto/index.ts';
import { identifyVault } from './backup/identify-vault.ts';
import type { KnownVaults, StoredVault } from './known-vaults.ts';

/**
 * Whether a vault that was replaced may go: the one that took its place, or took the place of that one in turn, is
 * there and was opened since. Where the list or its disk knows that one no more (moved, taken off the list, removed),
 * a place will do in which the same vault is and was opened since, and no less of it: it is told by its key file, not by
 * its folder. What only looks into an older copy must not cost the newer one.
 */
export async function hasSuccessor(old: StoredVault, known: Pick<KnownVaults, 'stored'>): Promise<boolean> {
  const vaults = await known.stored();
  const wanted = (await identifyVault(old.path))?.vaultId ?? null;
  const last = lastInPlace(old, vaults);
  const lastId = last === undefined ? null : ((await identifyVault(last.path))?.vaultId ?? null);
  // An old one that nothing tells any more is taken for what it was known as.
  if (last !== undefined && lastId !== null && (wanted === null || lastId === wanted))
    return isOpenedSince(last, old);
  const held = await recordedIn(old.path);
  if (held === null) return false;
  for (const vault of vaults) {
    const isOther = vault.vaultId !== old.vaultId && vault.path !== old.path && vault.replacedAt === null;
    if (!isOther || !isOpenedSince(vault, old)) continue;
    const found = await recordedIn(vault.path);
    if (found !== null && isNoLess(found, held)) return true;
  }
  return false;
}

type Recorded = { readonly vaultId: string; readonly generation: number; readonly sequence: number };

/** What the key file in a folder says of the vault there; null where it does not say how much is in it. */
async function recordedIn(folder: string): Promise<Recorded | null> {
  const reading = await readKeyFile(folder);
  if (!reading.ok || reading.keyFile.head === null) return null;
  const { vaultId, generation, head } = reading.keyFile;
  return { vaultId, generation, sequence: head.sequence };
}

function isNoLess(found: Recorded, held: Recorded): boolean {
  return (
    found.vaultId === held.vaultId && found.generation >= held.generation && found.sequence >= held.sequence
  );
}

/** The end of the line of vaults that took each other's place; undefined where the list has lost it. */
function lastInPlace(old: StoredVault, vaults: readonly StoredVault[]): StoredVault | undefined {
  const seen = new Set([old.vaultId]);
  let last = old;
  while (last.replacedAt !== null) {
    const next = vaults.find(({ vaultId }) => vaultId === last.replacedBy);
    if (next === undefined || seen.has(next.vaultId)) return undefined;
    seen.add(next.vaultId);
    last = next;
  }
  return last;
}

function isOpenedSince({ lastOpenedAt }: StoredVault, { replacedAt }: StoredVault): boolean {
  return lastOpenedAt !== null && lastOpenedAt >= (replacedAt ?? 0);
}
