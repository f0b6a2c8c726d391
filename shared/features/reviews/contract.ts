import { z } from 'zod';
import { caseCodeSchema, idSchema } from '../../kernel/primitives.ts';
import { notFound, service } from '../../port/procedure.ts';
import { projectionSchema } from './model.ts';

export const reviewsContract = {
  /** Shows a dossier, without a name, in the projector window; what stood there goes. */
  project: service
    .input(z.strictObject({ dossierId: idSchema }))
    .errors({
      ...notFound,
      /** The second window could not be opened. */
      NO_PROJECTOR: {},
    })
    .output(z.strictObject({})),
  /** Closes the projector window, if there is one. */
  stopProjecting: service.output(z.strictObject({})),
  /** What stands in the projector window, for the page of the main window. */
  projected: service.output(
    z.strictObject({
      projected: z.strictObject({ dossierId: idSchema, code: caseCodeSchema }).nullable(),
    }),
  ),
  /** What the projector window shows; the page there cannot choose. Null: nothing. */
  projection: service.output(z.strictObject({ shown: projectionSchema.nullable() })),
};
