import { z } from 'zod';
import { filledLineSchema, idSchema, instantSchema } from '../../kernel/primitives.ts';
import { service } from '../../port/procedure.ts';
import { backupSchema, backupSourceSchema, restoreProofSchema, workSchema } from './backup-model.ts';
import {
  folderErrors,
  newFolderErrors,
  placeErrors,
  vaultFileErrors,
  wrongRecoveryKey,
} from './contract-parts.ts';

const workErrors = {
  /** Another long piece of work is under way. */
  WORK_RUNNING: {},
  /** Somebody cancelled it; nothing was left behind. */
  CANCELLED: {},
} as const;

const makeErrors = {
  ...workErrors,
  /** There are more evidence files in the vault than one backup can hold; none was copied. */
  TOO_MANY_FILES: { data: z.strictObject({ most: z.int() }) },
} as const;

const backupErrors = {
  BACKUP_NOT_FOUND: {},
  /** Something in it does not match what was noted when it was made; `what` names the part. */
  BACKUP_DAMAGED: { data: z.strictObject({ what: z.enum(['manifest', 'database', 'key-file', 'history']) }) },
  BACKUP_NEWER: {},
} as const;

/** What a restore found; evidence that is missing or altered is counted, everything else is there. */
const restoredSchema = z.strictObject({
  sequence: z.int(),
  createdAt: instantSchema,
  evidence: z.strictObject({ restored: z.int(), missing: z.int(), altered: z.int() }),
});

/** Backup and restore (security.md, Backup). */
export const backupContract = {
  /** Backups that Luwte made by itself, newest first; also of a known vault that does not open. */
  backups: service.input(z.strictObject({ vaultId: z.uuid().nullable() })).output(
    z.strictObject({
      automatic: z.array(backupSchema),
      /** Of a closed vault: the last that was made on this computer. */
      lastOutsideAt: instantSchema.nullable(),
      /** How many actions were recorded in the vault at least, also where it does not open; null where nothing tells. */
      recordedSequence: z.int().nullable(),
      /** This and the reminder are known while the vault is open. */
      lastProvedRestoreAt: instantSchema.nullable(),
      /** More than thirty days without a proved restore. */
      restoreReminder: z.boolean(),
    }),
  ),
  /** One more automatic backup, now. */
  backupNow: service.errors(makeErrors).output(backupSchema),
  /** A backup outside the vault, evidence included, as a folder that is made. */
  backupTo: service
    .input(z.strictObject({ folderId: idSchema, name: filledLineSchema }))
    .errors({ ...makeErrors, ...folderErrors, ...newFolderErrors })
    .output(
      z.strictObject({
        path: z.string(),
        bytes: z.number(),
        files: z.int(),
        /** Evidence files that were gone or damaged in the vault; what was left of them is in the backup. */
        missing: z.int(),
      }),
    ),
  /**
   * Restores into a temporary place, looks at all of it, takes it away again; the date is kept. Null: the newest backup of
   * all, the last one outside included where it still lies in its place.
   */
  proveRestore: service
    .input(z.strictObject({ backupId: backupSchema.shape.backupId.nullable() }))
    .errors({ ...workErrors, ...backupErrors })
    .output(restoredSchema.extend({ kind: z.enum(['automatic', 'outside']) })),
  /** What a backup outside says of itself without any key. */
  inspectBackup: service
    .input(z.strictObject({ folderId: idSchema }))
    .errors({ ...folderErrors, ...backupErrors })
    .output(
      z.strictObject({
        createdAt: instantSchema,
        headCode: backupSchema.shape.headCode,
        sequence: z.int(),
        bytes: z.number(),
      }),
    ),
  /**
   * Restores into a new folder, verifies it, and puts it in the place of `replaces` on the list of known vaults; that
   * one stays where it is. Passphrase and recovery sheet are those that counted when the backup was made.
   */
  restore: service
    .input(
      z.strictObject({
        source: backupSourceSchema,
        folderId: idSchema,
        name: filledLineSchema,
        proof: restoreProofSchema,
        replaces: z.uuid().nullable(),
      }),
    )
    .errors({
      ...vaultFileErrors,
      ...workErrors,
      ...backupErrors,
      ...folderErrors,
      ...newFolderErrors,
      ...placeErrors,
      WRONG_PASSPHRASE: { data: z.strictObject({ waitSeconds: z.number() }) },
      ...wrongRecoveryKey,
      /** The backup is of another vault than the one it should replace. */
      OTHER_VAULT: {},
    })
    .output(
      restoredSchema.extend({
        vaultId: z.uuid(),
        path: z.string(),
        /** Of before somebody was revoked: those who could open the vault then can open this one. */
        generationBehind: z.boolean(),
      }),
    ),
  /** From a vault in rescue: a new vault of what is still there. */
  copyRescued: service
    .input(z.strictObject({ folderId: idSchema, name: filledLineSchema }))
    .errors({ ...workErrors, ...folderErrors, ...newFolderErrors, ...placeErrors, NOT_IN_RESCUE: {} })
    .output(restoredSchema.extend({ vaultId: z.uuid(), path: z.string() })),
  /** Takes a vault that was replaced at least seven days ago off the disk, for good. */
  removeReplaced: service
    .input(z.strictObject({ vaultId: z.uuid() }))
    .errors({
      VAULT_NOT_FOUND: {},
      NOT_REPLACED: {},
      TOO_EARLY: { data: z.strictObject({ from: instantSchema }) },
      VAULT_IN_USE: {},
      /** There are files in it that Luwte did not put there; nothing was removed. */
      UNKNOWN_FILES: { data: z.strictObject({ count: z.int().min(1) }) },
    })
    .output(z.strictObject({})),
  /** The long work under way, to be asked for every half second. */
  work: service.output(z.strictObject({ work: workSchema.nullable() })),
  cancelWork: service.output(z.strictObject({})),
};
