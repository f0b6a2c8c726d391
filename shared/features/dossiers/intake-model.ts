import { z } from 'zod';
import {
  filledLineSchema,
  instantSchema,
  lineSchema,
  packItemSchema,
  textSchema,
} from '../../kernel/primitives.ts';

/** Who chose the contact point (P 5.1); empty where that was not asked. */
export const chosenBySchema = z.enum(['', 'person', 'organisation']);

/** Somebody whom the person trusts and who is no member of the vault (P 5.1). */
export const outsideContactSchema = z.strictObject({
  name: filledLineSchema,
  function: lineSchema,
  /** How and when to reach them. */
  reach: lineSchema,
});

/** The one contact point of a dossier (H 2.4, 3.2.1): a member of the vault, somebody from outside, or nobody yet. */
export const contactPointSchema = z
  .strictObject({
    slotId: z.uuid().nullable(),
    outside: outsideContactSchema.nullable(),
    chosenBy: chosenBySchema,
  })
  .refine(({ slotId, outside }) => slotId === null || outside === null, { error: 'field-invalid' });
export type ContactPoint = z.infer<typeof contactPointSchema>;

/** What is asked around the report, in any order. */
export const intakeFieldsSchema = z.strictObject({
  /** Item of the pack's section `triggers`; null when not known. */
  trigger: packItemSchema.nullable(),
  triggerNote: textSchema,
  /** From inside the organisation or from outside (H 2.7); null: as its trigger has it. */
  origin: z.enum(['internal', 'external']).nullable(),
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
