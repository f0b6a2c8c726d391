import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../../kernel/primitives.ts';
import { notFound, service } from '../../port/procedure.ts';
import { evidenceProblemSchema, importedItemSchema } from './model.ts';

const placeErrors = {
  FOLDER_NOT_READABLE: {},
  FOLDER_NOT_WRITABLE: {},
  NAME_REFUSED: {},
  NAME_TAKEN: {},
} as const;
const place = { folderId: idSchema, fileName: z.string() };
const damaged = { EVIDENCE_DAMAGED: { data: z.strictObject({ problem: evidenceProblemSchema }) } } as const;

/** Evidence that leaves the vault, copies that tell less, and proof that it is as it was. */
export const leavingContract = {
  /** Writes the original, byte for byte, outside the vault: entered in its custody and the trail. */
  exportItem: service
    .input(z.strictObject({ evidenceId: idSchema, ...place }))
    .errors({ ...notFound, ...placeErrors, ...damaged })
    .output(z.strictObject({ path: z.string() })),
  /** Writes what somebody was asked to collect as plain text. */
  saveRequest: service
    .input(z.strictObject({ collectingId: idSchema, ...place }))
    .errors({ ...notFound, ...placeErrors })
    .output(z.strictObject({ path: z.string() })),
  /** Writes the fingerprints of a dossier's evidence as `sha256sum -c` reads them. */
  exportHashes: service
    .input(z.strictObject({ dossierId: idSchema, ...place }))
    .errors({ ...notFound, ...placeErrors })
    .output(z.strictObject({ path: z.string(), count: z.int() })),
  /**
   * Makes a new item of a picture: the same points as a PNG and nothing of what its file told of its maker. The original
   * stays as it is.
   */
  deriveCopy: service
    .input(z.strictObject({ evidenceId: idSchema, fileName: lineSchema }))
    .errors({ ...notFound, ...damaged, COPY_IMPOSSIBLE: {}, NO_ROOM: {}, RECOVERY_UNCONFIRMED: {} })
    .output(importedItemSchema),
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
