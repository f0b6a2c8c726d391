import { z } from 'zod';
import {
  filledTextSchema,
  idSchema,
  instantSchema,
  lineSchema,
  packItemSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { INCIDENT_ITEMS } from './incident-items.ts';
import { SELECTION_LIMIT } from './selection-limit.ts';

/**
 * What stands for a sender in lists: `id:` with the record that all its accounts belong to, or `text:` with the name as it
 * was written.
 */
export const senderKeySchema = z
  .string()
  .max(310)
  .regex(/^(id|text):/);

/** Which incidents of a dossier; null says nothing. */
export const incidentFilterSchema = z.strictObject({
  platform: packItemSchema.nullable(),
  /** Empty: those of which nobody named the form. */
  form: z.union([packItemSchema, z.literal('')]).nullable(),
  sender: senderKeySchema.nullable(),
  /** From this moment on. */
  from: instantSchema.nullable(),
  /** Before this moment. */
  until: instantSchema.nullable(),
});
export type IncidentFilter = z.infer<typeof incidentFilterSchema>;

export const everyIncident: IncidentFilter = {
  platform: null,
  form: null,
  sender: null,
  from: null,
  until: null,
};

export const groupingSchema = z.enum(['day', 'platform', 'sender', 'form']);
export type Grouping = z.infer<typeof groupingSchema>;

export const incidentGroupSchema = z.strictObject({
  /** A day (`2026-11-20`), an item of the pack (empty: none), or a sender's key. */
  key: z.string(),
  /** Of a sender, as it is shown; empty: not known. */
  name: z.string(),
  /** Of a sender: item of the pack's section `platforms`; empty for other groups. */
  platform: z.string(),
  count: z.int(),
  /** Of a day: its first moment and that of the next day. Of others: of the first and the last incident. */
  from: instantSchema,
  until: instantSchema,
});
export type IncidentGroup = z.infer<typeof incidentGroupSchema>;

/** Incidents over time, by where or by whom: what the picture shows. */
export const incidentPictureSchema = z.strictObject({
  /** Days in `2026-11-20`, months in `2026-11`; without gaps between the first and the last. */
  unit: z.enum(['day', 'month']),
  periods: z.array(z.string()),
  /** The largest first; the last one gathers the rest where its key is empty. */
  series: z.array(
    z.strictObject({ key: z.string(), name: z.string(), platform: z.string(), counts: z.array(z.int()) }),
  ),
});
export type IncidentPicture = z.infer<typeof incidentPictureSchema>;

/** What several incidents can be given at once; null leaves it as it is. */
export const incidentChangeSchema = z.strictObject({
  addForms: z.array(packItemSchema).max(20),
  removeForms: z.array(packItemSchema).max(20),
  addOffences: z.array(packItemSchema).max(20),
  removeOffences: z.array(packItemSchema).max(20),
  platform: packItemSchema.nullable(),
  sender: lineSchema.nullable(),
  observedBy: lineSchema.nullable(),
});
export type IncidentChange = z.infer<typeof incidentChangeSchema>;

/** What an incident had before it was changed with others. */
export const changedIncidentSchema = z.strictObject({
  incidentId: idSchema,
  forms: z.array(packItemSchema).max(INCIDENT_ITEMS),
  offences: z.array(packItemSchema).max(INCIDENT_ITEMS),
  platform: packItemSchema,
  sender: lineSchema,
  observedBy: lineSchema,
  /** When anything of it was written last. */
  updatedAt: writtenMomentSchema,
});
export type ChangedIncident = z.infer<typeof changedIncidentSchema>;

export const incidentIdsSchema = z.array(idSchema).min(1).max(SELECTION_LIMIT);

/** What became of a complaint (66 Sr): it was made, on a day; or somebody decided not to, for a reason. */
export const complaintSettlingSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('made'), at: writtenMomentSchema }),
  z.strictObject({ outcome: z.literal('decided-not'), reason: filledTextSchema }),
]);
export type ComplaintSettling = z.infer<typeof complaintSettlingSchema>;
export type ComplaintOutcome = ComplaintSettling['outcome'];

/** The term of a complaint about one offence of an incident. */
export const complaintTermSchema = z.strictObject({
  offence: packItemSchema,
  dueAt: instantSchema,
  /** When it was made, or when somebody wrote down that it will not be; null while the term runs. */
  doneAt: instantSchema.nullable(),
  /** Null while it runs, and where an earlier version of Luwte did not tell the two apart. */
  outcome: z.enum(['made', 'decided-not']).nullable(),
  /** Why not; empty otherwise. */
  reason: z.string(),
  /** Whether nobody wrote down when the person knew: then it runs from when it happened. */
  isAssumed: z.boolean(),
});
export type ComplaintTerm = z.infer<typeof complaintTermSchema>;
