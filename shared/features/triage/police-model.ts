import { z } from 'zod';
import { captureWaySchema } from '../../kernel/capture-way.ts';
import { evidenceKindSchema } from '../../kernel/evidence-kind.ts';
import {
  dayPrecisionSchema,
  filledTextSchema,
  idSchema,
  instantSchema,
  packItemSchema,
  precisionSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { lackingConsentSchema } from './lacking-consent.ts';
import { offencesSchema, policeFilerSchema, policeReportFieldsSchema } from './police-fields-model.ts';

/** Most exhibits of one package: nobody at a desk takes in more, and they can be split over several reports. */
export const EXHIBITS_LIMIT = 2000;
/** Most facts that one report tells. */
export const FACTS_LIMIT = 2000;

/** What happened to a report after it was made; the latest is its state. */
export const policeStepKindSchema = z.enum([
  'filed',
  'feedback',
  'taken-up',
  'dismissed',
  'complaint-12',
  'hearing',
  'verdict',
  /** It came to no report, or it was taken back; why stands in the note. */
  'stopped',
]);
export type PoliceStepKind = z.infer<typeof policeStepKindSchema>;
export const policeStateSchema = z.enum(['preparing', ...policeStepKindSchema.exclude(['feedback']).options]);
export type PoliceState = z.infer<typeof policeStateSchema>;

export const policeStepSchema = z.strictObject({
  stepId: idSchema,
  kind: policeStepKindSchema,
  at: instantSchema,
  note: z.string(),
  memberName: z.string(),
});
export type PoliceStep = z.infer<typeof policeStepSchema>;

export const policeExportSchema = z.strictObject({
  exportId: idSchema,
  at: instantSchema,
  memberName: z.string(),
  form: z.enum(['zip', 'folder']),
  isSealed: z.boolean(),
  /** Why it left without a passphrase; empty where it was sealed. */
  reason: z.string(),
  /** Why it left though consent was refused, withdrawn or had ended; empty where it was not. */
  withoutConsent: z.string(),
  exhibits: z.int(),
  bytes: z.int(),
  /** SHA-256 of `manifest.json`, which names the fingerprint of every file. */
  manifestSha256: z.string(),
});
export type PoliceExport = z.infer<typeof policeExportSchema>;

/** A special written power of attorney (164 Sv). */
export const policeMandateSchema = z.strictObject({
  mandateId: idSchema,
  dossierId: idSchema,
  offences: z.array(packItemSchema),
  /** The signed scan, as an evidence item that stands; null: there is only a reason, or it was put aside. */
  evidenceId: idSchema.nullable(),
  /** The signed scan was put aside in the dossier: for as long as it is, it counts no more. */
  isScanAside: z.boolean(),
  /** Of the scan, also where it was put aside. */
  fileName: z.string(),
  /** Why the organisation reports without it; empty where it was signed. */
  reason: z.string(),
  signedAt: instantSchema.nullable(),
  createdAt: instantSchema,
  memberName: z.string(),
});
export type PoliceMandate = z.infer<typeof policeMandateSchema>;

export const mandateFieldsSchema = z
  .strictObject({
    offences: offencesSchema.min(1),
    evidenceId: idSchema.nullable(),
    reason: textSchema,
    signedAt: writtenMomentSchema.nullable(),
  })
  .refine(({ evidenceId, reason }) => evidenceId !== null || reason.trim() !== '', {
    path: ['reason'],
    error: 'mandate-needs-scan-or-reason',
  })
  // It is no mandate for what the person knew of only later.
  .refine(({ evidenceId, signedAt }) => evidenceId === null || signedAt !== null, {
    path: ['signedAt'],
    error: 'mandate-needs-day',
  });

/** What a package still asks for before it is complete; those that block are refused at export. */
export const policeCheckSchema = z.strictObject({
  check: z.enum([
    'offences',
    'facts',
    'exhibits',
    'exhibits-without-fact',
    'facts-without-exhibit',
    'facts-without-offence',
    'declarant',
    'organisation-address',
    'mandate',
    'mandate-facts',
    'consent',
    'requests',
    'private-data-known',
    'scan',
    'findings',
    'captured-by',
  ]),
  state: z.enum(['done', 'open']),
  blocks: z.boolean(),
  /** How many things it concerns; 0 where counting says nothing. */
  count: z.int().min(0),
});
export type PoliceCheck = z.infer<typeof policeCheckSchema>;

export const policeReportSchema = policeReportFieldsSchema.extend({
  reportId: idSchema,
  dossierId: idSchema,
  /** As it was chosen for the dossier, until it is made. */
  filer: policeFilerSchema,
  /**
   * It was made: who made it, of what, what it tells and shows stay as they are. Until its package left, exhibits can be left
   * out, and who signs can be filled in where nobody does yet.
   */
  isFiled: z.boolean(),
  state: policeStateSchema,
  createdAt: instantSchema,
  /** Report by then, preferably: within the pack's term (legal.md 3); null once it was made or stopped. */
  advisedBy: instantSchema.nullable(),
  /** Ask what became of it: the pack's term after it was made; null where word came, or it is not made. */
  feedbackBy: instantSchema.nullable(),
  /** In the order in which they are told. */
  incidentIds: z.array(idSchema),
  /** In the order of their numbers: the first is exhibit 1. */
  evidenceIds: z.array(idSchema),
  /** Signed mandates that go along by themselves; their numbers come after those. */
  addedEvidence: z.array(z.strictObject({ evidenceId: idSchema, fileName: z.string() })),
  /** Of `offences`: those that ask for a complaint here (66, 164 Sv), also with regard to who the person is. */
  complaintOffences: z.array(packItemSchema),
  /** Of those: the ones without a signed mandate or a reason. Empty where the person reports. */
  mandateMissing: z.array(packItemSchema),
  steps: z.array(policeStepSchema),
  exports: z.array(policeExportSchema),
  checks: z.array(policeCheckSchema),
  /** Null: consent for it was given. */
  lacking: lackingConsentSchema.nullable(),
});
export type PoliceReport = z.infer<typeof policeReportSchema>;

export const policeReportRowSchema = policeReportSchema.pick({
  reportId: true,
  filer: true,
  offences: true,
  state: true,
  createdAt: true,
  advisedBy: true,
  feedbackBy: true,
  station: true,
  caseNumber: true,
});

/** An incident that can be told, with the evidence that stands with it. */
export const policeFactSchema = z.strictObject({
  incidentId: idSchema,
  occurredAt: instantSchema,
  precision: precisionSchema,
  platform: packItemSchema,
  sender: z.string(),
  /** Cut to its first words: the whole text goes into the package. */
  message: z.string(),
  offences: z.array(packItemSchema),
  forms: z.array(packItemSchema),
  evidenceIds: z.array(idSchema),
});
export type PoliceFact = z.infer<typeof policeFactSchema>;

/** An evidence item that can become an exhibit. */
export const policeExhibitSchema = z.strictObject({
  evidenceId: idSchema,
  fileName: z.string(),
  kind: evidenceKindSchema,
  size: z.int(),
  capturedAt: instantSchema.nullable(),
  capturedPrecision: dayPrecisionSchema,
  collectedBy: z.string(),
  captureWay: captureWaySchema.nullable(),
  captureNote: z.string(),
  incidentIds: z.array(idSchema),
  derivedFrom: idSchema.nullable(),
});
export type PoliceExhibit = z.infer<typeof policeExhibitSchema>;

/**
 * Which private datum; `place`: a file tells where it was made; `unread`: nobody can tell what is in it; `too-many`: there are
 * more than are listed; `not-sought`: of the person too little is known to look for it.
 */
export const privateDatumSchema = z.enum([
  'home',
  'postcode',
  /** Of the home: by itself. */
  'town',
  'phone',
  'mail',
  'bsn',
  'birth-date',
  'place',
  'unread',
  'too-many',
  'not-sought',
]);
export type PrivateDatum = z.infer<typeof privateDatumSchema>;

/** Of the person's own data those that were not looked for, as nothing or too little is known of them. */
export const notSoughtSchema = z.enum(['home', 'phone', 'mail']);
export type NotSought = z.infer<typeof notSoughtSchema>;

/** Where it was found. */
export const findingPlaceSchema = z.enum([
  /** What somebody wrote for the package: its object is the report. */
  'text',
  /** What is told of an incident: its object is the incident. */
  'incident',
  'file-name',
  /** Where and by whom a file was captured, as the package tells it. */
  'file-facts',
  /** Text that a file holds. */
  'file-words',
  /** Words in a picture. */
  'picture-words',
  /** What a file tells of its making, beside what it shows. */
  'file-data',
]);
export type FindingPlace = z.infer<typeof findingPlaceSchema>;

/** Each closes a finding: the text is replaced by `[weggelaten]`, or it goes along for a reason, or somebody looked. */
export const findingAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace') }),
  z.strictObject({ kind: z.literal('accept'), reason: filledTextSchema }),
  /** Only with `unread`: somebody looked, and none of it is in there. */
  z.strictObject({ kind: z.literal('looked') }),
]);
export type FindingAnswer = z.infer<typeof findingAnswerSchema>;

export const policeFindingSchema = z.strictObject({
  /** Names place, object and datum; the same as long as those are the same. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  place: findingPlaceSchema,
  /** An incident, an evidence item, or the report itself. */
  objectId: idSchema,
  /** Number of the exhibit or of the fact in the package; null for the text. */
  number: z.int().nullable(),
  datum: privateDatumSchema,
  /** What stands there, with some words around it; empty with `unread`, `place`, `too-many` and `not-sought`. */
  before: z.string(),
  hit: z.string(),
  after: z.string(),
  /** With `unread` of a PDF: the pages that it is about, from 1; else empty: all of it. */
  pages: z.array(z.int().min(1)),
  /**
   * What can close it here; a file itself is never changed: leave it out, or put a copy in its place. None: only what stands
   * there can be changed.
   */
  choices: z.array(z.enum(['replace', 'accept', 'looked', 'leave-out', 'copy'])),
  answer: findingAnswerSchema.nullable(),
});
export type PoliceFinding = z.infer<typeof policeFindingSchema>;

/** Left out of the package on purpose, or put in another's place, with why. */
export const leftOutSchema = z.strictObject({
  evidenceId: idSchema,
  fileName: z.string(),
  /** The copy that goes in its place. */
  copyId: idSchema.nullable(),
  reason: z.string(),
  at: instantSchema,
});
export type LeftOut = z.infer<typeof leftOutSchema>;

export const exhibitProblemSchema = z.strictObject({
  evidenceId: idSchema,
  number: z.int(),
  fileName: z.string(),
  /** `removed`: it was put aside in the dossier after it was chosen. */
  problem: z.enum(['missing', 'altered', 'unreadable', 'removed']),
});
export type ExhibitProblem = z.infer<typeof exhibitProblemSchema>;
