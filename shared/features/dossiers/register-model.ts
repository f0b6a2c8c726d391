import { z } from 'zod';
import { tagWishSchema } from '../../kernel/person.ts';
import {
  filledLineSchema,
  idSchema,
  instantSchema,
  lineSchema,
  packItemSchema,
} from '../../kernel/primitives.ts';
import { OUTSIDE } from './contact-key.ts';
import { dossierStatusSchema, registerSortSchema } from './model.ts';

/** In a filter, in place of an id: what has none. */
export const NONE = '';

const severityChoiceSchema = z.enum(['severe', 'medium', 'light', 'none']);
export const severityChoices = severityChoiceSchema.options;

/** `late`: something should have been done by now. `week`: within seven days from now. `none`: nothing is open. */
const dueChoiceSchema = z.enum(['late', 'week', 'none']);
export const dueChoices = dueChoiceSchema.options;

/** What narrows the register beside its status. Lists: any of them, empty for all; between each other: all of them. */
export const registerFilterSchema = z.strictObject({
  severities: z.array(severityChoiceSchema).max(4),
  /** Members, by slot; all from outside the vault as one. */
  contactPoints: z.array(z.union([idSchema, z.literal(OUTSIDE), z.literal(NONE)])).max(200),
  forms: z.array(packItemSchema).max(200),
  platforms: z.array(packItemSchema).max(200),
  triggers: z.array(z.union([packItemSchema, z.literal(NONE)])).max(200),
  due: z.array(dueChoiceSchema).max(3),
  /** Of the person: whether they may be tagged. */
  tagWishes: z.array(tagWishSchema).max(4).default([]),
  receivedFrom: instantSchema.nullable(),
  /** Not included itself. */
  receivedUntil: instantSchema.nullable(),
  /** Words of the person, the case code, a report or a note; as in the search. */
  text: lineSchema,
});
export type RegisterFilter = z.infer<typeof registerFilterSchema>;

/** A register that nothing is left out of. */
export const wholeRegister: RegisterFilter = {
  severities: [],
  contactPoints: [],
  forms: [],
  platforms: [],
  triggers: [],
  due: [],
  tagWishes: [],
  receivedFrom: null,
  receivedUntil: null,
  text: '',
};

export const registerGroupingSchema = z.enum(['status', 'severity', 'contact', 'trigger', 'unit', 'month']);
export type RegisterGrouping = z.infer<typeof registerGroupingSchema>;

/** One group of the register: what its dossiers have in common, as an id, a unit's name or `2026-11`; NONE: nothing. */
export const registerGroupSchema = z.strictObject({ by: registerGroupingSchema, key: lineSchema });
export type RegisterGroup = z.infer<typeof registerGroupSchema>;

export const groupCountSchema = z.strictObject({
  key: z.string(),
  /** Name of the contact point; empty where the key says it all. */
  name: z.string(),
  count: z.int(),
});
export type GroupCount = z.infer<typeof groupCountSchema>;

export const registerColumnSchema = z.enum([
  'code',
  'person',
  'unit',
  'status',
  'severity',
  'contact',
  'trigger',
  'forms',
  'platforms',
  'received',
  'activity',
  'due',
  'incidents',
  'evidence',
  'pack',
  'tagWish',
]);
export type RegisterColumn = z.infer<typeof registerColumnSchema>;

/** Which dossiers, in which order: what a page, the groups and an export have in common. */
export const registerSelection = {
  sort: registerSortSchema,
  direction: z.enum(['ascending', 'descending']),
  /** Null: every status. */
  statuses: z.array(dossierStatusSchema).min(1).max(5).nullable(),
};

/** A way of looking at the register. */
export const registerLookSchema = z.strictObject({
  /** In order; a column that is not named here (of a later version) stands behind them, hidden. */
  columns: z
    .array(
      z.strictObject({
        id: registerColumnSchema,
        shown: z.boolean(),
        /** Pixels; null: as it comes. */
        width: z.int().min(40).max(2000).nullable(),
      }),
    )
    .max(40),
  ...registerSelection,
  filter: registerFilterSchema,
  grouping: registerGroupingSchema.nullable(),
});
export type RegisterLook = z.infer<typeof registerLookSchema>;

export const registerViewSchema = z.strictObject({
  viewId: idSchema,
  name: filledLineSchema,
  look: registerLookSchema,
});
export type RegisterView = z.infer<typeof registerViewSchema>;

export const exportFormatSchema = z.enum(['csv', 'xlsx']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;
