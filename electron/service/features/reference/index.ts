import type { referenceContract } from '../../../../shared/features/reference/contract.ts';
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

export const referenceSlice = defineSlice<typeof referenceContract>({
  reads: {
    keptPack,
    itemUse: ({ db }, { section, id }) => ({ dossiers: countItemUse(db, section, id) }),
  },
  writes: { choosePack: takeOverPack },
  internalReads: { chosen, allPacks, packWithFormer },
  internalWrites: { keepProgramPack, keepOwnPack, enterPackExport },
});
