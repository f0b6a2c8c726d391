import { z } from 'zod';
import { filledLineSchema, idSchema, languageSchema, packItemSchema } from '../../kernel/primitives.ts';
import { draft, notFound, read, service, write } from '../../port/procedure.ts';
import {
  exportFormatSchema,
  groupCountSchema,
  registerColumnSchema,
  registerFilterSchema,
  registerGroupingSchema,
  registerLookSchema,
  registerSelection,
  registerViewSchema,
} from './register-model.ts';

/** The register beside its pages (`list`): groups, views of its members, export. */
export const registerContract = {
  /** The groups that hold something, in their order, with how many. */
  registerGroups: read
    .input(
      z.strictObject({
        statuses: registerSelection.statuses,
        filter: registerFilterSchema.optional(),
        by: registerGroupingSchema,
      }),
    )
    .output(z.strictObject({ groups: z.array(groupCountSchema) })),
  /** Views of who asks, by name, and how they looked at the register last; null: not yet. */
  registerViews: read.output(
    z.strictObject({ views: z.array(registerViewSchema), last: registerLookSchema.nullable() }),
  ),
  /** A new view (null), or another name or look for one; an id that is free comes back with what it was. */
  saveRegisterView: write
    .input(z.strictObject({ viewId: idSchema.nullable(), name: filledLineSchema, look: registerLookSchema }))
    .errors({
      ...notFound,
      /** Another view of this member has that name. */
      VIEW_NAME_TAKEN: {},
      /** There are as many views as can be. */
      TOO_MANY_VIEWS: {},
    })
    .output(z.strictObject({ viewId: idSchema })),
  removeRegisterView: write
    .input(z.strictObject({ viewId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  /** How the member looks at the register now, to find it so after the next unlock. */
  rememberRegister: draft.input(z.strictObject({ look: registerLookSchema })).output(z.strictObject({})),
  /** How consent for a purpose stands in the dossiers of a selection; `stopped`: refused, taken back or over. */
  registerConsents: read
    .input(
      z.strictObject({
        statuses: registerSelection.statuses,
        filter: registerFilterSchema.optional(),
        purpose: packItemSchema,
      }),
    )
    .output(z.strictObject({ total: z.int(), given: z.int(), stopped: z.int() })),
  /** Dossiers as the register shows them, in a file outside the vault; entered in the trail. */
  exportRegister: service
    .input(
      z.strictObject({
        ...registerSelection,
        filter: registerFilterSchema,
        grouping: registerGroupingSchema.nullable(),
        columns: z.array(registerColumnSchema).min(1).max(40),
        format: exportFormatSchema,
        /** Names of people and members stay out of it. */
        hideNames: z.boolean(),
        language: languageSchema,
        /** For what they leave, as the pack lists it; null: none of them. Where consent for it lacks, that is entered too. */
        purpose: packItemSchema.nullable().default(null),
        folderId: idSchema,
        fileName: filledLineSchema,
      }),
    )
    .errors({
      FOLDER_NOT_READABLE: {},
      FOLDER_NOT_WRITABLE: {},
      NAME_REFUSED: {},
      NAME_TAKEN: {},
      /** More dossiers than one file holds. */
      EXPORT_TOO_LARGE: {},
    })
    .output(z.strictObject({ path: z.string(), dossiers: z.int() })),
};
