import { z } from 'zod';
import { packItemSchema } from '../../kernel/primitives.ts';

const bilingualSchema = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

/** One item of a protocol pack: what is stored elsewhere is its id. */
export const packEntrySchema = z.strictObject({
  id: packItemSchema,
  label: bilingualSchema,
  description: bilingualSchema.optional(),
  /** Document and section (`H 2.5`, `P 1.2`), or the law. */
  source: z.string().min(1),
});

/** The sections a pack holds, one YAML file each. Later sections are added here and nowhere else. */
export const packSectionsSchema = z.strictObject({
  channels: z.array(packEntrySchema).min(1),
  disciplines: z.array(packEntrySchema).min(1),
  forms: z.array(packEntrySchema).min(1),
  platforms: z.array(packEntrySchema).min(1),
  triggers: z.array(packEntrySchema).min(1),
});

export const packSchema = z.strictObject({
  id: z.enum(['university', 'party']),
  version: z.string().regex(/^\d{4}\.\d{1,2}$/),
  name: bilingualSchema,
  /** The document that the pack puts to work: H or P. */
  document: z.strictObject({ code: z.enum(['H', 'P']), title: bilingualSchema }),
  sections: packSectionsSchema,
});
export type Pack = z.infer<typeof packSchema>;
