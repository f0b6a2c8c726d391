import { z } from 'zod';
import {
  caseCodeSchema,
  filledTextSchema,
  idSchema,
  instantSchema,
  packItemSchema,
  precisionSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { senderFiguresSchema } from './sender-figures-model.ts';

/** How certain it is that two accounts are one sender. A guess stays a guess. */
export const senderCertaintySchema = z.enum(['certain', 'likely', 'possible']);
export type SenderCertainty = z.infer<typeof senderCertaintySchema>;

/** What people write down about a sender within one dossier. */
export const senderFieldsSchema = z.strictObject({
  /** Item of the pack's section `perpetrators` (P 1.4); null where nobody guessed. */
  perpetrator: packItemSchema.nullable(),
  remarks: textSchema,
  /** When the sender was asked to stop, by the person or for them. */
  askedToStopAt: writtenMomentSchema.nullable(),
});
export type SenderFields = z.infer<typeof senderFieldsSchema>;

/** A sender in a list: all accounts that were merged into it, counted together. */
export const senderRowSchema = z.strictObject({
  senderId: idSchema,
  /** As the account was first written down. */
  name: z.string(),
  /** Item of the pack's section `platforms`. */
  platform: packItemSchema,
  /** As estimated in the dossier that was asked about; null too over all dossiers. */
  perpetrator: packItemSchema.nullable(),
  accounts: z.int(),
  /** Of the dossier that was asked about, or of all. */
  messages: z.int(),
  firstAt: instantSchema,
  lastAt: instantSchema,
  /** Dossiers of the vault in which it wrote; never which ones. */
  dossiers: z.int(),
});
export type SenderRow = z.infer<typeof senderRowSchema>;

/** A sender that another can be merged with. */
export const senderChoiceSchema = senderRowSchema.pick({ senderId: true, name: true, platform: true });
export type SenderChoice = z.infer<typeof senderChoiceSchema>;

const accountSchema = z.strictObject({
  senderId: idSchema,
  platform: packItemSchema,
  name: z.string(),
  /** The account in Latin letters that this one imitates; another account, shown with a warning. */
  looksLike: z.string().nullable(),
  /** How certain it is that this is the same sender; null for the account that the others were merged into. */
  certainty: senderCertaintySchema.nullable(),
  messages: z.int(),
  /** What was written of it in this dossier before it was merged; null with the main one, and where nothing was. */
  about: senderFieldsSchema.nullable(),
});
export type SenderAccount = z.infer<typeof accountSchema>;

const mergeSchema = z.strictObject({
  mergeId: idSchema,
  /** Null for an account that is not shown here. */
  keptName: z.string().nullable(),
  mergedName: z.string().nullable(),
  certainty: senderCertaintySchema,
  /** Null where it was written in a dossier that may not be told of here. */
  reason: z.string().nullable(),
  at: instantSchema,
  by: z.string(),
  undoneAt: instantSchema.nullable(),
});
export type SenderMerge = z.infer<typeof mergeSchema>;

export const senderSchema = z.strictObject({
  senderId: idSchema,
  name: z.string(),
  platform: packItemSchema,
  /** What is written of it in the dossier that was asked about; null where none was. */
  about: senderFieldsSchema.nullable(),
  accounts: z.array(accountSchema),
  /** Latest first, undone ones included. */
  merges: z.array(mergeSchema),
  figures: senderFiguresSchema,
  /** So many accounts are not shown: they wrote only in dossiers whose persons did not agree. */
  withheld: z.int(),
  /** In the whole vault, whatever dossier was asked about. */
  inVault: z.strictObject({ messages: z.int(), dossiers: z.int() }),
  /** Null where no dossier was asked about. */
  others: z
    .strictObject({
      dossiers: z.int(),
      /** The person of this dossier agreed to comparing. */
      agreedHere: z.boolean(),
      /** So many of the others agreed too. */
      agreedThere: z.int(),
    })
    .nullable(),
});
export type Sender = z.infer<typeof senderSchema>;

/** Another dossier with the same sender, whose person agreed, and what is written of the sender there. */
export const senderElsewhereSchema = z.strictObject({
  dossierId: idSchema,
  code: caseCodeSchema,
  notes: z.array(senderFieldsSchema.extend({ senderId: idSchema, name: z.string() })),
});
export type SenderElsewhere = z.infer<typeof senderElsewhereSchema>;

/** A message as the list of a sender shows it: what it says stays behind the veil. */
export const senderMessageSchema = z.strictObject({
  incidentId: idSchema,
  occurredAt: instantSchema,
  precision: precisionSchema,
  platform: packItemSchema,
  account: z.string(),
  forms: z.array(packItemSchema),
  messageLength: z.int(),
});
export type SenderMessage = z.infer<typeof senderMessageSchema>;

/** What somebody fills in to merge two senders. */
export const senderMergeFieldsSchema = z.strictObject({
  /** The sender that stays. */
  keptId: idSchema,
  mergedId: idSchema,
  certainty: senderCertaintySchema,
  /** Why they are taken for one: for whoever reads it later, and to undo it by. */
  reason: filledTextSchema,
});

export const senderMergeInputSchema = senderMergeFieldsSchema.extend({
  /** Where it is done; null: over all dossiers. */
  dossierId: idSchema.nullable(),
});
export type SenderMergeInput = z.infer<typeof senderMergeInputSchema>;
