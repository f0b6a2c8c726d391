import { service } from '../../port/procedure.ts';
import { packSchema } from './model.ts';

export const referenceContract = {
  /** The protocol pack of the open vault. */
  pack: service.output(packSchema),
};
