import { z } from 'zod';
import {
  filledLineSchema,
  filledTextSchema,
  idSchema,
  instantSchema,
  packItemSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import {
  assessmentSchema,
  type FactName,
  factNameSchema,
  knownFactsSchema,
  policeNormSchema,
  severitySchema,
  type TriageFacts,
  triageFactsSchema,
} from './model.ts';

/**
 * What somebody ticks. `forms` and `offences` come on top of those of the incidents; everything else stands in place of what
 * the dossier says. Null where a fact can be null: back to what the dossier says.
 */
export const factTicksSchema = triageFactsSchema.partial();
export type FactTicks = z.infer<typeof factTicksSchema>;

/** A value that any of the facts can have. */
export const factValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.null(),
  z.array(packItemSchema),
]);
export type FactValue = TriageFacts[FactName];

/** A fact that is not what it was. */
export const factChangeSchema = z.strictObject({
  fact: factNameSchema,
  before: factValueSchema,
  after: factValueSchema,
});
export type FactChange = z.infer<typeof factChangeSchema>;

/**
 * What does not fit together, or what a figure cannot show; nothing of it is left out of the count.
 * `future`: incidents on a day that is still to come. `coarse`: only the month is known. `merged`: senders that were merged
 * into another count as that one. `span-without-messages`, `senders-without-messages`, `messages-without-span`: figures that
 * contradict each other. `more-senders`: more senders than messages. `burst-above-messages`: more in a day than in all.
 * `term-without-incident`: offences that were ticked and ask for a complaint, but stand with no incident, so that no term runs.
 */
export const oddityKindSchema = z.enum([
  'future',
  'coarse',
  'merged',
  'span-without-messages',
  'senders-without-messages',
  'messages-without-span',
  'more-senders',
  'burst-above-messages',
  'term-without-incident',
]);
export const odditySchema = z.strictObject({
  kind: oddityKindSchema,
  /** How many incidents, senders or offences it is about; 0 where it is about figures. */
  count: z.int().min(0),
});
export type Oddity = z.infer<typeof odditySchema>;

/** What was looked at when somebody decided; it must still be so when the decision arrives. */
export const basisSchema = z.strictObject({
  packId: idSchema,
  /** Fingerprint of facts and answers, in hexadecimal. */
  facts: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Basis = z.infer<typeof basisSchema>;

/** Answers to questions of the tree that somebody gave in place of what the facts say. */
export const treeAnswersSchema = z.record(packItemSchema, packItemSchema);

/** Comply or explain: from which norm, for what kind of reason (items of `norms` and `deviations`), in what words. */
export const deviationSchema = z.strictObject({
  norm: packItemSchema,
  kind: packItemSchema,
  words: filledTextSchema,
});
export type Deviation = z.infer<typeof deviationSchema>;
/**
 * At how many decisions and choices of who files somebody deviated from a norm, each once: of all dossiers, and of this one.
 */
export const deviationCountSchema = z.strictObject({
  norm: packItemSchema,
  inVault: z.int().min(1),
  inDossier: z.int().min(0),
});
export type DeviationCount = z.infer<typeof deviationCountSchema>;

const decisionFields = {
  severity: severitySchema,
  /** Routes that are taken: items of `routes`, in the pack's order. */
  routes: z.array(packItemSchema).max(100),
  deviations: z.array(deviationSchema).max(50),
  /** Why it is another grade than was proposed; may be empty where it is the same. */
  motive: textSchema,
} as const;
export const decisionFieldsSchema = z.strictObject(decisionFields);
export type DecisionFields = z.infer<typeof decisionFieldsSchema>;

/** A decision as it was taken, with all that was proposed and known then: it never changes. */
export const decisionSchema = z.strictObject({
  ...decisionFields,
  decisionId: idSchema,
  dossierId: idSchema,
  decidedAt: instantSchema,
  /** Who decided; empty when that member is not known any more. */
  decidedBy: z.string(),
  packId: idSchema,
  packVersion: z.string(),
  known: knownFactsSchema,
  answers: treeAnswersSchema,
  assessment: assessmentSchema,
});
export type Decision = z.infer<typeof decisionSchema>;

/** What is otherwise than in the decision before it. */
export const decisionDifferencesSchema = z.strictObject({
  facts: z.array(factChangeSchema),
  /** Null where it is the same. */
  severityBefore: severitySchema.nullable(),
  proposalBefore: severitySchema.nullable(),
  routesAdded: z.array(packItemSchema),
  routesDropped: z.array(packItemSchema),
  packChanged: z.boolean(),
});
export type DecisionDifferences = z.infer<typeof decisionDifferencesSchema>;

const gained = { added: z.array(packItemSchema), dropped: z.array(packItemSchema) } as const;
/** What the rules propose otherwise now than when it was decided; each null or empty where it is the same. */
export const proposalDifferencesSchema = z.strictObject({
  severityBefore: severitySchema.nullable(),
  policeBefore: policeNormSchema.nullable(),
  /** Whether it looks like substantive criticism. */
  criticism: z.enum(['became', 'was']).nullable(),
  /** Items of `floors`: what decides how grave it is by itself. */
  floors: z.strictObject(gained),
  routes: z.strictObject(gained),
  /** Offences whose complaint term runs. */
  complaintOffences: z.strictObject(gained),
  attentions: z.strictObject(gained),
});
export type ProposalDifferences = z.infer<typeof proposalDifferencesSchema>;

/** With whom it was settled whether it is an offence, or how grave it is (P 1.3). */
export const expertKindSchema = z.enum(['police', 'discrimination', 'expert', 'lawyer']);
export const expertFieldsSchema = z.strictObject({
  kind: expertKindSchema,
  /** Who, in words: seldom a member of the vault. */
  who: filledLineSchema,
  /** What they said. */
  conclusion: filledTextSchema,
  at: writtenMomentSchema,
});
export type ExpertFields = z.infer<typeof expertFieldsSchema>;
export const expertSchema = expertFieldsSchema.extend({
  expertId: idSchema,
  at: instantSchema,
  recordedBy: z.string(),
});
export type Expert = z.infer<typeof expertSchema>;

/** Who files the report to the police (H annex 2). */
export const filerSchema = z.enum(['organisation', 'person', 'nobody']);
/**
 * What was decided about a report and who makes it do not fit. `somebody-files`: it was decided without one, and somebody is
 * chosen to make it. `filed-anyway`: it was decided without one, and one was made. `nobody-files`: the other way round.
 */
export const contradictionSchema = z.enum(['somebody-files', 'filed-anyway', 'nobody-files']);
export type Contradiction = z.infer<typeof contradictionSchema>;

/** Who wished it so. */
export const filerWishSchema = z.enum(['person', 'organisation', 'together']);
export const filerFieldsSchema = z.strictObject({
  filer: filerSchema,
  wish: filerWishSchema,
  /** Item of `deviations`; needed where the norm is that the organisation files and it does not. */
  kind: packItemSchema.nullable(),
  words: textSchema,
});
export type FilerFields = z.infer<typeof filerFieldsSchema>;
export const filerChoiceSchema = filerFieldsSchema.extend({
  choiceId: idSchema,
  chosenAt: instantSchema,
  recordedBy: z.string(),
});
export type FilerChoice = z.infer<typeof filerChoiceSchema>;

/** The check of P 1.1: which of the pack's `recognition` apply, and what somebody concluded; null: nothing yet. */
export const recognitionSchema = z.strictObject({
  marks: z.array(packItemSchema).max(200),
  conclusion: triageFactsSchema.shape.recognition,
});
export type Recognition = z.infer<typeof recognitionSchema>;

/** Terms of complaints for one offence (66 Sr): the first that can still be made. */
export const complaintClockSchema = z.strictObject({
  offence: packItemSchema,
  /** Of how many incidents it is still to be made. */
  open: z.int().min(0),
  /** Of those: the ones whose term is over. */
  late: z.int().min(0),
  /** Complaint made, or decided not to. Of those that were settled before the two were told apart, neither is said. */
  settled: z.int().min(0),
  made: z.int().min(0),
  decidedNot: z.int().min(0),
  /** Of the open term that ends next; where all are over, of the one that ended last; where none is open, of the first. */
  knownAt: instantSchema,
  /** Nobody wrote down when the person knew of that one: it is when it happened. */
  isAssumed: z.boolean(),
  dueAt: instantSchema,
});
export type ComplaintClock = z.infer<typeof complaintClockSchema>;

/** All that the screen of severity and route shows. */
export const assessedDossierSchema = z.strictObject({
  packId: idSchema,
  packVersion: z.string(),
  /** The pack that the dossier was made with is older than triage: these are the rules of the pack in use now. */
  otherPack: z.boolean(),
  /** What counts: the dossier's own facts with what was ticked. */
  known: knownFactsSchema,
  /** What the dossier says by itself. */
  dossier: knownFactsSchema,
  /** What was ticked, by whom and when. */
  ticks: z.array(z.strictObject({ fact: factNameSchema, by: z.string(), at: instantSchema })),
  /** Answers that somebody gave in the tree. */
  answers: treeAnswersSchema,
  recognition: recognitionSchema,
  oddities: z.array(odditySchema),
  assessment: assessmentSchema,
  /** Norms of which a deviation asks for a reason if it is decided without the route police, or against the person's wish. */
  explain: z.array(packItemSchema),
  /** Norms of which a deviation asks for a reason where somebody else than the organisation files, or nobody does. */
  explainFiler: z.array(packItemSchema),
  /** Of both, and of the routes that are always taken, how often somebody deviated from them before. */
  deviationCounts: z.array(deviationCountSchema),
  basis: basisSchema,
  /** The latest; null: nobody decided yet. */
  decision: decisionSchema.nullable(),
  /** What is otherwise now than when it was decided; empty where nothing is. */
  changes: z.array(factChangeSchema),
  /** What changed makes the rules propose something else (grade, norm, routes or attention) than they did then. */
  proposesOtherwise: z.boolean(),
  /** What that is; null where it is the same, or nobody decided yet. */
  otherwise: proposalDifferencesSchema.nullable(),
  clocks: z.array(complaintClockSchema),
  /** Earliest answer that was promised and not given; null where there is none. */
  answerBy: instantSchema.nullable(),
  experts: z.array(expertSchema),
  /** The latest choice first. */
  filers: z.array(filerChoiceSchema),
  contradiction: contradictionSchema.nullable(),
});
export type AssessedDossier = z.infer<typeof assessedDossierSchema>;
