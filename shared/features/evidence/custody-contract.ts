import { z } from 'zod';
import { captureWaySchema } from '../../kernel/capture-way.ts';
import {
  dayPrecisionSchema,
  filledTextSchema,
  idSchema,
  lineSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { notFound, write } from '../../port/procedure.ts';

const linkSchema = z.strictObject({ evidenceId: idSchema, incidentId: idSchema });
const nothing = z.strictObject({});

/** What is written down about an item that is there already. */
export const custodyContract = {
  /** Puts an item with an incident of its dossier. */
  link: write.input(linkSchema).errors(notFound).output(nothing),
  unlink: write.input(linkSchema).errors(notFound).output(nothing),
  /** A note in the chain of custody; it cannot be changed. */
  note: write
    .input(z.strictObject({ evidenceId: idSchema, text: filledTextSchema }))
    .errors(notFound)
    .output(nothing),
  /** Who collected it, in words; empty: not known. */
  changeCollector: write
    .input(z.strictObject({ evidenceId: idSchema, collectedBy: lineSchema }))
    .errors(notFound)
    .output(nothing),
  /** When and how it was captured, as far as is known; entered in the chain of custody. */
  changeCapture: write
    .input(
      z.strictObject({
        evidenceId: idSchema,
        capturedAt: writtenMomentSchema.nullable(),
        capturedPrecision: dayPrecisionSchema,
        captureWay: captureWaySchema.nullable(),
        captureNote: lineSchema,
      }),
    )
    .errors(notFound)
    .output(nothing),
};
