import { z } from 'zod';
import {
  filledTextSchema,
  idSchema,
  instantSchema,
  lineSchema,
  packItemSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';

export const consentAnswerSchema = z.enum(['given', 'refused']);
export const consentHowSchema = z.enum(['spoken', 'written', 'form']);

export const consentFieldsSchema = z
  .strictObject({
    /** Item of the pack's section `purposes`. */
    purpose: packItemSchema,
    answer: consentAnswerSchema,
    /** What may be shared; empty: all that the purpose says. */
    scope: textSchema,
    /** With whom; empty: with whom the purpose says. */
    recipient: lineSchema,
    how: consentHowSchema,
    /** The form that was filled in: an item of the dossier's evidence. */
    evidenceId: idSchema.nullable(),
    givenAt: writtenMomentSchema,
    /** Until when it holds; null: until it is withdrawn. */
    until: writtenMomentSchema.nullable(),
    remarks: textSchema,
  })
  .refine(({ how, evidenceId }) => how !== 'form' || evidenceId !== null, {
    error: 'form-missing',
    path: ['evidenceId'],
  })
  .refine(({ until, givenAt }) => until === null || until > givenAt, {
    error: 'until-too-early',
    path: ['until'],
  });
export type ConsentFields = z.infer<typeof consentFieldsSchema>;

export const withdrawalNoteSchema = filledTextSchema;

/** One answer as it was written down: never deleted, at most withdrawn. */
export const consentSchema = z.strictObject({
  consentId: idSchema,
  purpose: packItemSchema,
  answer: consentAnswerSchema,
  scope: z.string(),
  recipient: z.string(),
  how: consentHowSchema,
  evidenceId: idSchema.nullable(),
  givenAt: instantSchema,
  until: instantSchema.nullable(),
  withdrawnAt: instantSchema.nullable(),
  withdrawnNote: z.string(),
  remarks: z.string(),
  createdAt: instantSchema,
  /** Who wrote it down; empty when that member is not known any more. */
  recordedBy: z.string(),
});
export type Consent = z.infer<typeof consentSchema>;
