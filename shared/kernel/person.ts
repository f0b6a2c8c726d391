import { z } from 'zod';
import { filledLineSchema, idSchema, instantSchema, lineSchema, textSchema } from './primitives.ts';

/** Whether the affected person may be tagged in public posts (H annex 1: never against their wish). */
export const tagWishSchema = z.enum(['unknown', 'never', 'ask-first', 'allowed']);

/** What can be written down about an affected person; everything but the name may be empty at first. */
export const personFieldsSchema = z.strictObject({
  name: filledLineSchema,
  /** The way of contact that is safe for this person, in their own words. */
  contact: lineSchema,
  function: lineSchema,
  unit: lineSchema,
  /** How they want to be called in papers of the organisation. */
  namedAs: lineSchema,
  tagWish: tagWishSchema,
  remarks: textSchema,
});
export type PersonFields = z.infer<typeof personFieldsSchema>;

export const personSchema = personFieldsSchema.extend({
  personId: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Person = z.infer<typeof personSchema>;
