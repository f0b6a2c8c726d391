import { read, write } from '../../port/procedure.ts';
import { letterheadTextSchema } from './letterhead-model.ts';

export const letterheadContract = {
  letterhead: read.output(letterheadTextSchema),
  changeLetterhead: write.input(letterheadTextSchema).output(letterheadTextSchema),
};
