import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  languageSchema,
  packItemSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import {
  actionFieldsSchema,
  actionSchema,
  actorSchema,
  assignmentSchema,
  ITEMS_AT_ONCE,
  phaseSchema,
} from './model.ts';

/** The member who should do it does not have access to this vault. */
const ownerUnknown = { OWNER_UNKNOWN: {} } as const;
const ofAction = z.strictObject({ actionId: idSchema });
const bilingual = z.strictObject({ nl: z.string(), en: z.string() });

export const actionsContract = {
  /** All of a dossier in the order in which they were added, with what was put aside. */
  list: read
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ actions: z.array(actionSchema) })),
  /** The action lists of the pack that the dossier was made with, in the pack's own order. */
  templates: read
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(
      z.strictObject({
        items: z.array(
          z.strictObject({
            id: packItemSchema,
            label: bilingual,
            description: bilingual.nullable(),
            source: z.string(),
            phase: phaseSchema,
            actor: actorSchema,
            /** What comes first. */
            after: z.array(packItemSchema),
          }),
        ),
      }),
    ),
  /** Adds items of the dossier's pack, in the words of a language. Those that stand in the dossier already stay as they are. */
  addFromPack: write
    .input(
      z.strictObject({
        dossierId: idSchema,
        items: z.array(packItemSchema).min(1).max(ITEMS_AT_ONCE),
        language: languageSchema,
        assignment: assignmentSchema,
      }),
    )
    .errors({
      ...notFound,
      ...ownerUnknown,
      /** The dossier's pack does not know an item. */
      ITEM_UNKNOWN: {},
      /** All of them stand in the dossier already. */
      NOTHING_NEW: {},
    })
    .output(z.strictObject({ actionIds: z.array(idSchema) })),
  add: write
    .input(z.strictObject({ dossierId: idSchema, action: actionFieldsSchema }))
    .errors({ ...notFound, ...ownerUnknown })
    .output(z.strictObject({ actionId: idSchema })),
  change: write
    .input(ofAction.extend({ action: actionFieldsSchema }))
    .errors({ ...notFound, ...ownerUnknown })
    .output(z.strictObject({})),
  /** Done, with a note of how it went; done again changes the note. */
  finish: write
    .input(
      ofAction.extend({
        /** What came of it; null: what was written about that stays. */
        note: textSchema.nullable(),
        /** When it was done, where that was known already; null: now. */
        doneAt: writtenMomentSchema.nullable(),
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ doneAt: instantSchema })),
  /** Not done after all. */
  reopen: write.input(ofAction).errors(notFound).output(z.strictObject({})),
  /** Puts an action aside; `restore` brings it back. */
  remove: write.input(ofAction).errors(notFound).output(z.strictObject({})),
  restore: write.input(ofAction).errors(notFound).output(z.strictObject({})),
};
