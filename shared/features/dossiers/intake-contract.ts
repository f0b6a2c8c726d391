import { z } from 'zod';
import {
  draftKeySchema,
  filledTextSchema,
  idSchema,
  instantSchema,
  packItemSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import { intakeFieldsSchema, needSchema } from './intake-model.ts';
import { draftValueSchema, newReportSchema } from './model.ts';

const nothing = z.strictObject({});

/** What is asked around a report, and what becomes of it. */
export const intakeContract = {
  /** New reports that the member began and did not send, the oldest first. */
  unfinishedReports: read.output(
    z.strictObject({
      drafts: z.array(
        z.strictObject({ key: draftKeySchema, savedAt: instantSchema, value: draftValueSchema }),
      ),
    }),
  ),
  intake: read
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ fields: intakeFieldsSchema, needs: z.array(needSchema) })),
  changeIntake: write
    .input(z.strictObject({ dossierId: idSchema, fields: intakeFieldsSchema }))
    .errors(notFound)
    .output(nothing),
  /** What the person said to a need or an option; null: not spoken of. */
  markNeed: write
    .input(
      needSchema
        .pick({ section: true, item: true })
        .extend({ dossierId: idSchema, state: needSchema.shape.state.nullable() }),
    )
    .errors(notFound)
    .output(nothing),
  /** One more report for a dossier that is there. */
  addReport: write
    .input(
      z.strictObject({
        dossierId: idSchema,
        report: newReportSchema,
        /** The draft that this came from, discarded in the same transaction. */
        draftKey: draftKeySchema.nullable(),
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ reportId: idSchema })),
  /** When the first answer was given (H 2.4); null: not yet after all. */
  answerReport: write
    .input(z.strictObject({ reportId: idSchema, respondedAt: writtenMomentSchema.nullable() }))
    .errors(notFound)
    .output(nothing),
  /** The danger that was reported is over, since then; null: it lasts after all. */
  markSafe: write
    .input(z.strictObject({ reportId: idSchema, safeAt: writtenMomentSchema.nullable() }))
    .errors(notFound)
    .output(nothing),
  /** It was something else: to whom it was passed on and why; null takes it back. */
  referReport: write
    .input(
      z.strictObject({
        reportId: idSchema,
        /** `to`: item of the pack's section `referrals`. */
        referral: z.strictObject({ to: packItemSchema, reason: filledTextSchema }).nullable(),
      }),
    )
    .errors(notFound)
    .output(nothing),
  /** The person was told afterwards that somebody reported for them (H 3.2.1), or was not. The reason why not yet stays. */
  tellOfReport: write
    .input(z.strictObject({ reportId: idSchema, informed: newReportSchema.shape.informed }))
    .errors(notFound)
    .output(nothing),
};
