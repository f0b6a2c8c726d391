import { service } from '../../port/procedure.ts';
import { packsContract } from './packs-contract.ts';
import { presentPackSchema } from './packs-model.ts';

export const referenceContract = {
  /** The protocol pack of the open vault that counts. */
  pack: service.output(presentPackSchema),
  ...packsContract,
};
