import { z } from 'zod';
import { tagWishSchema } from '../../kernel/person.ts';
import { caseCodeSchema, idSchema, instantSchema, lineSchema } from '../../kernel/primitives.ts';
import { dossierStatusSchema, searchHitSchema } from './model.ts';

/** Kinds of things that are found, beside people. */
export const searchKindSchema = searchHitSchema.shape.kind.exclude(['person']);
export type SearchKind = z.infer<typeof searchKindSchema>;

/** What narrows a search: between each other all of them. */
export const searchFilterSchema = z.strictObject({
  /** Empty: of every kind. */
  kinds: z.array(searchHitSchema.shape.kind).max(20),
  /** Empty: of every status. */
  statuses: z.array(dossierStatusSchema).max(5),
  /** When it happened or came in; `until` not included. */
  from: instantSchema.nullable(),
  until: instantSchema.nullable(),
  /** Case code; empty: in every dossier. */
  code: lineSchema,
});
export type SearchFilter = z.infer<typeof searchFilterSchema>;

/** Somebody who fits, once, with the dossiers about them, newest first. */
export const foundPersonSchema = z.strictObject({
  personId: idSchema,
  name: z.string(),
  unit: z.string(),
  tagWish: tagWishSchema,
  dossiers: z.array(
    z.strictObject({ dossierId: idSchema, code: caseCodeSchema, status: dossierStatusSchema }),
  ),
  snippet: searchHitSchema.shape.snippet,
});
export type FoundPerson = z.infer<typeof foundPersonSchema>;
