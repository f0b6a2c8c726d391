import { z } from 'zod';
import { draftKeySchema, idSchema, textSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import { collectingFieldsSchema, collectingSchema } from './collecting-model.ts';

const one = z.strictObject({ collectingId: idSchema });
const nothing = z.strictObject({});

/** Handing over the collecting of messages to somebody else than the affected person. */
export const collectingContract = {
  /** Of a dossier, the latest first. */
  collecting: read
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ items: z.array(collectingSchema) })),
  handOver: write
    .input(
      z.strictObject({
        dossierId: idSchema,
        collecting: collectingFieldsSchema,
        draftKey: draftKeySchema.nullable(),
      }),
    )
    .errors(notFound)
    .output(one),
  changeCollecting: write
    .input(z.strictObject({ collectingId: idSchema, collecting: collectingFieldsSchema }))
    .errors(notFound)
    .output(nothing),
  finishCollecting: write
    .input(z.strictObject({ collectingId: idSchema, note: textSchema }))
    .errors(notFound)
    .output(nothing),
  /** It goes on after all. */
  reopenCollecting: write.input(one).errors(notFound).output(nothing),
  removeCollecting: write.input(one).errors(notFound).output(nothing),
  restoreCollecting: write.input(one).errors(notFound).output(nothing),
};
