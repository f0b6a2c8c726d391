import { z } from 'zod';
import { lineSchema, textSchema } from '../../kernel/primitives.ts';

/** An address on an envelope: a few lines. */
const ADDRESS_LIMIT = 500;

/** What stands below the organisation's name on everything that goes out on paper; empty while nobody wrote it. */
export const letterheadTextSchema = z.strictObject({
  /** Of the organisation, in lines; also where it is reached instead of the affected person (H 3.2.1). */
  address: textSchema.max(ADDRESS_LIMIT, { error: 'text-too-long' }),
  /** How to reach it: a mail address, a number. */
  contact: lineSchema,
});
export type LetterheadText = z.infer<typeof letterheadTextSchema>;
