import { z } from 'zod';
import { caseCodeSchema, idSchema } from '../../kernel/primitives.ts';
import { notFound, read, recoveryFirst, service, write } from '../../port/procedure.ts';
import {
  fileLeftSchema,
  IMPORT_CHUNK,
  IMPORT_FILES,
  IMPORT_ROWS,
  importDescriptionSchema,
  importKindSchema,
  importMappingSchema,
  importRowSchema,
  importSourceSchema,
  pastImportSchema,
  rowStateSchema,
} from './imports-model.ts';

const importId = { importId: idSchema };
/** Unknown, finished, cancelled, or another one was begun since. */
const gone = { NO_SUCH_IMPORT: {} } as const;

/** Bringing many things in at once: sent in pieces, described, mapped, looked at, then stored as a whole. */
export const importsContract = {
  /** Begins; an import that was under way is thrown away. A dossier for incidents, none for a register. */
  beginImport: service
    .input(z.strictObject({ kind: importKindSchema, dossierId: idSchema.nullable() }))
    .errors({ ...notFound, ...recoveryFirst })
    .output(z.strictObject(importId)),
  /** The next piece of a file, by the file's place from 0. */
  sendImport: service
    .input(
      z.strictObject({
        ...importId,
        file: z
          .int()
          .min(0)
          .max(IMPORT_FILES - 1),
        bytes: z
          .instanceof(Uint8Array<ArrayBuffer>)
          .refine((bytes) => bytes.length > 0 && bytes.length <= IMPORT_CHUNK),
      }),
    )
    .errors({ ...gone, FILE_TOO_LARGE: { data: z.strictObject({ limit: z.int() }) } })
    .output(z.strictObject({})),
  /** Reads what was sent. `hasHeader` null: as it looks. */
  describeImport: service
    .input(z.strictObject({ ...importId, source: importSourceSchema, hasHeader: z.boolean().nullable() }))
    .errors({
      ...gone,
      TABLE_UNREADABLE: {
        data: z.strictObject({
          problem: z.enum([
            'empty',
            'too-large',
            'too-many-rows',
            'too-many-columns',
            'unpacks-too-large',
            'not-a-table',
            'old-spreadsheet',
            'damaged',
            'open-quote',
            'too-much-work',
          ]),
          row: z.int().nullable(),
        }),
      },
    })
    .output(importDescriptionSchema),
  /** Looks at every row as it would be stored; nothing is. */
  previewImport: service
    .input(z.strictObject({ ...importId, mapping: importMappingSchema }))
    .errors(gone)
    .output(z.strictObject({ ready: z.int(), duplicate: z.int(), wrong: z.int() })),
  /** One page of the preview; `show` null: all rows. */
  importRows: service
    .input(
      z.strictObject({
        ...importId,
        show: rowStateSchema.nullable(),
        offset: z.int().min(0).max(IMPORT_ROWS),
        limit: z.int().min(1).max(200),
      }),
    )
    .errors(gone)
    .output(z.strictObject({ rows: z.array(importRowSchema) })),
  /** What one row says: asked for when somebody lifts the veil. */
  importText: service
    .input(z.strictObject({ ...importId, row: z.int().min(1) }))
    .errors(gone)
    .output(z.strictObject({ text: z.string() })),
  /**
   * Stores the rows in one transaction: those that are ready but for `leftOut`, and of the duplicates those in
   * `included`. `kept` says which file became which incident, so that the file can be kept as evidence.
   */
  finishImport: service
    .input(
      z.strictObject({
        ...importId,
        leftOut: z.array(z.int()).max(IMPORT_ROWS),
        included: z.array(z.int()).max(IMPORT_ROWS),
      }),
    )
    .errors({
      ...gone,
      ...notFound,
      ...recoveryFirst,
      NOTHING_CHOSEN: {},
      /** By `stopImport`: nothing was stored. */
      IMPORT_STOPPED: {},
    })
    .output(
      z.strictObject({
        ...importId,
        added: z.int(),
        skipped: z.int(),
        kept: z.array(z.strictObject({ file: z.int(), incidentId: idSchema })),
      }),
    ),
  /**
   * Breaks storing off: nothing of it stays, and what was read can still be looked at and stored. Too late once the
   * transaction is over; then `finishImport` answers as ever.
   */
  stopImport: service.input(z.strictObject(importId)).output(z.strictObject({})),
  /** Throws away what was sent and read; ends reading at once, and storing as `stopImport` does. */
  cancelImport: service.input(z.strictObject(importId)).output(z.strictObject({})),
  /** Past imports, latest first: of a dossier, or of the register (null). */
  pastImports: read
    .input(z.strictObject({ dossierId: idSchema.nullable() }))
    .output(z.strictObject({ imports: z.array(pastImportSchema) })),
  /** The mails and saved pages of an import that could not be kept as evidence yet. */
  importFilesLeft: read
    .input(z.strictObject(importId))
    .output(z.strictObject({ left: z.array(fileLeftSchema) })),
  /** Asks no more for those files, which are gone for good; or, `letGo` false, asks for them again. `count`: how many. */
  letImportFilesGo: write
    .input(z.strictObject({ ...importId, letGo: z.boolean() }))
    .errors(notFound)
    .output(z.strictObject({ count: z.int() })),
  /**
   * Puts aside what an import brought, as a whole. Dossiers in which somebody worked since stay, and are named.
   */
  undoImport: write
    .input(z.strictObject(importId))
    .errors(notFound)
    .output(z.strictObject({ count: z.int(), files: z.int(), kept: z.array(caseCodeSchema) })),
  /** Brings back what undoing put aside. `files`: mails and pages among it that were kept as evidence. */
  redoImport: write
    .input(z.strictObject(importId))
    .errors(notFound)
    .output(z.strictObject({ count: z.int(), files: z.int() })),
};
