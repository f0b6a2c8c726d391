import { z } from 'zod';
import { instantSchema, lineSchema, packItemSchema } from '../../kernel/primitives.ts';
import { memberSchema } from './model.ts';

/** Most people who can have a slot in one vault: opening tries their slots one after another. */
export const MEMBERS_LIMIT = 200;

/** What is written down about a member; the passphrase is theirs alone. */
export const memberFieldsSchema = memberSchema.extend({
  /** Disciplines of the expert team, as ids of the protocol pack (H 3.1). */
  disciplines: z.array(packItemSchema).max(20),
  /** Who takes over when this member is away. */
  substituteSlotId: z.uuid().nullable(),
});
export type MemberFields = z.infer<typeof memberFieldsSchema>;

/** Cost of Argon2id (security.md K1). */
export const kdfSchema = z.strictObject({
  memoryKiB: z.int(),
  iterations: z.int(),
  parallelism: z.int(),
});
export type Kdf = z.infer<typeof kdfSchema>;

export const memberRowSchema = memberFieldsSchema.extend({
  /** Empty for a slot of which the database knows nothing. */
  name: lineSchema,
  slotId: z.uuid(),
  createdAt: instantSchema,
  /** Null while the member can open the vault. */
  revokedAt: instantSchema.nullable(),
  /** Null for who has no slot any more. */
  kdf: kdfSchema.nullable(),
  isSelf: z.boolean(),
});
export type MemberRow = z.infer<typeof memberRowSchema>;
