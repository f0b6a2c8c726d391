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
import type { StoredFile } from './store.ts';

/** The key that a dossier's files are encrypted to; made with its first file. */
export async function dossierKeyFor(
  { deps }: Pick<App, 'deps'>,
  session: Session,
  place: ImportPlace,
): Promise<Secret | Refusal> {
  const { storage, generation, keys } = session;
  const found = await storage.read('evidence.findPlace', { ...place, generation });
  if (found instanceof Refusal) return found;
  const { wrappedKey } = found as { readonly wrappedKey: Uint8Array | null };
  const { dossierId } = place;
  if (wrappedKey !== null) return unwrap(session, { generation, dossierId, wrappedKey });
  using fresh = await createDossierKey();
  const wrapped = wrapDossierKey(keys.wrapKey, generation, dossierId, fresh, deps);
  const stored = await storage.write('evidence.storeDossierKey', { dossierId, generation, wrapped });
  if (stored instanceof Refusal) return stored;
  const { wrappedKey: kept } = stored as { readonly wrappedKey: Uint8Array };
  return unwrap(session, { generation, dossierId, wrappedKey: kept });
}

/**
 * Opens a dossier's key with the wrap key of its generation.
 * @throws where it does not open: the database vouched for it, so it cannot be damage
 */
export function unwrap(session: Pick<Session, 'keysOf'>, wrapped: WrappedKey): Secret {
  const key = openDossierKey(session, wrapped);
  if (key === null) throw new Error('a dossier key does not open');
  return key;
}

/** The same for who looks for damage: null where the key does not open. */
export function openDossierKey(
  { keysOf }: Pick<Session, 'keysOf'>,
  { generation, dossierId, wrappedKey }: WrappedKey,
): Secret | null {
  const keys = keysOf(generation);
  return keys === null ? null : unwrapDossierKey(keys.wrapKey, generation, dossierId, wrappedKey);
}

type WrappedKey = Pick<StoredFile, 'generation' | 'dossierId' | 'wrappedKey'>;

/** A copy for the file thread. */
export function keyBytes(key: Secret): Uint8Array {
  return Uint8Array.from(revealSecret(key));
}
