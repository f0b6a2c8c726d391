import { z } from 'zod';
import { bilingualSchema } from './pack-entry.ts';
import { type PackSections, packSectionsSchema } from './pack-sections.ts';

/** What a pack says of itself, in `pack.yaml`. */
export const packHeadSchema = z.strictObject({
  /** The kind of organisation it is for. */
  id: z.enum(['university', 'party']),
  version: z.string().regex(/^\d{4}\.\d{1,2}(-[a-z0-9-]{1,40})?$/, { error: 'pack-version' }),
  name: bilingualSchema,
  /** The document that the pack puts to work: H or P. */
  document: z.strictObject({ code: z.enum(['H', 'P']), title: bilingualSchema }),
});

export const packSchema = packHeadSchema.extend({ sections: packSectionsSchema });
export type Pack = z.infer<typeof packSchema>;

export type { Condition } from './condition.ts';
export type { RecordedFact } from './triage-sections.ts';

/** What triage weighs a case by. */
export type TriageRules = Pick<
  PackSections,
  'offences' | 'severity' | 'severities' | 'floors' | 'norms' | 'attentions' | 'tree' | 'routes' | 'ladder'
>;

/** A piece of what the person is told and can choose. */
export type StepPlanPiece = PackSections['step-plan'][number];
/** Somebody to turn to. */
export type Referral = PackSections['referrals'][number];
