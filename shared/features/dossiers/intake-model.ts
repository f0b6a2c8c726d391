import { z } from 'zod';
import { instantSchema, packItemSchema, textSchema } from '../../kernel/primitives.ts';

/** Who chose the contact point (P 5.1); empty where that was not asked. */
export const chosenBySchema = z.enum(['', 'person', 'organisation']);

/** The one contact point of a dossier (H 2.4, 3.2.1): a member of the vault, or nobody yet. */
export const contactPointSchema = z.strictObject({ slotId: z.uuid().nullable(), chosenBy: chosenBySchema });
export type ContactPoint = z.infer<typeof contactPointSchema>;

/** What is asked around the report, in any order. */
export const intakeFieldsSchema = z.strictObject({
  /** Item of the pack's section `triggers`; null when not known. */
  trigger: packItemSchema.nullable(),
  triggerNote: textSchema,
  /** Item of the pack's section `capacities` (H 1.3): a note, never a condition for help. */
  capacity: packItemSchema.nullable(),
  /** What the person wishes, in their own words. */
  wishes: textSchema,
  contactPoint: contactPointSchema,
});
export type IntakeFields = z.infer<typeof intakeFieldsSchema>;

/** Needs are asked about and options are shown, side by side (H 3.2.1). */
export const needSectionSchema = z.enum(['needs', 'options']);
export const needStateSchema = z.enum(['shown', 'wanted', 'declined', 'given']);

export const needSchema = z.strictObject({
  section: needSectionSchema,
  /** Item of that section of the pack. */
  item: packItemSchema,
  state: needStateSchema,
  changedAt: instantSchema,
});
export type Need = z.infer<typeof needSchema>;
