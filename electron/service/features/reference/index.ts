import type { referenceContract } from '../../../../shared/features/reference/contract.ts';
import type { PresentPack } from '../../../../shared/features/reference/packs-model.ts';
import type { Session } from '../../app.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice } from '../../slice.ts';
import { countItemUse } from './item-use.ts';
import {
  allPacks,
  chosen,
  enterPackExport,
  keepOwnPack,
  keepProgramPack,
  keptPack,
  packWithFormer,
  takeOverPack,
} from './keep-pack.ts';
import { packServices } from './pack-services.ts';
import { presentPackId, readPresentPack } from './present-pack.ts';
import { readOwnPack } from './read-own-pack.ts';

export const referenceSlice = defineSlice<typeof referenceContract>({
  reads: {
    keptPack,
    itemUse: ({ db }, { section, id }) => ({ dossiers: countItemUse(db, section, id) }),
  },
  writes: { choosePack: takeOverPack },
  internalReads: { chosen, allPacks, packWithFormer },
  internalWrites: { keepProgramPack, keepOwnPack, enterPackExport },
  services(app) {
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
  },
});
