import { z } from 'zod';
import { filledLineSchema, idSchema, instantSchema } from '../../kernel/primitives.ts';
import { passphraseSchema } from './contract-parts.ts';
import { headCodeSchema } from './model.ts';

/** A backup that Luwte made by itself, in the vault's own folder. */
export const backupSchema = z.strictObject({
  backupId: z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/),
  createdAt: instantSchema,
  bytes: z.int(),
  /** How many actions it holds. */
  sequence: z.int(),
  headCode: headCodeSchema,
  generation: z.int(),
});
export type Backup = z.infer<typeof backupSchema>;

/** A long piece of work: one at a time. */
export const workSchema = z.strictObject({
  kind: z.enum(['backup', 'restore', 'prove-restore', 'check']),
  /** Bytes. */
  done: z.number(),
  total: z.number(),
});
export type Work = z.infer<typeof workSchema>;

/** Where a backup to restore lies: made by Luwte for the open or a known vault, or a folder of the picker. */
export const backupSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('automatic'), vaultId: z.uuid(), backupId: backupSchema.shape.backupId }),
  z.strictObject({ kind: z.literal('outside'), folderId: idSchema }),
]);
export type BackupSource = z.infer<typeof backupSourceSchema>;

/** What opens the key file of a backup: a member's passphrase, or the key of the recovery sheet as it was typed. */
export const restoreProofSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: passphraseSchema }),
  z.strictObject({ kind: z.literal('recovery'), recoveryKey: filledLineSchema }),
]);
export type RestoreProof = z.infer<typeof restoreProofSchema>;

/** Days without a proved restore after which Luwte reminds. */
export const RESTORE_REMINDER_DAYS = 30;
