import { z } from 'zod';

/** Within which an answer is promised (H 2.4): so many working days or days of the calendar. */
export const responseTermSchema = z.strictObject({
  days: z.int().min(1).max(60),
  count: z.enum(['working', 'calendar']),
});
export type ResponseTerm = z.infer<typeof responseTermSchema>;
