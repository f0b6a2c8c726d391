import { z } from 'zod';
import {
  filledLineSchema,
  idSchema,
  instantSchema,
  languageSchema,
  lineSchema,
  packItemSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { lackingConsentSchema } from './lacking-consent.ts';
import { severitySchema } from './model.ts';
import { policeFindingSchema } from './police-model.ts';

/** Parts of a step plan (P 5.3), in the order in which they are read. */
export const planPartSchema = z.enum([
  'opening',
  'arranged',
  'choice',
  'advice',
  'contact',
  'accounts',
  'home',
  'evidence',
  'help',
]);
export type PlanPart = z.infer<typeof planPartSchema>;

const pieceText = textSchema.max(4_000, { error: 'text-too-long' });

const pieceFields = {
  part: planPartSchema,
  label: filledLineSchema,
  /** What the person reads. */
  text: pieceText.refine((text) => text.trim() !== '', { error: 'text-empty' }),
  /** The same as a talking point; may be empty. */
  spoken: pieceText,
  /** Of a choice: what may follow from it. */
  consequence: pieceText,
  /** Left out of the plan, and kept in case it comes back. */
  included: z.boolean(),
} as const;

/**
 * `key`: the item of the pack, or an id of its own for what was written for this person; null: not stored yet. `included`
 * absent: as it was; a new one is in the plan.
 */
export const writtenPieceSchema = z.strictObject({
  ...pieceFields,
  included: pieceFields.included.optional(),
  key: packItemSchema.nullable(),
});
export type WrittenPiece = z.infer<typeof writtenPieceSchema>;

export const choiceAnswerSchema = z.enum(['yes', 'no', 'later']);
export type ChoiceAnswer = z.infer<typeof choiceAnswerSchema>;

/** Somebody whom a piece leads to. `unchecked`: nobody looked yet whether the number is right. */
const pieceContactSchema = z.strictObject({
  label: z.string(),
  state: z.enum(['reachable', 'unchecked', 'unreachable']),
});

export const planPieceSchema = z.strictObject({
  ...pieceFields,
  label: z.string(),
  text: z.string(),
  spoken: z.string(),
  consequence: z.string(),
  key: packItemSchema,
  /** Written for this person, not from the pack. */
  isOwn: z.boolean(),
  /** The words are not those of the pack any more. */
  isEdited: z.boolean(),
  /** Of a choice: what a yes or no is written down as (item of `purposes`). */
  purpose: packItemSchema.nullable(),
  /** Of a choice: what a yes asks to be done (items of `actions`). */
  actions: z.array(packItemSchema),
  /** When what it tells was done; null: it tells of nothing that was done. */
  recordedAt: instantSchema.nullable(),
  /** Of a choice: what the person had chosen before; null: it is still to be chosen. */
  chosen: z
    .strictObject({ answer: choiceAnswerSchema.exclude(['later']), answeredAt: instantSchema })
    .nullable(),
  contacts: z.array(pieceContactSchema).readonly(),
});
export type PlanPiece = z.infer<typeof planPieceSchema>;

/** Whom the person calls: one name (H 2.4). */
export const planContactSchema = z.strictObject({
  name: lineSchema,
  function: lineSchema,
  /** How and when to reach them. */
  reach: lineSchema,
});
export type PlanContact = z.infer<typeof planContactSchema>;

export const handOverHowSchema = z.enum(['conversation', 'paper', 'mail', 'spoken']);

/** What is otherwise than in the version before, as names of pieces. */
export const planChangesSchema = z.strictObject({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  gone: z.array(z.string()),
});
export type PlanChanges = z.infer<typeof planChangesSchema>;

export const stepPlanSchema = z.strictObject({
  planId: idSchema,
  /** Counted from 1; null: a draft, which can still change. */
  version: z.int().min(1).nullable(),
  decisionId: idSchema,
  language: languageSchema,
  pieces: z.array(planPieceSchema),
  contact: planContactSchema,
  /** When the person hears from us at the latest; null: not promised yet. */
  hearBy: instantSchema.nullable(),
  createdAt: instantSchema,
  settledAt: instantSchema.nullable(),
  /** Null: there was none before. */
  changes: planChangesSchema.nullable(),
  handOvers: z.array(
    z.strictObject({
      handedAt: instantSchema,
      how: handOverHowSchema,
      note: z.string(),
      /** Who handed it over; empty when that member is not known any more. */
      by: z.string(),
    }),
  ),
  /** What the person answered in this version or one before it, the latest of each choice. */
  answers: z.array(
    z.strictObject({
      key: packItemSchema,
      answer: choiceAnswerSchema,
      note: z.string(),
      answeredAt: instantSchema,
    }),
  ),
});
export type StepPlan = z.infer<typeof stepPlanSchema>;

/** The decision that a plan follows from. */
export const planBasisSchema = z.strictObject({
  decisionId: idSchema,
  severity: severitySchema,
  decidedAt: instantSchema,
});

/** What is written: the plan as the person gets it, or what to say about it. */
export const planPaperSchema = z.enum(['plan', 'talking']);
export const paperFormatSchema = z.enum(['pdf', 'docx']);

/**
 * What a letter can say. What a party needs stands in the pack; nothing else is proposed. `sender`: who the messages came from
 * (10 AVG): never proposed, only written where somebody adds it with a ground.
 */
export const letterFieldSchema = z.enum([
  'question',
  'name',
  'reach',
  'function',
  'language',
  'what-happened',
  'when',
  'offences',
  'severity',
  'links',
  'safety',
  'wishes',
  'known-since',
  'sender',
]);
export type LetterField = z.infer<typeof letterFieldSchema>;

export const writtenFieldSchema = z.strictObject({
  field: letterFieldSchema,
  text: pieceText,
  included: z.boolean(),
});
export type WrittenField = z.infer<typeof writtenFieldSchema>;

/** In the order in which they come; `closed` can come at any time. */
export const letterStepSchema = z.enum(['sent', 'received', 'answered', 'closed']);
export type LetterStep = z.infer<typeof letterStepSchema>;

const letterFields = {
  /** To whom, as it stands above the letter. */
  recipient: filledLineSchema,
  fields: z.array(writtenFieldSchema).max(letterFieldSchema.options.length),
  /** Why the sender is named (10 AVG); empty where they are not. */
  ground: lineSchema,
} as const;
export const writtenLetterSchema = z.strictObject({
  ...letterFields,
  remindAt: writtenMomentSchema.nullable(),
});
export type WrittenLetter = z.infer<typeof writtenLetterSchema>;

export const letterSchema = z.strictObject({
  ...letterFields,
  letterId: idSchema,
  /** Item of `referrals`. */
  referral: packItemSchema,
  /** What consent is asked for; null: nothing in it tells who the person is. */
  purpose: packItemSchema.nullable(),
  language: languageSchema,
  /** Asks in Today whether there is an answer. */
  remindAt: instantSchema.nullable(),
  createdAt: instantSchema,
  steps: z.array(z.strictObject({ step: letterStepSchema, at: instantSchema, note: z.string() })),
});
export type Letter = z.infer<typeof letterSchema>;

/** A private datum of the person in what a letter says, about which nobody decided (legal.md 2). */
export const letterFindingSchema = policeFindingSchema.pick({ key: true, datum: true, hit: true }).extend({
  field: z.enum([...letterFieldSchema.options, 'recipient', 'ground']),
});
export type LetterFinding = z.infer<typeof letterFindingSchema>;

/** Why a letter may leave without consent, by how that stood then; or with a private datum. */
export const letterReasonSchema = z.strictObject({
  reasonId: idSchema,
  kind: z.enum([...lackingConsentSchema.shape.state.options, 'private']),
  reason: z.string(),
  at: instantSchema,
  /** Who wrote it; empty when that member is not known any more. */
  by: z.string(),
});
export type LetterReason = z.infer<typeof letterReasonSchema>;

/** A letter with what keeps it from leaving without a second choice. */
export const shownLetterSchema = letterSchema.extend({
  /** Null: consent was given, or none is asked for. */
  lacking: lackingConsentSchema.nullable(),
  /** Nothing lacks, or why it goes all the same was written down while consent stood as it does now. */
  isReasoned: z.boolean(),
  found: z.array(letterFindingSchema),
  /** The latest first. */
  reasons: z.array(letterReasonSchema),
  /** It was taken out of the vault, whether or not it was recorded as sent. */
  hasLeft: z.boolean(),
});
export type ShownLetter = z.infer<typeof shownLetterSchema>;
