import { z } from 'zod';
import { filledTextSchema, idSchema, writtenMomentSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import { captureStepsSchema } from './capture-model.ts';

/** The order of H annex 1: first stored, then reported to the platform, then gone from it. */
export const captureContract = {
  captureSteps: read
    .input(z.strictObject({ incidentId: idSchema }))
    .errors(notFound)
    .output(captureStepsSchema),
  /** That it was reported to the platform, and when; null: it was not, after all. */
  markReported: write
    .input(z.strictObject({ incidentId: idSchema, at: writtenMomentSchema.nullable() }))
    .errors(notFound)
    .output(z.strictObject({})),
  /**
   * That it is gone from the platform or hidden there, and when; null: it is there again. Refused before evidence stands
   * with the incident, unless somebody says why there is none.
   */
  markGone: write
    .input(
      z.strictObject({
        incidentId: idSchema,
        at: writtenMomentSchema.nullable(),
        withoutCapture: filledTextSchema.nullable(),
      }),
    )
    .errors({ ...notFound, CAPTURE_FIRST: {} })
    .output(z.strictObject({})),
};
