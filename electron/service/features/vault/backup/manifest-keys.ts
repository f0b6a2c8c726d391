import type { Session } from '../../../app.ts';
import { revealSecret, type Secret } from '../../../crypto/index.ts';
import type { ManifestKey } from '../../../storage/manifest-file.ts';

/**
 * Copies of the keys under which manifests of an open vault can be sealed, of every generation that it knows; whoever
 * asked for them wipes them.
 */
export function manifestKeysOf({
  generation,
  keysOf,
}: Pick<Session, 'generation' | 'keysOf'>): ManifestKey[] {
  const keys: ManifestKey[] = [];
  // A member may have been revoked since: then there is one more than the session says.
  for (let of = 1; of <= generation || keysOf(of) !== null; of += 1) {
    const own = keysOf(of);
    if (own !== null) keys.push(manifestKey(of, own.manifestKey));
  }
  return keys;
}

/** When nothing reads with them any more. */
export function wipeManifestKeys(keys: readonly ManifestKey[]): void {
  for (const { key } of keys) key.fill(0);
}

export function manifestKey(generation: number, key: Secret): ManifestKey {
  return { generation, key: Uint8Array.from(revealSecret(key)) };
}
