import { z } from 'zod';
import { personFieldsSchema, personSchema } from '../../kernel/person.ts';
import { idSchema, lineSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';

export const peopleContract = {
  /** People whose name starts with what was typed, for "known already" while typing. At most 8. */
  suggest: read.input(z.strictObject({ text: lineSchema })).output(
    z.strictObject({
      people: z.array(
        z.strictObject({
          personId: idSchema,
          name: z.string(),
          function: z.string(),
          unit: z.string(),
          dossierCodes: z.array(z.string()),
        }),
      ),
    }),
  ),
  get: read
    .input(z.strictObject({ personId: idSchema }))
    .errors(notFound)
    .output(personSchema),
  update: write
    .input(z.strictObject({ personId: idSchema, fields: personFieldsSchema }))
    .errors(notFound)
    .output(personSchema),
};
