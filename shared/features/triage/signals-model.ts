import { z } from 'zod';
import { caseCodeSchema, idSchema, instantSchema, packItemSchema } from '../../kernel/primitives.ts';

/** Item of the pack's section `offences`: single messages that are no offence can together be this one (285b Sr). */
export const STALKING_OFFENCE = 'sr285b';

const count = z.int().min(0);
/** A day on the organisation's calendar: `YYYY-MM-DD`. */
const day = z.string();

/** What the messages of one sender come to, taken together. Nothing of what they say. */
export const stalkingFiguresSchema = z.strictObject({
  messages: count,
  /** Of these without a day: they count as messages and as nothing else. */
  undated: count,
  /** Null where no message has a day. */
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  /** Days and weeks (from Monday) with a message. */
  activeDays: count,
  activeWeeks: count,
  /** Weeks from the first day to the last, begun ones counted. */
  spanWeeks: count,
  /** Days in between without a message. */
  longestSilence: count,
  /** From how many days without a message on the pack calls it a silence; null: it does not look at that. */
  silent: count.nullable(),
  /** How often the sender came back after one. */
  returns: count,
  /** Each time that something worse came than all before: the day and the form. */
  escalation: z.array(z.strictObject({ day, form: packItemSchema })),
  /** Messages to somebody who had asked the sender to stop; null where nobody asked. */
  afterStop: count.nullable(),
  /** Items of `platforms`, sorted. */
  ways: z.array(packItemSchema),
});
export type StalkingFigures = z.infer<typeof stalkingFiguresSchema>;

/** A sign that holds: an item of the pack's section `stalking`, and what was measured. */
export const stalkingReasonSchema = z.strictObject({
  sign: packItemSchema,
  measured: count,
  points: count,
});
export type StalkingReason = z.infer<typeof stalkingReasonSchema>;

export const stalkingWeighingSchema = z.strictObject({
  points: count,
  /** From so many points on it is a signal. */
  from: count,
  /** The heaviest first. */
  reasons: z.array(stalkingReasonSchema),
  figures: stalkingFiguresSchema,
});
export type StalkingWeighing = z.infer<typeof stalkingWeighingSchema>;

/** What somebody answered to a signal. */
export const signalAnswerSchema = z.enum(['suspected', 'not-now']);
export type SignalAnswer = z.infer<typeof signalAnswerSchema>;

/** Words of a pack: whichever pack the sign comes from, the screen needs none of it. */
const wordsSchema = z.strictObject({ nl: z.string(), en: z.string() });

/** A proposal that the messages of one sender together may be stalking; a person decides. */
export const signalSchema = stalkingWeighingSchema.extend({
  /** The heaviest first, with the words of the pack that says so. */
  reasons: z.array(stalkingReasonSchema.extend({ label: wordsSchema, reason: wordsSchema })),
  /** All accounts that were merged count as one. */
  senderId: idSchema,
  /** Of an account that wrote in this dossier. */
  name: z.string(),
  /** Item of the pack's section `platforms`. */
  platform: packItemSchema,
  /** `open`: nobody answered, or it grew since. */
  state: z.enum(['open', 'suspected', 'not-now']),
  /** What was answered last; null where nobody did. */
  answer: z
    .strictObject({
      answer: signalAnswerSchema,
      reason: z.string(),
      at: instantSchema,
      by: z.string(),
      /** How many messages there were then. */
      messages: count,
    })
    .nullable(),
  /** Messages of this dossier; the figures are of these and of the others together. */
  here: count,
  /** Of these without the suspicion of stalking yet. */
  unmarked: count,
  /** Messages in other dossiers that were counted: the persons of all of them agreed. */
  elsewhere: z.strictObject({ messages: count, dossiers: z.array(caseCodeSchema) }),
  /** When the terms for a complaint of these messages end, the first and the last (66 Sr); null where the pack has none. */
  terms: z.strictObject({ firstDueAt: instantSchema, lastDueAt: instantSchema }).nullable(),
});
export type Signal = z.infer<typeof signalSchema>;
