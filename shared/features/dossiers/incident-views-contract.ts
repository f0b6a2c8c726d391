import { z } from 'zod';
import { idSchema, instantSchema, packItemSchema, writtenMomentSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import {
  changedIncidentSchema,
  complaintSettlingSchema,
  complaintTermSchema,
  groupingSchema,
  incidentChangeSchema,
  incidentFilterSchema,
  incidentGroupSchema,
  incidentIdsSchema,
  incidentPictureSchema,
} from './incident-views-model.ts';
import { incidentSummarySchema } from './model.ts';
import { SELECTION_LIMIT } from './selection-limit.ts';

/** Many incidents of one dossier: some of them, in groups, as a picture, changed together. */
export const incidentViewsContract = {
  /** Latest first. `total` counts all that fit. */
  incidentsOf: read
    .input(
      z.strictObject({
        dossierId: idSchema,
        filter: incidentFilterSchema,
        offset: z.int().min(0).max(10_000_000),
        limit: z.int().min(1).max(200),
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ total: z.int(), incidents: z.array(incidentSummarySchema) })),
  /** The ids alone, in the same order, as many as can be chosen. */
  incidentIdsOf: read
    .input(z.strictObject({ dossierId: idSchema, filter: incidentFilterSchema }))
    .errors(notFound)
    .output(z.strictObject({ incidentIds: z.array(idSchema).max(SELECTION_LIMIT) })),
  /** Days from the latest on, the others by how many they hold; an incident of two forms stands with both. */
  incidentGroups: read
    .input(z.strictObject({ dossierId: idSchema, filter: incidentFilterSchema, by: groupingSchema }))
    .errors(notFound)
    .output(z.strictObject({ groups: z.array(incidentGroupSchema) })),
  incidentPicture: read
    .input(
      z.strictObject({
        dossierId: idSchema,
        filter: incidentFilterSchema,
        by: z.enum(['platform', 'sender']),
      }),
    )
    .errors(notFound)
    .output(incidentPictureSchema),
  /** Terms within which a complaint must be made (66 Sr), the first to end first. */
  complaints: read
    .input(z.strictObject({ incidentId: idSchema }))
    .output(z.strictObject({ terms: z.array(complaintTermSchema) })),
  /** Of all terms of a dossier that run still the one that ends first; null where none runs. */
  runningComplaint: read.input(z.strictObject({ dossierId: idSchema })).output(
    z.strictObject({
      running: z.strictObject({ offence: packItemSchema, dueAt: instantSchema }).nullable(),
    }),
  ),
  /** The complaint was made, or somebody decided not to; null: its term runs again. */
  settleComplaint: write
    .input(
      z.strictObject({
        incidentId: idSchema,
        offence: packItemSchema,
        settling: complaintSettlingSchema.nullable(),
      }),
    )
    .errors({ ...notFound, MADE_IN_FUTURE: {}, MADE_TOO_EARLY: {} })
    .output(z.strictObject({})),
  /** Changes several, all or none; answers what they had before and when that ended, for `setIncidents`. */
  changeIncidents: write
    .input(z.strictObject({ incidentIds: incidentIdsSchema, change: incidentChangeSchema }))
    .errors({ ...notFound, TOO_MANY_ITEMS: {} })
    .output(z.strictObject({ before: z.array(changedIncidentSchema), changedAt: writtenMomentSchema })),
  /** Gives back what several had before they were changed together; `left`: changed since, so left as they are. */
  setIncidents: write
    .input(
      z.strictObject({
        items: z.array(changedIncidentSchema).min(1).max(SELECTION_LIMIT),
        changedAt: writtenMomentSchema,
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ left: z.int() })),
};
