import { z } from 'zod';
import { idSchema, instantSchema, packItemSchema } from '../../kernel/primitives.ts';
import { storedPackSchema } from './later-sections.ts';
import { bilingualSchema } from './pack-entry.ts';
import { packProblemCodes } from './pack-problem.ts';
import { type AdaptableName, type PackListName, packSections } from './pack-sections.ts';

/** `program`: came with Luwte. `imported`: from a file. `adapted`: made here out of another one. */
export const packOriginSchema = z.enum(['program', 'imported', 'adapted']);

/** A pack of this vault, as a list shows it. */
export const keptPackSchema = z.strictObject({
  packId: idSchema,
  version: z.string(),
  origin: packOriginSchema,
  addedAt: instantSchema,
  /** Dossiers that were made with it. */
  dossiers: z.int(),
  /** Why it was taken into use last without leading everybody to 112; empty otherwise. */
  chosenBecause: z.string(),
});
export type KeptPackRow = z.infer<typeof keptPackSchema>;

/** Sections whose items can be changed one by one. */
export const packListNames = Object.keys(packSections).filter(
  (name): name is PackListName => name !== 'signpost',
);
export const packListSchema = z.enum(packListNames);

/** The same, and the two lists of the signpost, of which only the words and the contacts can be changed. */
export const adaptableNames: readonly AdaptableName[] = [...packListNames, 'questions', 'outcomes'];

/** The pack that counts in a vault. */
export const presentPackSchema = storedPackSchema.extend({
  /** What the vault keeps it by; null where it keeps none, and this one came with the program. */
  packId: idSchema.nullable(),
  /** Items of other packs of the vault that this one does not have: dossiers can have been made with them. */
  former: z.array(z.strictObject({ section: packListSchema, id: packItemSchema, label: bilingualSchema })),
});
export type PresentPack = z.infer<typeof presentPackSchema>;

/**
 * One step of adapting a pack: an item that takes the place of the one with its id, or is new; or one that goes. What the
 * item must be is checked when the pack is put together.
 */
export const packChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('put'),
    section: z.enum(adaptableNames),
    item: z.looseObject({ id: packItemSchema }).catchall(z.json()),
  }),
  z.strictObject({ kind: z.literal('remove'), section: packListSchema, id: packItemSchema }),
]);
export type PackChange = z.infer<typeof packChangeSchema>;

export const packProblemSchema = z.strictObject({
  file: z.string().max(100),
  line: z.int(),
  column: z.int(),
  code: z.enum(packProblemCodes),
  detail: z.string().max(200),
});

/** Largest file that a pack is read from, in bytes; those that Luwte writes have less than a tenth of a megabyte. */
export const PACK_FILE_LIMIT = 20_000_000;
