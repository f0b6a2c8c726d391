import type { PresentPack } from '../../../../shared/features/reference/packs-model.ts';
import type { App, Session } from '../../app.ts';
import { Refusal } from '../../refusal.ts';
import { readOwnPack } from './read-own-pack.ts';

/** Id of the pack that counts in the open vault; null where it keeps none, or cannot say. */
export async function presentPackId(session: Session): Promise<string | null> {
  const present = (await session.storage.read('reference.chosen', undefined)) as
    | { readonly packId: string | null }
    | Refusal;
  return present instanceof Refusal ? null : present.packId;
}

/**
 * The pack that counts in the open vault. What cannot be read in a damaged vault must not keep its dossiers from being
 * shown: then it is the one that came with the program, without an id.
 */
export async function readPresentPack(
  { deps }: Pick<App, 'deps'>,
  session: Session,
  packId: string | null,
): Promise<PresentPack> {
  const found =
    packId === null
      ? null
      : ((await session.storage.read('reference.packWithFormer', { packId })) as PresentPack | Refusal);
  if (found !== null && !(found instanceof Refusal)) return found;
  return { ...(await readOwnPack(deps.folders, session.vault.organisation.kind)), packId: null, former: [] };
}
