import { z } from 'zod';
import { filledLineSchema, idSchema } from '../../kernel/primitives.ts';
import { read, service } from '../../port/procedure.ts';
import { auditEntrySchema, auditFilterSchema } from './audit-model.ts';
import { folderErrors } from './contract-parts.ts';
import { headCodeSchema } from './model.ts';

/** The audit trail, to be read and exported (security.md, Audit chain). */
export const auditContract = {
  /** Newest first, a hundred at a time: those before `before`, where it is given. */
  auditTrail: read
    .input(z.strictObject({ filter: auditFilterSchema, before: z.int().min(1).nullable() }))
    .output(
      z.strictObject({
        entries: z.array(auditEntrySchema),
        /** There are older ones. */
        more: z.boolean(),
        /** Entries in the whole trail. */
        total: z.int(),
        /** Of the newest entry of the whole trail, from the same look at it. */
        headCode: headCodeSchema,
      }),
    ),
  /** Which actions occur, to choose from. */
  auditActions: read.output(z.strictObject({ actions: z.array(z.string()) })),
  /** As CSV, with the head code on its first lines; entered itself. */
  exportAudit: service
    .input(z.strictObject({ filter: auditFilterSchema, folderId: idSchema, fileName: filledLineSchema }))
    .errors({ ...folderErrors, NAME_REFUSED: {}, NAME_TAKEN: {}, FOLDER_NOT_WRITABLE: {} })
    .output(z.strictObject({ path: z.string(), entries: z.int() })),
};
