import { z } from 'zod';
import {
  filledLineSchema,
  filledTextSchema,
  idSchema,
  instantSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';

/** What somebody is asked. Who collects is said in words: seldom a member of the vault. */
export const collectingFieldsSchema = z.strictObject({
  asked: filledLineSchema,
  /** The text they get; it names nobody and nothing that they need not know. */
  request: filledTextSchema,
  until: writtenMomentSchema.nullable(),
});
export type CollectingFields = z.infer<typeof collectingFieldsSchema>;

/** Collecting that was handed over, so that the affected person need not look (H annex 1, annex 2). */
export const collectingSchema = z.strictObject({
  collectingId: idSchema,
  dossierId: idSchema,
  ...collectingFieldsSchema.shape,
  until: instantSchema.nullable(),
  askedAt: instantSchema,
  doneAt: instantSchema.nullable(),
  doneNote: z.string(),
});
export type Collecting = z.infer<typeof collectingSchema>;
