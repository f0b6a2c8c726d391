/**
 * When a rule of a pack counts: what it looks at, as data. All that is said must hold; a list holds with any of its ids.
 * Figures and ordered choices hold from what is named upwards, so that more of anything never makes a case lighter.
 */
import { z } from 'zod';
import { packItemSchema } from '../../kernel/primitives.ts';

/** Ordered choices, from the least to the most (P 1.3). */
export const criminalities = ['none', 'possible', 'likely', 'certain-serious'] as const;
export const intensities = ['low', 'rough', 'discriminating', 'threatening'] as const;
export const reaches = ['small', 'medium', 'large'] as const;
export const impacts = ['low', 'some', 'high'] as const;
export const severityGrades = ['light', 'medium', 'severe'] as const;
/** How the norm stands towards a report to the police (H 2.5). */
export const policeNorms = ['none', 'optional', 'default'] as const;

const ids = z.array(packItemSchema).min(1).max(100);
const from = z.int().min(1).max(1_000_000);

/** Where more of it, or its being there, can only make a case graver. Nothing about who somebody is. */
const risingFields = {
  forms: ids.optional(),
  offences: ids.optional(),
  criminalityFrom: z.enum(criminalities).optional(),
  intensityFrom: z.enum(intensities).optional(),
  reachFrom: z.enum(reaches).optional(),
  /** What it does to the person, as they tell it (P 1). */
  impactFrom: z.enum(impacts).optional(),
  messagesFrom: from.optional(),
  /** Days from the first to the last. */
  daysFrom: from.optional(),
  /** Messages within any 24 hours. */
  burstFrom: from.optional(),
  sendersFrom: from.optional(),
} as const;

const present = z.literal(true).optional();
const risingPart = z.strictObject({
  ...risingFields,
  concreteThreat: present,
  acuteDanger: present,
  offline: present,
  recurring: present,
});
const parts = <Part extends z.ZodType>(part: Part) => z.array(part).min(1).max(20).optional();

/**
 * For severity: it follows from what happened alone, and more of anything never makes a case lighter. So nothing can be
 * asked to be absent, and nothing about who somebody is.
 */
export const risingConditionSchema = risingPart.extend({ anyOf: parts(risingPart) });

const situationPart = z.strictObject({
  ...risingFields,
  /** Employers or party sections. */
  employersFrom: from.optional(),
  origin: z.enum(['internal', 'external']).optional(),
  concreteThreat: z.boolean().optional(),
  /** Somebody is in danger now. */
  acuteDanger: z.boolean().optional(),
  offline: z.boolean().optional(),
  recurring: z.boolean().optional(),
  habituated: z.boolean().optional(),
  /** Member of a representative body. */
  elected: z.boolean().optional(),
  contract: packItemSchema.optional(),
  career: packItemSchema.optional(),
  roles: ids.optional(),
  policeWish: z.enum(['yes', 'no']).optional(),
  severityFrom: z.enum(severityGrades).optional(),
  severityTo: z.enum(severityGrades).optional(),
  police: z.array(z.enum(policeNorms)).min(1).max(3).optional(),
  /** The term of a complaint runs (66 Sr). */
  clock: z.boolean().optional(),
  /** It is substantive criticism, no hate (P 1.1). */
  criticism: z.boolean().optional(),
});

/** For everything else: about the facts, and what was concluded from them before. */
export const conditionSchema = situationPart.extend({
  anyOf: parts(situationPart),
  noneOf: parts(situationPart),
});
export type Condition = z.infer<typeof conditionSchema>;
