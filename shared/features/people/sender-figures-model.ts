import { z } from 'zod';
import { packItemSchema } from '../../kernel/primitives.ts';

/** A day on the calendar of the organisation, `2026-11-20`. */
const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How often and for how long a sender writes: what tells repeated intrusion apart from single messages (H annex 2, 285b Sr). */
export const senderFiguresSchema = z.strictObject({
  messages: z.int(),
  /** Of these only the month is known: they are in no other figure but forms and platforms. */
  undated: z.int(),
  /** Null where no day is known. */
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
  /** Days and weeks with at least one message. */
  activeDays: z.int(),
  activeWeeks: z.int(),
  /** Whole days without a message between two of them, at most. */
  longestSilence: z.int(),
  /** How often the sender came back after a silence of four weeks or longer. */
  returns: z.int(),
  /** Messages after the sender was asked to stop; null where nobody asked. */
  afterAsked: z.int().nullable(),
  /** Most first. A message of several forms counts with each. */
  forms: z.array(z.strictObject({ form: packItemSchema, messages: z.int() })),
  platforms: z.array(z.strictObject({ platform: packItemSchema, messages: z.int() })),
  /** Weeks with messages, by their Monday, earliest first. */
  weeks: z.array(
    z.strictObject({
      monday: daySchema,
      messages: z.int(),
      forms: z.array(z.strictObject({ form: packItemSchema, messages: z.int() })),
      /** Messages without any form. */
      unnamed: z.int(),
    }),
  ),
});
export type SenderFigures = z.infer<typeof senderFiguresSchema>;
