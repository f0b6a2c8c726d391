import type { App, Session } from '../../app.ts';
import {
  createDossierKey,
  revealSecret,
  type Secret,
  unwrapDossierKey,
  wrapDossierKey,
} from '../../crypto/index.ts';
import { Refusal } from '../../refusal.ts';
import type { ImportPlace } from './evidence-handlers.ts';

/** The key that a dossier's files are encrypted to; made with its first file. */
export async function dossierKeyFor(
  { deps }: Pick<App, 'deps'>,
  { storage, generation, keys }: Session,
  place: ImportPlace,
): Promise<Secret | Refusal> {
  const found = await storage.read('evidence.findPlace', { ...place, generation });
  if (found instanceof Refusal) return found;
  const { wrappedKey } = found as { readonly wrappedKey: Uint8Array | null };
  const { dossierId } = place;
  if (wrappedKey !== null) return unwrap({ generation, keys }, dossierId, wrappedKey);
  using fresh = await createDossierKey();
  const wrapped = wrapDossierKey(keys.wrapKey, generation, dossierId, fresh, deps);
  const stored = await storage.write('evidence.storeDossierKey', { dossierId, generation, wrapped });
  if (stored instanceof Refusal) return stored;
  return unwrap({ generation, keys }, dossierId, (stored as { readonly wrappedKey: Uint8Array }).wrappedKey);
}

/** Opens a wrapped key. @throws where it does not open: the database vouched for it, so it cannot be damage. */
export function unwrap(
  { generation, keys }: Pick<Session, 'generation' | 'keys'>,
  dossierId: string,
  wrapped: Uint8Array,
): Secret {
  const key = unwrapDossierKey(keys.wrapKey, generation, dossierId, wrapped);
  if (key === null) throw new Error('a dossier key does not open');
  return key;
}

/** A copy for the file thread. */
export function keyBytes(key: Secret): Uint8Array {
  return Uint8Array.from(revealSecret(key));
}
