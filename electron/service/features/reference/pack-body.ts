import type { Pack } from '../../../../shared/features/reference/model.ts';
import { textHash } from '../../storage/text-hash.ts';

/** A pack to be kept: its body as it is stored, and the hash of that. */
export type PackBody = { readonly version: string; readonly body: string; readonly sha256: string };

/**
 * A pack as it is stored.
 * @param pack as its schema answered it, with fields in that order: so the same pack has the same hash
 */
export function packToBody(pack: Pack): PackBody {
  const body = JSON.stringify(pack);
  return { version: pack.version, body, sha256: textHash(body) };
}
