import { z } from 'zod';
import { packItemSchema } from '../../kernel/primitives.ts';

/** Ordered choices, from the least to the most (P 1.3). */
export const criminalitySchema = z.enum(['none', 'possible', 'likely', 'certain-serious']);
export const intensitySchema = z.enum(['low', 'rough', 'discriminating', 'threatening']);
export const reachSchema = z.enum(['small', 'medium', 'large']);
export const impactSchema = z.enum(['low', 'some', 'high']);
export const severitySchema = z.enum(['light', 'medium', 'severe']);
export type Severity = z.infer<typeof severitySchema>;
export const policeNormSchema = z.enum(['none', 'optional', 'default']);
export type PoliceNorm = z.infer<typeof policeNormSchema>;

const count = z.int().min(0).max(10_000_000);
const items = z.array(packItemSchema).max(100);

/**
 * All that rules of triage look at. Never a name, a function or a story: rules must answer the same for everybody (P 3.2).
 * Where nothing is known a fact has its mildest value; `origins` of {@link knownFactsSchema} says so.
 */
export const triageFactsSchema = z.strictObject({
  /** Items of the pack's section `forms`, sorted. */
  forms: items,
  /** Suspected: items of `offences`, sorted; without those that another of the same message takes the place of (267 Sr). */
  offences: items,
  criminality: criminalitySchema,
  intensity: intensitySchema,
  messages: count,
  /** Days from the first to the last, both counted; 0 where there is none. */
  spanDays: count,
  senders: count,
  /** Most messages within any 24 hours. */
  burst: count,
  reach: reachSchema,
  /** What it does to the person, as they tell it; raises, never lowers (P 1). */
  impactPerson: impactSchema,
  concreteThreat: z.boolean(),
  /** Somebody is in danger now. */
  acuteDanger: z.boolean(),
  /** Item of `contracts`; null: not known. */
  contract: packItemSchema.nullable(),
  /** Says to be used to it (H 3.3.1). */
  habituated: z.boolean(),
  /** Member of a representative body: no complaint needed for insult, libel, slander (269 Sr). */
  elected: z.boolean(),
  origin: z.enum(['internal', 'external']),
  /** Outside the internet too: at the door, in the street. */
  offline: z.boolean(),
  /** Comes back at each appearance. */
  recurring: z.boolean(),
  /** Whether the person wants a report to the police; null: not asked. */
  policeWish: z.enum(['yes', 'no']).nullable(),
  career: z.enum(['early']).nullable(),
  role: z.enum(['student', 'minor', 'staff', 'other']).nullable(),
  /** Employers or party sections, the organisation of this vault among them. */
  employers: z.int().min(1).max(100),
  /** What somebody concluded from the check of P 1.1; null: nobody did, the facts speak. */
  recognition: z.enum(['criticism', 'hate', 'mixed']).nullable(),
});
export type TriageFacts = z.infer<typeof triageFactsSchema>;
export type FactName = keyof TriageFacts;

/** `dossier`: read or counted from it. `person`: somebody ticked it. `assumed`: nobody said, the mildest was taken. */
export const factOriginSchema = z.enum(['dossier', 'person', 'assumed']);
export type FactOrigin = z.infer<typeof factOriginSchema>;

export const factNameSchema = z.enum(Object.keys(triageFactsSchema.shape) as [FactName, ...FactName[]]);
export const factOriginsSchema = z.record(factNameSchema, factOriginSchema);

export const knownFactsSchema = z.strictObject({ facts: triageFactsSchema, origins: factOriginsSchema });
export type KnownFacts = z.infer<typeof knownFactsSchema>;

export const factorIdSchema = z.enum(['criminality', 'frequency', 'intensity', 'impact']);
export type FactorId = z.infer<typeof factorIdSchema>;

/** What weighed, with its place in the pack: the words are looked up there. */
const reasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    factor: factorIdSchema,
    level: packItemSchema,
    points: z.int(),
  }),
  z.strictObject({ kind: z.literal('floor'), floor: packItemSchema, at: severitySchema }),
  /** It is substantive criticism, which is light by itself (P 1.1). */
  z.strictObject({ kind: z.literal('criticism') }),
]);
export type SeverityReason = z.infer<typeof reasonSchema>;

/** One fact otherwise, and the grade that it would be then. */
const changeSchema = z.strictObject({
  fact: factNameSchema,
  /**
   * `at-least`, `at-most`: of a figure or an ordered choice, from the value upwards or downwards. `with`, `without`: of a list,
   * one item more or less. `is`: of everything else; `true` and `false` of a yes or no.
   */
  how: z.enum(['at-least', 'at-most', 'with', 'without', 'is']),
  value: z.string(),
  severity: severitySchema,
});
export type SeverityChange = z.infer<typeof changeSchema>;

export const severityProposalSchema = z.strictObject({
  severity: severitySchema,
  points: z.int(),
  factors: z.array(
    z.strictObject({
      factor: factorIdSchema,
      level: packItemSchema,
      points: z.int(),
      /** Most that this factor can weigh in the pack. */
      most: z.int(),
    }),
  ),
  /** The heaviest first: floors that hold, then levels by their points; levels without points are left out. */
  reasons: z.array(reasonSchema),
  /** What would make it another grade: one fact otherwise each. */
  changes: z.array(changeSchema),
  /** `sure`: nothing that was assumed could change it. */
  certainty: z.enum(['sure', 'likely', 'unsure']),
  /** What was assumed and could change it. */
  unknown: z.array(factNameSchema),
});
export type SeverityProposal = z.infer<typeof severityProposalSchema>;

export const treeStepSchema = z.strictObject({
  node: packItemSchema,
  answer: packItemSchema,
  /** `person`: somebody answered; otherwise where the facts that answered it came from, the least certain. */
  origin: factOriginSchema,
  /** The facts that the answer follows from; empty where somebody gave it. */
  facts: z.array(factNameSchema),
  /** What the facts propose, where somebody answered otherwise; null where it is the same. */
  proposed: packItemSchema.nullable(),
});
export const treeWalkSchema = z.strictObject({
  steps: z.array(treeStepSchema),
  /** In the order in which they were opened, each once, with the questions that opened it. */
  routes: z.array(z.strictObject({ route: packItemSchema, nodes: z.array(packItemSchema) })),
});
export type TreeWalk = z.infer<typeof treeWalkSchema>;
/** Answers that somebody gave, by question. */
export type TreeAnswers = Readonly<Record<string, string>>;

/** All that the rules say of a case. */
export const assessmentSchema = z.strictObject({
  proposal: severityProposalSchema,
  police: policeNormSchema,
  /** Norms that hold: items of `norms`. */
  norms: z.array(packItemSchema),
  /** Offences whose complaint term runs (66 Sr). */
  complaintOffences: z.array(packItemSchema),
  /** A special power of attorney is needed before the organisation may file (164 Sv). */
  mandate: z.boolean(),
  /** The person does not want what the norm asks for: a reason is needed. */
  explainRequired: z.boolean(),
  aftercare: z.boolean(),
  note: z.enum(['substantive-criticism']).nullable(),
  attentions: z.array(packItemSchema),
  walk: treeWalkSchema,
  /** Items of `ladder`. */
  ladder: z.array(packItemSchema),
});
export type Assessment = z.infer<typeof assessmentSchema>;
