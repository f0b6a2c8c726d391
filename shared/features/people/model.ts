import { z } from 'zod';
import { filledLineSchema, lineSchema, packItemSchema, textSchema } from '../../kernel/primitives.ts';

export const addressKindSchema = z.enum(['mail', 'phone', 'account', 'home']);
export type AddressKind = z.infer<typeof addressKindSchema>;

/** Something by which a person is known or reached; private data, so it stays out of papers unless somebody decides so. */
export const personAddressSchema = z.strictObject({
  kind: addressKindSchema,
  /** Item of the pack's section `platforms`; null but for accounts. */
  platform: packItemSchema.nullable(),
  text: filledLineSchema,
});
export type PersonAddress = z.infer<typeof personAddressSchema>;

/** An employer or party section besides the organisation of this vault (H 3.3.1). */
export const personPositionSchema = z.strictObject({
  organisation: filledLineSchema,
  unit: lineSchema,
  function: lineSchema,
  /** Item of the pack's section `contracts`; null when not known. */
  contract: packItemSchema.nullable(),
  /** Whom to speak to there, and how. */
  contact: lineSchema,
});
export type PersonPosition = z.infer<typeof personPositionSchema>;

/** Whether somebody is an elected member of a representative body: it decides which offences need a complaint (269 Sr). */
export const electedSchema = z.enum(['unknown', 'yes', 'no']);

/** What is known of a person beyond what the call asks; everything may be empty. */
export const personDetailsSchema = z.strictObject({
  /** Item of the pack's section `contracts`; null when not known. */
  contract: packItemSchema.nullable(),
  elected: electedSchema,
  /** Items of the pack's section `groups`. */
  groups: z.array(packItemSchema).max(50),
  positions: z.array(personPositionSchema).max(20),
  addresses: z.array(personAddressSchema).max(50),
});
export type PersonDetails = z.infer<typeof personDetailsSchema>;

const sideSchema = z.enum(['kept', 'merged']).nullable();
/** Of two records that are merged: which one counts for what they say differently; null where nobody chose. */
export const mergeChoiceSchema = z.strictObject({
  tagWish: sideSchema,
  namedAs: sideSchema,
  elected: sideSchema,
});

/** What deserves extra attention: special-category data, so only with recorded explicit consent (9 AVG). */
export const personAttentionSchema = z.strictObject({
  /** Items of the pack's section `vulnerabilities`. */
  vulnerabilities: z.array(packItemSchema).max(50),
  vulnerability: textSchema,
});
export type PersonAttention = z.infer<typeof personAttentionSchema>;

/** The pack's purpose under which that consent is recorded. */
export const SPECIAL_DATA = 'special-data';
