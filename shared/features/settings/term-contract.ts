import { z } from 'zod';
import { read, write } from '../../port/procedure.ts';
import { responseTermSchema } from './term-model.ts';

/** What the organisation promises; null while it goes by its protocol pack. */
const chosenTerm = z.strictObject({ term: responseTermSchema.nullable() });

export const termContract = {
  responseTerm: read.output(chosenTerm),
  changeResponseTerm: write.input(chosenTerm).output(chosenTerm),
};
