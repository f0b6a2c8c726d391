import { z } from 'zod';
import { evidenceKindSchema } from '../../kernel/evidence-kind.ts';
import { personSchema, tagWishSchema } from '../../kernel/person.ts';
import {
  caseCodeSchema,
  filledTextSchema,
  idSchema,
  instantSchema,
  lineSchema,
  packItemSchema,
  precisionSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { INCIDENT_ITEMS } from './incident-items.ts';

export const dossierStatusSchema = z.enum(['intake', 'triage', 'active', 'aftercare', 'closed']);
export type DossierStatus = z.infer<typeof dossierStatusSchema>;

/** In place of who reported: the affected person. */
export const SELF = 'self';

export const reportFieldsSchema = z.strictObject({
  /** Item of the pack's section `channels`. */
  channel: packItemSchema,
  /** Who brought it: the affected person ({@link SELF}), or an item of the pack's section `reporters` (H 2.4). */
  reporter: packItemSchema,
  /** Who reported, when not the affected person. */
  reporterName: lineSchema,
  receivedAt: writtenMomentSchema,
  /** When an answer was promised (H 2.4); null when nothing was promised. */
  promisedBy: writtenMomentSchema.nullable(),
  /** What happened, in the words of who reported it. */
  account: textSchema,
  /** How who reported can be reached, when not the affected person. */
  reporterContact: lineSchema,
  /** Whether the affected person knows that somebody reports for them (H 3.2.1). */
  informed: z.enum(['unknown', 'yes', 'not-yet']),
  notInformedReason: textSchema,
  /** Whether there was acute danger when it was reported: the first question. */
  danger: z.enum(['unasked', 'no', 'unclear', 'yes']),
});
export type ReportFields = z.infer<typeof reportFieldsSchema>;

/** Whoever reports for somebody who does not know it writes down why that waits (H 3.2.1). */
export const newReportSchema = reportFieldsSchema.refine(
  ({ informed, notInformedReason }) => informed !== 'not-yet' || notInformedReason.trim() !== '',
  { path: ['notInformedReason'], error: 'text-empty' },
);

export const reportSchema = reportFieldsSchema.extend({
  reportId: idSchema,
  receivedAt: instantSchema,
  promisedBy: instantSchema.nullable(),
  createdAt: instantSchema,
  /** When the first answer was given; null while it was not. */
  respondedAt: instantSchema.nullable(),
  /** When it was written down that the danger is over; null while it may last, or where there was none. */
  safeAt: instantSchema.nullable(),
  /** It turned out to be something else, and was passed on. */
  referral: z.strictObject({ to: packItemSchema, reason: z.string(), at: instantSchema }).nullable(),
});
export type Report = z.infer<typeof reportSchema>;

export const incidentFieldsSchema = z.strictObject({
  occurredAt: writtenMomentSchema,
  precision: precisionSchema,
  /** Item of the pack's section `platforms`. */
  platform: packItemSchema,
  /** Items of the pack's section `forms` (P 1.2, H 2.5). */
  forms: z.array(packItemSchema).max(INCIDENT_ITEMS),
  /** The hateful utterance itself: veiled on every screen until asked for. */
  message: textSchema,
  url: lineSchema,
  sender: lineSchema,
  remarks: textSchema,
  /** Items of the pack's section `offences`: suspected, never proven. */
  offences: z.array(packItemSchema).max(INCIDENT_ITEMS).default([]),
  /** People that the sender reaches; null when not known. */
  reach: z.int().min(0).max(10_000_000_000).nullable().default(null),
  /** Who saw it, when not the affected person. */
  observedBy: lineSchema.default(''),
  /** When the person came to know of it: complaint terms run from there (66 Sr). Null when nobody wrote it down. */
  knownAt: writtenMomentSchema.nullable().default(null),
});
export type IncidentFields = z.infer<typeof incidentFieldsSchema>;

/** An incident as lists show it: the message stays behind, only its length comes along (veil). */
export const incidentSummarySchema = incidentFieldsSchema
  .pick({ precision: true, platform: true, forms: true, url: true, sender: true })
  .extend({
    incidentId: idSchema,
    occurredAt: instantSchema,
    messageLength: z.int(),
    evidenceCount: z.int(),
  });
export type IncidentSummary = z.infer<typeof incidentSummarySchema>;

export const incidentSchema = incidentFieldsSchema.extend({
  incidentId: idSchema,
  dossierId: idSchema,
  occurredAt: instantSchema,
  knownAt: instantSchema.nullable(),
});
export type Incident = z.infer<typeof incidentSchema>;

/**
 * `note`: for the dossier. `contact`: a moment of contact with the affected person or others.
 * `working-note`: personal scratch notes, excluded from every export (product.md, Working notes).
 */
export const noteKindSchema = z.enum(['note', 'contact', 'working-note']);

export type NoteKind = z.infer<typeof noteKindSchema>;

export const noteFieldsSchema = z.strictObject({
  kind: noteKindSchema,
  happenedAt: writtenMomentSchema,
  text: filledTextSchema,
});
export type NoteFields = z.infer<typeof noteFieldsSchema>;

export const timelineKindSchema = z.enum([
  'report',
  'incident',
  'note',
  'contact',
  'working-note',
  'evidence',
  'status',
  'import',
  'consent',
  'collecting',
  'action',
  'triage',
]);
export type TimelineKind = z.infer<typeof timelineKindSchema>;

/**
 * What became of something that has a place of its own. Report: `told` (the person knows by now), `answered`,
 * `referred`. Consent: `given`, `refused`, `withdrawn`, `ended`. Collecting: `asked`, `collected`. Action: `done`, `own-done`
 * (in somebody's own words, not those of the pack). Triage: `decided`, `settled` (with whoever knows about it), `filer`,
 * `police` (a step of a report to the police), `package` (one left the vault), `handed` (the step plan to the person), and what
 * became of a letter to whoever helps.
 */
export const timelineStepSchema = z.enum([
  'told',
  'answered',
  'referred',
  'given',
  'refused',
  'withdrawn',
  'ended',
  'asked',
  'collected',
  'done',
  'own-done',
  'decided',
  'settled',
  'filer',
  'handed',
  'letter-sent',
  'letter-received',
  'letter-answered',
  'letter-closed',
  'letter-without-consent',
  'police',
  'package',
]);
export type TimelineStep = z.infer<typeof timelineStepSchema>;

export const timelineEntrySchema = z.strictObject({
  entryId: idSchema,
  kind: timelineKindSchema,
  happenedAt: instantSchema,
  /** How exactly that is known; everything but an incident to the minute. */
  precision: precisionSchema,
  recordedAt: instantSchema,
  /** Null: the thing itself, as it came in. */
  step: timelineStepSchema.nullable(),
  /** The thing it speaks of; null for notes and status changes. */
  objectId: idSchema.nullable(),
  /**
   * Notes: their text. Status: the new status. Import: how many incidents. Report: its channel, or to whom it was
   * referred. Evidence: a short line. Consent: its purpose. Collecting: who was asked. Action: its title. Triage: the severity that was decided,
   * the kind of expert, who files, the step of a report to the police, whether its package was sealed, the version of a step plan, or
   * to whom a letter went. Incident: empty (veil).
   */
  text: z.string(),
  editable: z.boolean(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const registerRowSchema = z.strictObject({
  dossierId: idSchema,
  code: caseCodeSchema,
  status: dossierStatusSchema,
  personName: z.string(),
  /** Whether the person may be tagged. */
  tagWish: tagWishSchema,
  unit: z.string(),
  receivedAt: instantSchema,
  activityAt: instantSchema,
  incidentCount: z.int(),
  /** Null: not weighed yet. */
  severity: z.enum(['light', 'medium', 'severe']).nullable(),
  /** Name of the member, or of somebody from outside the vault; empty while there is none. */
  contactPoint: z.string(),
  trigger: packItemSchema.nullable(),
  /** Most frequent first, three at most. */
  forms: z.array(packItemSchema),
  /** Most frequent first. */
  platforms: z.array(packItemSchema),
  /** Earliest open promise, action or complaint term; null where nothing is due. */
  nextDue: instantSchema.nullable(),
  evidenceCount: z.int(),
  /** Of the pack that it was made with; empty where that is not known. */
  packVersion: z.string(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

export const registerSortSchema = z.enum([
  'code',
  'person',
  'status',
  'severity',
  'received',
  'activity',
  'due',
  'incidents',
  'evidence',
]);
export type RegisterSort = z.infer<typeof registerSortSchema>;

export const dossierSchema = z.strictObject({
  dossierId: idSchema,
  code: caseCodeSchema,
  status: dossierStatusSchema,
  /** Item of the pack's section `triggers`; null when not known. */
  trigger: packItemSchema.nullable(),
  person: personSchema,
  reports: z.array(reportSchema),
  incidentCount: z.int(),
  evidenceCount: z.int(),
  createdAt: instantSchema,
  activityAt: instantSchema,
  /** What was decided; null: not weighed yet. */
  severity: z.enum(['light', 'medium', 'severe']).nullable(),
  /** The protocol pack that it was made with; null where it is older than packs of its vault. */
  packId: idSchema.nullable(),
});
export type Dossier = z.infer<typeof dossierSchema>;

/** A piece of a snippet; `hit` marks the words that were looked for. */
export const snippetPartSchema = z.strictObject({ text: z.string(), hit: z.boolean() });

export const searchHitSchema = z.strictObject({
  dossierId: idSchema,
  code: caseCodeSchema,
  personName: z.string(),
  tagWish: tagWishSchema,
  kind: z.enum(['person', 'report', 'incident', 'note', 'contact', 'working-note', 'evidence']),
  objectId: idSchema,
  at: instantSchema,
  /** The snippet comes from a hateful message: shown veiled. */
  veiled: z.boolean(),
  /** Of incidents and evidence, to tell them apart while they are veiled; null for what is not veiled. */
  origin: z
    .strictObject({
      /** How a file can be looked at; null for an incident. */
      fileKind: evidenceKindSchema.nullable(),
      /** Item of the pack's section `platforms`; null where evidence stands with no incident. */
      platform: packItemSchema.nullable(),
      sender: z.string(),
      /** Host of the link, never the link itself. */
      host: z.string(),
      /** How exactly the moment of an incident is known; evidence stands at the minute it was recorded. */
      precision: precisionSchema,
    })
    .nullable(),
  snippet: z.array(snippetPartSchema),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** What can be put aside and brought back; reports and status changes cannot. */
export const removableKindSchema = z.enum(['note', 'incident', 'evidence']);
export type RemovableKind = z.infer<typeof removableKindSchema>;

/** Most things that are put aside or brought back in one write. */
export const ITEMS_AT_ONCE = 500;

export const removableRefSchema = z.strictObject({ kind: removableKindSchema, id: idSchema });
export type RemovableRef = z.infer<typeof removableRefSchema>;

const removedItemFields = {
  /** A note's entry, an incident, an evidence item. */
  id: idSchema,
  dossierId: idSchema,
  code: caseCodeSchema,
  /** For the list, and to leave the name out of what is shown while names are hidden. */
  personName: z.string(),
  removedAt: instantSchema,
  /** Until then it can be brought back for certain: 30 days after it was put aside (product.md). */
  restorableUntil: instantSchema,
} as const;

/** Something put aside, with what makes it recognisable; never the message of an incident (veil). */
export const removedItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('note'),
    ...removedItemFields,
    noteKind: noteKindSchema,
    happenedAt: instantSchema,
    /** The first words, whole ones; empty where already the first is too long. */
    firstWords: z.string(),
    /** More follows after the first words. */
    cut: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('incident'),
    ...removedItemFields,
    occurredAt: instantSchema,
    precision: precisionSchema,
    platform: packItemSchema,
  }),
  z.strictObject({ kind: z.literal('evidence'), ...removedItemFields, fileName: z.string() }),
]);
export type RemovedItem = z.infer<typeof removedItemSchema>;

/** Field names and what was typed in them so far, unchecked: a draft may be half a word. */
export const draftValueSchema = z.record(z.string().max(64), z.json());
