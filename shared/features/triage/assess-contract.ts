import { z } from 'zod';
import { idSchema, languageSchema, packItemSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import {
  assessedDossierSchema,
  basisSchema,
  decisionDifferencesSchema,
  decisionFieldsSchema,
  decisionSchema,
  expertFieldsSchema,
  factTicksSchema,
  filerFieldsSchema,
  recognitionSchema,
} from './assess-model.ts';
import { factNameSchema } from './model.ts';

const ofDossier = z.strictObject({ dossierId: idSchema });
const nothing = z.strictObject({});
/** Neither the dossier's pack nor the one in use has rules of triage: the new pack is to be taken into use first. */
const packWithout = { PACK_WITHOUT_TRIAGE: {} } as const;
/** The pack does not know an id of the input. */
const itemUnknown = { ITEM_UNKNOWN: {} } as const;

/** How grave a case is, which route it goes, and what was decided. */
export const assessContract = {
  /** What is known, what follows from it, what was decided before, and which terms run. */
  assessment: read
    .input(ofDossier)
    .errors({ ...notFound, ...packWithout })
    .output(assessedDossierSchema),
  /** Ticks facts, or takes ticks away so that the dossier's own count again. */
  setFacts: write
    .input(ofDossier.extend({ set: factTicksSchema, clear: z.array(factNameSchema).max(50) }))
    .errors({ ...notFound, ...packWithout, ...itemUnknown })
    .output(nothing),
  /** The check of P 1.1: hate, criticism, or both. Replaces what was ticked before. */
  setRecognition: write
    .input(ofDossier.extend({ recognition: recognitionSchema }))
    .errors({ ...notFound, ...packWithout, ...itemUnknown })
    .output(nothing),
  /** Answers a question of the tree in place of what the facts say; null: what the facts say. */
  answerTree: write
    .input(ofDossier.extend({ node: packItemSchema, answer: packItemSchema.nullable() }))
    .errors({ ...notFound, ...packWithout, ...itemUnknown })
    .output(nothing),
  /**
   * Decides. What was proposed and known is kept beside it for ever; the dossier gets its severity and status, and the
   * actions of the pack that belong to it, in the words of a language.
   */
  decide: write
    .input(ofDossier.extend({ decision: decisionFieldsSchema, basis: basisSchema, language: languageSchema }))
    .errors({
      ...notFound,
      ...packWithout,
      ...itemUnknown,
      /** Another grade than proposed, without a word why. */
      MOTIVE_MISSING: {},
      /** It deviates from norms without a reason. */
      DEVIATION_MISSING: { data: z.strictObject({ norms: z.array(packItemSchema) }) },
      /** Meanwhile something became known: look again first. */
      FACTS_CHANGED: {},
      /** Meanwhile another pack gives the rules: look again first. */
      PACK_CHANGED: {},
    })
    .output(z.strictObject({ decisionId: idSchema, actionsAdded: z.int() })),
  /** All decisions, the latest first, each with what is otherwise than in the one before it. */
  decisions: read
    .input(ofDossier)
    .errors(notFound)
    .output(
      z.strictObject({
        decisions: z.array(
          z.strictObject({ decision: decisionSchema, differences: decisionDifferencesSchema.nullable() }),
        ),
      }),
    ),
  /** Settled with somebody who knows about it (P 1.3). */
  recordExpert: write
    .input(ofDossier.extend({ expert: expertFieldsSchema }))
    .errors(notFound)
    .output(z.strictObject({ expertId: idSchema })),
  /** Written down by mistake. */
  removeExpert: write
    .input(z.strictObject({ expertId: idSchema }))
    .errors(notFound)
    .output(nothing),
  /**
   * Who files the report to the police; earlier choices stay in the history (H annex 2). Reports that are being prepared follow
   * it; those that were made stay as they were made.
   */
  chooseFiler: write
    .input(ofDossier.extend({ choice: filerFieldsSchema }))
    .errors({
      ...notFound,
      ...itemUnknown,
      /** The norm is that the organisation files: a kind of reason and words are needed. */
      REASON_MISSING: {},
    })
    .output(z.strictObject({ choiceId: idSchema })),
};
