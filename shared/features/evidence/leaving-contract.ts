import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, packItemSchema } from '../../kernel/primitives.ts';
import { notFound, service } from '../../port/procedure.ts';
import { evidenceProblemSchema, importedItemSchema } from './model.ts';

const placeErrors = {
  FOLDER_NOT_READABLE: {},
  FOLDER_NOT_WRITABLE: {},
  NAME_REFUSED: {},
  NAME_TAKEN: {},
} as const;
const place = { folderId: idSchema, fileName: lineSchema };
/** For what it leaves, as the pack lists it; null: none of them. Where consent for it lacks, that is entered too. */
const purpose = packItemSchema.nullable().default(null);
const damaged = { EVIDENCE_DAMAGED: { data: z.strictObject({ problem: evidenceProblemSchema }) } } as const;

/** Evidence that leaves the vault, copies that tell less, and proof that it is as it was. */
export const leavingContract = {
  /** Writes the original, byte for byte, outside the vault: entered in its custody and the trail. */
  exportItem: service
    .input(z.strictObject({ evidenceId: idSchema, purpose, ...place }))
    .errors({ ...notFound, ...placeErrors, ...damaged })
    .output(z.strictObject({ path: z.string() })),
  /** Writes what somebody was asked to collect as plain text. */
  saveRequest: service
    .input(z.strictObject({ collectingId: idSchema, purpose, ...place }))
    .errors({ ...notFound, ...placeErrors })
    .output(z.strictObject({ path: z.string() })),
  /** Writes the fingerprints of a dossier's evidence as `sha256sum -c` reads them. */
  exportHashes: service
    .input(z.strictObject({ dossierId: idSchema, purpose, ...place }))
    .errors({ ...notFound, ...placeErrors })
    .output(z.strictObject({ path: z.string(), count: z.int() })),
  /**
   * Makes a new item of a picture or a PDF: the same points as a PNG, or pictures of the pages as a PDF, and nothing of
   * what the file told beside them. The original stays as it is.
   */
  deriveCopy: service
    .input(z.strictObject({ evidenceId: idSchema, fileName: lineSchema }))
    .errors({
      ...notFound,
      ...damaged,
      COPY_IMPOSSIBLE: {},
      COPY_TOO_LONG: {},
      COPY_RUNNING: {},
      COPY_CANCELLED: {},
      NO_ROOM: {},
      RECOVERY_UNCONFIRMED: {},
    })
    .output(importedItemSchema),
  /**
   * Whether a copy of an item is being made just now, and how many pages of a PDF are done; `pages` is null for a picture, and
   * until they have been counted.
   */
  copyProgress: service.input(z.strictObject({ evidenceId: idSchema })).output(
    z.strictObject({
      running: z.boolean(),
      pages: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
    }),
  ),
  /** Stops making the copy of an item; nothing of it is kept. Too late, or none is made: `stopped` is false. */
  cancelCopy: service
    .input(z.strictObject({ evidenceId: idSchema }))
    .output(z.strictObject({ stopped: z.boolean() })),
  /** Reads the evidence of a dossier to its last byte and compares its fingerprints; answers at once. */
  startCheck: service
    .input(z.strictObject({ dossierId: idSchema }))
    .errors({ ...notFound, CHECK_RUNNING: {} })
    .output(z.strictObject({})),
  cancelCheck: service.output(z.strictObject({})),
  /** What is under way, and the last outcome since the vault was opened. */
  checkProgress: service.output(
    z.strictObject({
      running: z.strictObject({ dossierId: idSchema, done: z.int(), total: z.int() }).nullable(),
      last: z
        .strictObject({
          dossierId: idSchema,
          at: instantSchema,
          checked: z.int(),
          cancelled: z.boolean(),
          damaged: z.array(z.strictObject({ evidenceId: idSchema, problem: evidenceProblemSchema })),
        })
        .nullable(),
    }),
  ),
};
