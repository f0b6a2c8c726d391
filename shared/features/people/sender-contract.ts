import { z } from 'zod';
import { idSchema, lineSchema, packItemSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import {
  senderChoiceSchema,
  senderElsewhereSchema,
  senderFieldsSchema,
  senderMergeInputSchema,
  senderMessageSchema,
  senderRowSchema,
  senderSchema,
} from './sender-model.ts';

const page = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(200) };
const asked = {
  senderId: idSchema,
  /** The dossier whose messages are counted; null: those of all. */
  dossierId: idSchema.nullable(),
};

/**
 * Procedures about senders: one record per account over all dossiers, several of which can be one sender. What is written of
 * a sender belongs to one dossier.
 */
export const senderContract = {
  /** Most messages first; `text` is a part of an account. `total` counts all pages. */
  senders: read
    .input(z.strictObject({ ...page, dossierId: idSchema.nullable(), text: lineSchema }))
    .errors(notFound)
    .output(z.strictObject({ total: z.int(), senders: z.array(senderRowSchema) })),
  /** The sender that an account belongs to. */
  sender: read.input(z.strictObject(asked)).errors(notFound).output(senderSchema),
  /** Its messages in one dossier, latest first. */
  senderMessages: read
    .input(z.strictObject({ ...page, senderId: idSchema, dossierId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ total: z.int(), messages: z.array(senderMessageSchema) })),
  /** Senders to merge with: within a dossier only those that may be told of there. Most messages first, at most 20. */
  otherSenders: read
    .input(z.strictObject({ ...asked, text: lineSchema }))
    .errors(notFound)
    .output(z.strictObject({ senders: z.array(senderChoiceSchema) })),
  /**
   * Senders on a platform that start with what was typed, for "known already" while typing: of the dossier, and of those that
   * may be told of there. At most 8.
   */
  suggestSenders: read
    .input(z.strictObject({ dossierId: idSchema, platform: packItemSchema, text: lineSchema }))
    .output(z.strictObject({ names: z.array(z.string()) })),
  /** What is known of a sender within a dossier; no other dossier has it. */
  changeSender: write
    .input(z.strictObject({ senderId: idSchema, dossierId: idSchema, fields: senderFieldsSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  /** Takes two senders for one; `splitSender` undoes it, in any order. */
  mergeSenders: write
    .input(senderMergeInputSchema)
    .errors({
      ...notFound,
      /** They are one sender already. */
      ALREADY_ONE: {},
    })
    .output(z.strictObject({ mergeId: idSchema })),
  splitSender: write
    .input(z.strictObject({ mergeId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  /**
   * Which other dossiers have the sender too, and what is written of it there: those alone whose person agreed, and only where
   * the person of this dossier agreed as well. That somebody asked is in the trail, also where nothing was shown.
   */
  showSenderDossiers: write
    .input(z.strictObject({ senderId: idSchema, dossierId: idSchema }))
    .errors(notFound)
    .output(
      z.strictObject({
        /** False: the person of this dossier did not agree to comparing, or not any more. */
        agreed: z.boolean(),
        dossiers: z.array(senderElsewhereSchema),
        /** So many more have the sender, without consent. */
        withheld: z.int(),
      }),
    ),
};
