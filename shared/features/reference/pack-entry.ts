import { z } from 'zod';
import { packItemSchema } from '../../kernel/primitives.ts';

const NUL = '\u0000';

const storable = (text: string) => text.isWellFormed() && !text.includes(NUL);

/** Text that can be stored and written to a file unchanged. */
export const packLineSchema = (limit: number) =>
  z.string().max(limit).refine(storable, { error: 'text-not-well-formed' });

const packTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(4_000)
  .refine(storable, { error: 'text-not-well-formed' });

/** Words of a pack, in both languages. */
export const bilingualSchema = z.strictObject({ nl: packTextSchema, en: packTextSchema });

/** One place: section of a document (`H 2.5`, `P 1.2`, `H annex 1`), an article (`285b Sr`), or the organisation's own. */
const PLACE =
  '(?:[HP] (?:preface|\\d(?:\\.\\d){0,2}|annex [12])|\\d{1,4}[a-z]{0,3}(?:-[a-z0-9]{1,4})? (?:Sr|Sv|AVG|UAVG)|own)';

/** Where an item comes from: one or more places, with `; ` between them. */
export const sourceSchema = z
  .string()
  .max(200)
  .regex(new RegExp(`^${PLACE}(?:; ${PLACE})*$`), { error: 'pack-source' });

/** How sure it is what the pack says about the law, and when somebody looked (legal.md). */
export const lawSchema = z.strictObject({
  checked: z.iso.date(),
  certainty: z.enum(['statute', 'policy', 'practice', 'unverified']),
  /** What a lawyer of the organisation says about it, in the language that it was written in. */
  note: packTextSchema.optional(),
});
export type Law = z.infer<typeof lawSchema>;

/** One item of a protocol pack: what is stored elsewhere is its id. */
export const packEntrySchema = z.strictObject({
  id: packItemSchema,
  label: bilingualSchema,
  description: bilingualSchema.optional(),
  source: sourceSchema,
  /** Where the item says what the law says. */
  law: lawSchema.optional(),
});
export type PackEntry = z.infer<typeof packEntrySchema>;
