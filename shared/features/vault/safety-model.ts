import { z } from 'zod';
import { instantSchema } from '../../kernel/primitives.ts';

/** What a look at every page of the database found; `unfinished`: the disk did not let it come to an end. */
export const pageLookSchema = z.enum(['running', 'ok', 'damaged', 'unfinished']);
export type PageLook = z.infer<typeof pageLookSchema>;

/** What reading the whole vault found, and when it ended. */
export const deepCheckSchema = z.strictObject({
  at: instantSchema,
  /** How many things were wrong; 0 where all is well. */
  problems: z.int().min(0),
  /** Of those: pages, indexes and references of the database, as one. */
  database: z.boolean(),
  /** The chain of recorded actions does not close. */
  history: z.boolean(),
  /** Evidence files that are missing, altered or unreadable. */
  evidence: z.int().min(0),
  /** Automatic backups that are not as they were made, or could not be read. */
  backups: z.int().min(0),
});
export type DeepCheck = z.infer<typeof deepCheckSchema>;

/** Days after which Luwte reads the whole vault again (security.md, Database settings). */
export const DEEP_CHECK_DAYS = 7;
/** Days without a backup outside the vault after which Luwte says so. */
export const OUTSIDE_REMINDER_DAYS = 30;
/** Room on the disk below which Luwte says so: as long as there is this much, nothing is refused. */
export const LITTLE_ROOM = 2 * 1024 ** 3;
