import { z } from 'zod';
import { idSchema } from '../../kernel/primitives.ts';
import { notFound, service } from '../../port/procedure.ts';
import { readingProgressSchema } from './model.ts';

/** Words that are read out of pictures and scanned pages, in the background. */
export const readingContract = {
  /** How far it is, over all dossiers. */
  readingProgress: service.output(readingProgressSchema),
  /** Reads one item once more. */
  readAgain: service
    .input(z.strictObject({ evidenceId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  /** Reads what was kept before Luwte could, and what was cancelled. Answers how many. */
  readDossier: service
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ count: z.int() })),
  /** Breaks off what is read now and empties the row. Answers how many waited. */
  cancelReading: service.output(z.strictObject({ count: z.int() })),
};
