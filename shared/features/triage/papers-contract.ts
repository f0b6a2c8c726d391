import { z } from 'zod';
import {
  filledTextSchema,
  idSchema,
  languageSchema,
  lineSchema,
  packItemSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { notFound, read, service, write } from '../../port/procedure.ts';
import { lackingConsentSchema } from './lacking-consent.ts';
import {
  choiceAnswerSchema,
  handOverHowSchema,
  letterFieldSchema,
  letterFindingSchema,
  letterStepSchema,
  paperFormatSchema,
  planBasisSchema,
  planContactSchema,
  planPaperSchema,
  shownLetterSchema,
  stepPlanSchema,
  writtenLetterSchema,
  writtenPieceSchema,
} from './papers-model.ts';

const ofDossier = z.strictObject({ dossierId: idSchema });
const ofPlan = z.strictObject({ planId: idSchema });
const ofLetter = z.strictObject({ letterId: idSchema });
const nothing = z.strictObject({});
const place = { folderId: idSchema, fileName: lineSchema };
const placeErrors = {
  FOLDER_NOT_READABLE: {},
  FOLDER_NOT_WRITABLE: {},
  NAME_REFUSED: {},
  NAME_TAKEN: {},
} as const;
/** The logo of the letterhead cannot be printed. */
const notRendered = { IMAGE_UNREADABLE: {} } as const;
/** It says something else than a moment ago: look at it once more. */
const paperChanged = { PAPER_CHANGED: {} } as const;
/** Why something leaves all the same; empty where nothing keeps it here. */
const reason = textSchema.optional();
/** What keeps a letter from leaving without a second, deliberate choice with its reason. */
const barred = {
  /** The person was not asked, refused, took it back, or it is over; and no reason was given. */
  CONSENT_LACKING: { data: lackingConsentSchema },
  /** Private data of the person that nobody decided about. */
  PRIVATE_DATA: { data: z.strictObject({ found: z.array(letterFindingSchema) }) },
} as const;
const settled = { SETTLED: {} } as const;
const notSettled = { NOT_SETTLED: {} } as const;
const pdf = z.strictObject({ pdf: z.instanceof(Uint8Array<ArrayBuffer>) });
const saved = z.strictObject({ path: z.string() });

/** Papers: the step plan that the person gets (P 5.3), and letters to whoever helps. */
export const papersContract = {
  /** All versions, the latest first, and the decision that a new one would follow from. */
  stepPlans: read
    .input(ofDossier)
    .errors(notFound)
    .output(
      z.strictObject({
        /** Null: nobody decided yet, and there is nothing to make a plan of. */
        basis: planBasisSchema.nullable(),
        draft: stepPlanSchema.nullable(),
        versions: z.array(stepPlanSchema),
      }),
    ),
  /**
   * Makes a draft from the latest decision, in place of one that is there. What was written for the person in the version
   * before stays, and so do words that were changed in it.
   */
  draftStepPlan: write
    .input(ofDossier.extend({ language: languageSchema }))
    .errors({ ...notFound, NO_DECISION: {}, PACK_WITHOUT_TRIAGE: {} })
    .output(z.strictObject({ planId: idSchema })),
  /** What is absent stays as it is, and so do pieces that are not named: nobody undoes what somebody else just wrote. */
  changeStepPlan: write
    .input(
      ofPlan.extend({
        pieces: z.array(writtenPieceSchema).max(300).optional(),
        contact: planContactSchema.optional(),
        hearBy: writtenMomentSchema.nullable().optional(),
      }),
    )
    .errors({ ...notFound, ...settled })
    .output(nothing),
  /** Takes a piece of the draft into the plan, or leaves it out; its words stay as they are. */
  includePiece: write
    .input(ofPlan.extend({ key: packItemSchema, included: z.boolean() }))
    .errors({ ...notFound, ...settled })
    .output(nothing),
  dropStepPlan: write
    .input(ofPlan)
    .errors({ ...notFound, ...settled })
    .output(nothing),
  /** Makes a version of the draft: from here on it does not change. */
  settleStepPlan: write
    .input(ofPlan)
    .errors({
      ...notFound,
      ...settled,
      /** Nobody stands in it whom the person can call, or not when they hear something. */
      CONTACT_MISSING: {},
      /** Nor how and when to reach them. */
      REACH_MISSING: {},
      /** The day on which they hear something is over. */
      PROMISE_PAST: {},
      PLAN_EMPTY: {},
      /** Since the draft was made something was written down that it tells of or asks for, or taken back. */
      RECORD_CHANGED: {},
    })
    .output(z.strictObject({ version: z.int() })),
  /** The very document. */
  previewStepPlan: service
    .input(ofPlan.extend({ paper: planPaperSchema }))
    .errors({ ...notFound, ...notRendered })
    .output(pdf),
  saveStepPlan: service
    .input(ofPlan.extend({ paper: planPaperSchema, format: paperFormatSchema, ...place }))
    .errors({ ...notFound, ...notSettled, ...notRendered, ...paperChanged, ...placeErrors })
    .output(saved),
  /** The person has it; what was promised in it comes into Today. */
  handOverStepPlan: write
    .input(ofPlan.extend({ handedAt: writtenMomentSchema, how: handOverHowSchema, note: textSchema }))
    .errors({
      ...notFound,
      ...notSettled,
      /** The person is said to get it in the future. */
      HANDED_TOO_LATE: {},
    })
    .output(nothing),
  /**
   * What the person chose: written down as consent or refusal, and as actions. `later` writes down nothing else, unless it
   * takes back a yes of before. An answer of before the one that stands changes nothing.
   */
  answerChoices: write
    .input(
      ofPlan.extend({
        answeredAt: writtenMomentSchema,
        how: z.enum(['spoken', 'written']),
        answers: z
          .array(z.strictObject({ key: packItemSchema, answer: choiceAnswerSchema, note: textSchema }))
          .min(1)
          .max(100),
      }),
    )
    .errors({
      ...notFound,
      ...notSettled,
      CHOICE_UNKNOWN: {},
      /** It is said to have been chosen in the future. */
      ANSWERED_TOO_LATE: {},
    })
    /** `open`: items of `actions` that stand open although the person said no to what they are for. */
    .output(z.strictObject({ consents: z.int(), actions: z.int(), open: z.array(packItemSchema) })),

  /** Whom a letter can go to by the pack, and what was written. */
  letters: read
    .input(ofDossier)
    .errors(notFound)
    .output(
      z.strictObject({
        parties: z.array(
          z.strictObject({
            referral: packItemSchema,
            fields: z.array(letterFieldSchema),
            purpose: packItemSchema.nullable(),
            /** The latest decision goes there. */
            isOnRoute: z.boolean(),
          }),
        ),
        letters: z.array(shownLetterSchema),
      }),
    ),
  /** Begins a letter with what the party needs, filled in as far as the dossier knows it. */
  draftLetter: write
    .input(ofDossier.extend({ referral: packItemSchema, language: languageSchema }))
    .errors({ ...notFound, PARTY_UNKNOWN: {} })
    .output(z.strictObject({ letterId: idSchema })),
  changeLetter: write
    .input(
      ofLetter.extend({
        letter: writtenLetterSchema,
        /** Private data that go along for a reason, by the keys under which they were found. */
        accepted: z
          .array(z.strictObject({ key: letterFindingSchema.shape.key, reason: filledTextSchema }))
          .max(1_000)
          .optional(),
      }),
    )
    .errors({
      ...notFound,
      /** It was sent: what was sent stays as it is; only the day to ask after it can change. */
      SENT: {},
      /** Who the messages came from is named without a ground (10 AVG). */
      GROUND_MISSING: {},
      /** Who the messages came from is to be in it, and is not written down. */
      SENDER_MISSING: {},
      PRIVATE_DATA: barred.PRIVATE_DATA,
    })
    .output(nothing),
  dropLetter: write
    .input(ofLetter)
    .errors({ ...notFound, SENT: {}, LEFT: {} })
    .output(nothing),
  previewLetter: service
    .input(ofLetter)
    .errors({ ...notFound, ...notRendered })
    .output(pdf),
  saveLetter: service
    .input(ofLetter.extend({ format: paperFormatSchema, reason, ...place }))
    .errors({ ...notFound, ...barred, ...notRendered, ...paperChanged, ...placeErrors })
    .output(saved),
  recordLetterStep: write
    .input(ofLetter.extend({ step: letterStepSchema, at: writtenMomentSchema, note: textSchema, reason }))
    .errors({
      ...notFound,
      ...barred,
      NOT_SENT: {},
      /** It is said to have happened in the future. */
      STEP_TOO_LATE: {},
      /** It is said to have happened before what comes before it, or after what comes after it. */
      STEP_OUT_OF_ORDER: {},
    })
    .output(nothing),
  /** It was written down by mistake. */
  removeLetterStep: write
    .input(ofLetter.extend({ step: letterStepSchema }))
    .errors({ ...notFound, NOT_SENT: {} })
    .output(nothing),
};
