import { z } from 'zod';
import { instantSchema, lineSchema } from '../../kernel/primitives.ts';

/** What to look for; null and empty mean everything. */
export const auditFilterSchema = z.strictObject({
  /** As in `dossiers.create`. */
  actions: z.array(z.string().max(64)).max(200),
  /** A case code, the id of an object, or a head code that somebody wrote down. */
  object: lineSchema,
  slotId: z.uuid().nullable(),
  /** From this moment on. */
  from: instantSchema.nullable(),
  /** Before this moment. */
  until: instantSchema.nullable(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditEntrySchema = z.strictObject({
  sequence: z.int().min(1),
  at: instantSchema,
  slotId: z.string(),
  /** Empty where the slot belongs to no member, as the recovery slot. */
  memberName: z.string(),
  action: z.string(),
  objectId: z.string(),
  /** Case code of the dossier that the object is or belongs to; empty where it belongs to none. */
  dossierCode: z.string(),
  dossierId: z.string(),
  count: z.int(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
