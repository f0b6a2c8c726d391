import { z } from 'zod';
import { idSchema } from '../../kernel/primitives.ts';
import { notFound, read, recoveryFirst, service, write } from '../../port/procedure.ts';
import { captureContract } from './capture-contract.ts';
import { collectingContract } from './collecting-contract.ts';
import { custodyContract } from './custody-contract.ts';
import { leavingContract } from './leaving-contract.ts';
import {
  bytesSchema,
  CHUNK_BYTES,
  custodyEventSchema,
  evidenceItemSchema,
  evidenceProblemSchema,
  importedItemSchema,
  importFieldsSchema,
  previewSchema,
} from './model.ts';
import { readingContract } from './reading-contract.ts';

const importErrors = {
  /** Unknown, finished or cancelled. */
  NO_SUCH_IMPORT: {},
  /** A piece came out of turn, or the file is longer or shorter than was said: it changed while being read. */
  FILE_CHANGED: {},
} as const;

export const evidenceContract = {
  ...captureContract,
  ...collectingContract,
  ...custodyContract,
  ...leavingContract,
  ...readingContract,
  list: read
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ items: z.array(evidenceItemSchema) })),
  /** The item with its chain of custody. */
  get: read
    .input(z.strictObject({ evidenceId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({ item: evidenceItemSchema, custody: z.array(custodyEventSchema) })),
  /** Starts an import; the bytes follow in pieces, each answered before the next two are sent. */
  beginImport: service
    .input(importFieldsSchema)
    .errors({
      ...notFound,
      ...recoveryFirst,
      FILE_TOO_LARGE: { data: z.strictObject({ limit: z.int() }) },
      NO_ROOM: {},
    })
    .output(z.strictObject({ importId: idSchema })),
  importChunk: service
    .input(
      z.strictObject({
        importId: idSchema,
        sequence: z.int().min(0),
        bytes: bytesSchema.refine((bytes) => bytes.length > 0 && bytes.length <= CHUNK_BYTES),
      }),
    )
    .errors(importErrors)
    .output(z.strictObject({ received: z.int() })),
  finishImport: service
    .input(z.strictObject({ importId: idSchema }))
    .errors({ ...importErrors, ...notFound })
    .output(importedItemSchema),
  cancelImport: service.input(z.strictObject({ importId: idSchema })).output(z.strictObject({})),
  /** Decrypts an item for the screen, and enters the view in its chain of custody. */
  preview: service
    .input(z.strictObject({ evidenceId: idSchema }))
    .errors({
      ...notFound,
      EVIDENCE_DAMAGED: { data: z.strictObject({ problem: evidenceProblemSchema }) },
    })
    .output(previewSchema),
  remove: write
    .input(z.strictObject({ evidenceId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  restore: write
    .input(z.strictObject({ evidenceId: idSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
};
