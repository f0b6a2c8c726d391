import { z } from 'zod';
import { idSchema, instantSchema } from '../../kernel/primitives.ts';
import { service } from '../../port/procedure.ts';
import { folderErrors } from './contract-parts.ts';
import { kdfSchema } from './members-model.ts';
import { headCodeSchema, vaultPlaceSchema } from './model.ts';
import { deepCheckSchema, pageLookSchema } from './safety-model.ts';

/** How the vault is doing: what the vault page shows. */
export const safetyContract = {
  facts: service.output(
    z.strictObject({
      path: z.string(),
      place: vaultPlaceSchema,
      bytes: z.strictObject({
        database: z.number(),
        evidence: z.number(),
        backups: z.number(),
        free: z.number(),
      }),
      /** How many people can open it. */
      members: z.int(),
      generation: z.int(),
      kdf: kdfSchema.nullable(),
      sequence: z.int(),
      headCode: headCodeSchema,
      createdAt: instantSchema,
      /** The last attempt of Luwte to make a backup by itself failed. */
      backupFailed: z.boolean(),
      lastBackupAt: instantSchema.nullable(),
      lastOutsideAt: instantSchema.nullable(),
      /** That backup lies on the vault's own disk; null where this computer does not know. */
      outsideOnSameDisk: z.boolean().nullable(),
      lastProvedRestoreAt: instantSchema.nullable(),
      restoreReminder: z.boolean(),
      /** The look at every page after unlocking. */
      quickCheck: pageLookSchema,
      deepCheck: deepCheckSchema.nullable(),
      /** Whether somebody typed back part of the present recovery sheet; where not, nobody knows that it exists. */
      sheetConfirmed: z.boolean(),
    }),
  ),
  /**
   * Reads the whole vault now, evidence included, as Luwte does every week by itself; the outcome stands in `facts`
   * from then on. Can take minutes; ends without an outcome at lock.
   */
  checkNow: service.errors({ CHECK_RUNNING: {} }).output(deepCheckSchema),
  /** How far the check is that runs now: evidence files read, of how many. Null where none runs. */
  checkProgress: service.output(
    z.strictObject({ running: z.strictObject({ done: z.int(), total: z.int() }).nullable() }),
  ),
  /** What kind of place a folder of the picker is, before anything is put there. */
  placeOf: service
    .input(z.strictObject({ folderId: idSchema }))
    .errors(folderErrors)
    .output(vaultPlaceSchema),
};
