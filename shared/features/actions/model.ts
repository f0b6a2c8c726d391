import { z } from 'zod';
import {
  filledLineSchema,
  idSchema,
  instantSchema,
  lineSchema,
  packItemSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';

/** Around an appearance or incident (H 3). */
export const phaseSchema = z.enum(['before', 'during', 'after']);
export type Phase = z.infer<typeof phaseSchema>;

/** Whose list of the pack it stands on (H annex 1, annex 2). */
export const actorSchema = z.enum(['institution', 'manager', 'affected', 'communications']);

const ownerFields = {
  /** A member who does it; null: nobody, or somebody in words. */
  ownerSlot: z.uuid().nullable(),
  ownerName: lineSchema,
} as const;

export const actionFieldsSchema = z.strictObject({
  title: filledLineSchema,
  phase: phaseSchema,
  actor: actorSchema,
  ...ownerFields,
  dueAt: writtenMomentSchema.nullable(),
  note: textSchema,
});
export type ActionFields = z.infer<typeof actionFieldsSchema>;

/** Who does chosen items of the pack, and by when. */
export const assignmentSchema = z.strictObject({ ...ownerFields, dueAt: writtenMomentSchema.nullable() });

export const actionSchema = z.strictObject({
  actionId: idSchema,
  dossierId: idSchema,
  /** Item of the pack's section `actions`; null: thought up for this dossier. */
  item: packItemSchema.nullable(),
  title: z.string(),
  phase: phaseSchema,
  actor: actorSchema,
  ownerSlot: z.uuid().nullable(),
  ownerName: z.string(),
  /** Name of the member who does it; empty when it is no member. */
  ownerMember: z.string(),
  dueAt: instantSchema.nullable(),
  note: z.string(),
  doneAt: instantSchema.nullable(),
  doneNote: z.string(),
  createdAt: instantSchema,
  /** Put aside. */
  removedAt: instantSchema.nullable(),
});
export type Action = z.infer<typeof actionSchema>;

/** Most items of the pack that are added in one act. */
export const ITEMS_AT_ONCE = 200;
