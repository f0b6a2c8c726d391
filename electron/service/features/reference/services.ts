import type { referenceContract } from '../../../../shared/features/reference/contract.ts';
import type { PresentPack } from '../../../../shared/features/reference/packs-model.ts';
import type { App, Session } from '../../app.ts';
import { refuse } from '../../refusal.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { packServices } from './pack-services.ts';
import { presentPackId, readPresentPack } from './present-pack.ts';
import { readOwnPack } from './read-own-pack.ts';

/** What the port thread itself does for this slice. */
export function referenceServices(app: App): ServiceHandlers<typeof referenceContract> {
  const readOwn = (session: Session) => readOwnPack(app.deps.folders, session.vault.organisation.kind);
  // A kept pack never changes; cleared when the process ends.
  let last: PresentPack | null = null;
  app.onOpen(async (session) => {
    if (session.vault.mode.kind !== 'open' || (await presentPackId(session)) !== null) return;
    await session.storage.write('reference.keepProgramPack', { pack: await readOwn(session) });
  });
  return {
    ...packServices(app, readOwn),
    async pack() {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const packId = await presentPackId(session);
      if (packId !== null && last?.packId === packId) return last;
      last = await readPresentPack(app, session, packId);
      return last;
    },
  };
}
