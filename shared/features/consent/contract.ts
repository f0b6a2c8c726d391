import { z } from 'zod';
import { idSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import { consentFieldsSchema, consentSchema, withdrawalNoteSchema } from './model.ts';

export const consentContract = {
  /** All that was written down about consent in a dossier, latest first. */
  list: read
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ consents: z.array(consentSchema) })),
  /** Writes down an answer to the question for consent: given or refused. Nothing that was written down before changes. */
  add: write
    .input(z.strictObject({ dossierId: idSchema, consent: consentFieldsSchema }))
    .errors({
      ...notFound,
      /** The form is no evidence of this dossier, or was put aside. */
      FORM_NOT_FOUND: {},
    })
    .output(z.strictObject({ consentId: idSchema })),
  /** The person takes it back. It stays in the register. */
  withdraw: write
    .input(z.strictObject({ consentId: idSchema, note: withdrawalNoteSchema }))
    .errors({
      ...notFound,
      /** It was withdrawn before, or was a refusal: there is nothing to take back. */
      NOT_STANDING: {},
    })
    .output(z.strictObject({})),
};
