import { z } from 'zod';
import { personFieldsSchema } from '../../kernel/person.ts';
import {
  caseCodeSchema,
  draftKeySchema,
  idSchema,
  instantSchema,
  packItemSchema,
} from '../../kernel/primitives.ts';
import { draft, notFound, read, write } from '../../port/procedure.ts';
import { importsContract } from './imports-contract.ts';
import { incidentViewsContract } from './incident-views-contract.ts';
import { intakeContract } from './intake-contract.ts';
import { contactPointSchema } from './intake-model.ts';
import {
  dossierSchema,
  dossierStatusSchema,
  draftValueSchema,
  ITEMS_AT_ONCE,
  incidentFieldsSchema,
  incidentSchema,
  incidentSummarySchema,
  newReportSchema,
  noteFieldsSchema,
  registerRowSchema,
  registerSortSchema,
  removableRefSchema,
  removedItemSchema,
  timelineEntrySchema,
  timelineKindSchema,
} from './model.ts';
import { registerContract } from './register-contract.ts';
import { registerFilterSchema, registerGroupSchema } from './register-model.ts';
import { searchContract } from './search-contract.ts';

/** Lists come in pages; nobody reads 200 rows at a glance. */
const page = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(200) };

/** Several things in one act: all of them, or none. */
const several = z.strictObject({ items: z.array(removableRefSchema).min(1).max(ITEMS_AT_ONCE) });
const someMissing = {
  /** Nothing was changed: these places of the list, from 0, name what is not there, or is there already. */
  NOT_FOUND: { data: z.strictObject({ indexes: z.array(z.int()) }) },
} as const;

export const dossiersContract = {
  ...intakeContract,
  /** One page of the register. `total` counts all rows that fit the filter. */
  list: read
    .input(
      z.strictObject({
        ...page,
        sort: registerSortSchema,
        direction: z.enum(['ascending', 'descending']),
        /** Null: every status. */
        statuses: z.array(dossierStatusSchema).min(1).max(5).nullable(),
        /** Left out: nothing else narrows it. */
        filter: registerFilterSchema.optional(),
        /** Only the dossiers of this group. */
        group: registerGroupSchema.optional(),
      }),
    )
    .output(z.strictObject({ total: z.int(), rows: z.array(registerRowSchema) })),
  ...registerContract,
  get: read
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(dossierSchema),
  /** A new dossier with its first report. The person is somebody known (`personId`) or new (`fields`). */
  create: write
    .input(
      z.strictObject({
        person: z.union([
          z.strictObject({ personId: idSchema }),
          z.strictObject({ fields: personFieldsSchema }),
        ]),
        trigger: packItemSchema.nullable(),
        report: newReportSchema,
        /** Nobody yet where it is left out. */
        contactPoint: contactPointSchema.optional(),
        /** The draft that this came from, discarded in the same transaction. */
        draftKey: draftKeySchema.nullable(),
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ dossierId: idSchema, code: caseCodeSchema })),
  changeStatus: write
    .input(z.strictObject({ dossierId: idSchema, status: dossierStatusSchema }))
    .errors(notFound)
    .output(dossierSchema),
  /** Newest first. `before` continues after the last entry of the page before. */
  timeline: read
    .input(
      z.strictObject({
        dossierId: idSchema,
        kinds: z.array(timelineKindSchema).min(1).nullable(),
        before: z.strictObject({ happenedAt: instantSchema, entryId: idSchema }).nullable(),
        limit: page.limit,
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ entries: z.array(timelineEntrySchema), more: z.boolean() })),
  addNote: write
    .input(
      z.strictObject({ dossierId: idSchema, note: noteFieldsSchema, draftKey: draftKeySchema.nullable() }),
    )
    .errors(notFound)
    .output(z.strictObject({ entryId: idSchema })),
  changeNote: write
    .input(z.strictObject({ entryId: idSchema, note: noteFieldsSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  /** Puts a note aside; `restoreNote` brings it back (product.md: restorable for 30 days). */
  removeNote: write
    .input(z.strictObject({ entryId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  restoreNote: write
    .input(z.strictObject({ entryId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  /** Latest first. */
  incidents: read
    .input(z.strictObject({ ...page, dossierId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ total: z.int(), incidents: z.array(incidentSummarySchema) })),
  /** One incident with its message: asked for when somebody lifts the veil or edits. */
  incident: read
    .input(z.strictObject({ incidentId: idSchema }))
    .errors(notFound)
    .output(incidentSchema),
  addIncident: write
    .input(
      z.strictObject({
        dossierId: idSchema,
        incident: incidentFieldsSchema,
        draftKey: draftKeySchema.nullable(),
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ incidentId: idSchema })),
  changeIncident: write
    .input(z.strictObject({ incidentId: idSchema, incident: incidentFieldsSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  removeIncident: write
    .input(z.strictObject({ incidentId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  restoreIncident: write
    .input(z.strictObject({ incidentId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  /** What was put aside, latest first: of one dossier, or of all (null). `total` counts all pages. */
  removedItems: read
    .input(z.strictObject({ ...page, dossierId: idSchema.nullable() }))
    .errors(notFound)
    .output(z.strictObject({ total: z.int(), items: z.array(removedItemSchema) })),
  /** Puts several things aside; the trail gets an entry for each, as when they go one by one. */
  putAside: write.input(several).errors(someMissing).output(z.strictObject({})),
  /** The other way round. Works for as long as they are not erased, also after the 30 days. */
  bringBack: write.input(several).errors(someMissing).output(z.strictObject({})),
  ...searchContract,
  draft: read.input(z.strictObject({ key: draftKeySchema })).output(
    z.strictObject({
      draft: z.strictObject({ value: draftValueSchema, savedAt: instantSchema }).nullable(),
    }),
  ),
  saveDraft: draft
    .input(z.strictObject({ key: draftKeySchema, value: draftValueSchema }))
    .output(z.strictObject({ savedAt: instantSchema })),
  discardDraft: draft.input(z.strictObject({ key: draftKeySchema })).output(z.strictObject({})),
  ...importsContract,
  ...incidentViewsContract,
};
