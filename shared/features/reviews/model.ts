import { z } from 'zod';
import { caseCodeSchema } from '../../kernel/primitives.ts';
import type { DossierStatus } from '../dossiers/model.ts';
import type { EvidenceKind } from '../evidence/model.ts';

/** A day on the calendar of the organisation, `2026-11-20`. */
const daySchema = z.iso.date();
/** A month on it, `2026-11`. */
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const countSchema = z.int().min(0);

/**
 * Which item of a section of the protocol pack, counted from 0; null for one that the pack does not list. A number
 * and not the item's id: an id is text that came with an input, and a name in lower case would pass for one.
 */
const packPlaceSchema = z.int().min(0).max(10_000).nullable();

const statuses = [
  'intake',
  'triage',
  'active',
  'aftercare',
  'closed',
] as const satisfies readonly DossierStatus[];
const evidenceKinds = ['image', 'pdf', 'email', 'text', 'other'] as const satisfies readonly EvidenceKind[];

/**
 * What of a dossier may stand on the big screen (product.md: never a name). Made so that nothing else fits: the case
 * code, words of our own, numbers and days. Whoever adds a member here decides what a room full of people reads.
 */
export const projectionSchema = z.strictObject({
  code: caseCodeSchema,
  status: z.enum(statuses),
  openedOn: daySchema,
  daysOpen: countSchema,
  /** Latest first. `channel`: of the pack's section `channels`. */
  reports: z.array(z.strictObject({ receivedOn: daySchema, channel: packPlaceSchema })),
  /** Answers that were promised (H 2.4), soonest first; `inDays` is negative once the day has passed. */
  terms: z.array(z.strictObject({ dueOn: daySchema, inDays: z.int() })),
  /** Months in which something happened, earliest first. `forms`: of the section `forms`; an incident can have several. */
  incidents: z.array(
    z.strictObject({
      month: monthSchema,
      count: countSchema,
      forms: z.array(z.strictObject({ form: packPlaceSchema, count: countSchema })),
    }),
  ),
  evidence: z.array(z.strictObject({ kind: z.enum(evidenceKinds), count: countSchema })),
});
export type Projection = z.infer<typeof projectionSchema>;
