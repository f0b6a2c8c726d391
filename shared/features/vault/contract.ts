import { z } from 'zod';
import { filledLineSchema, idSchema, languageSchema } from '../../kernel/primitives.ts';
import { recoveryFirst, service } from '../../port/procedure.ts';
import { auditContract } from './audit-contract.ts';
import { backupContract } from './backup-contract.ts';
import {
  folderErrors,
  newFolderErrors,
  openingErrors,
  passphraseSchema,
  placeErrors,
} from './contract-parts.ts';
import { membersContract } from './members-contract.ts';
import {
  folderSchema,
  knownVaultSchema,
  logoSchema,
  memberSchema,
  openVaultSchema,
  organisationKindSchema,
  organisationSchema,
} from './model.ts';
import { safetyContract } from './safety-contract.ts';

/** The logo is not what it is said to be, or cannot be printed. */
const logoErrors = { LOGO_UNREADABLE: {} } as const;

export const vaultContract = {
  /** What the page needs to know at start, whether a vault is open or not. */
  status: service.output(
    z.strictObject({
      vault: openVaultSchema.nullable(),
      /** This host is for trying out, not for real dossiers (security.md, Lock). */
      trialHost: z.boolean(),
      /** This system does not tell that its screen is locked: the vault locks sooner when nobody is at work. */
      screenLockUntold: z.boolean(),
      /** Pictures that other programs take of the screen show this window. */
      screenSeen: z.boolean(),
      /** Named on the command line with `--vault`. */
      vaultToOpen: z.uuid().nullable(),
    }),
  ),
  known: service.output(z.strictObject({ vaults: z.array(knownVaultSchema) })),
  /** Lists a folder for the in-app picker; without `folderId` the person's home folder. */
  browse: service
    .input(z.strictObject({ folderId: idSchema.nullable() }))
    .errors(folderErrors)
    .output(folderSchema),
  /** Has the person choose a folder in a dialog of the system, where there is one; null: nothing was chosen. */
  chooseFolder: service
    .input(z.strictObject({ folderId: idSchema }))
    .errors(folderErrors)
    .output(
      z.strictObject({
        chosen: z.strictObject({ folderId: idSchema, kind: z.enum(['folder', 'vault']) }).nullable(),
      }),
    ),
  /** Has the person choose where a file is saved in a dialog of the system, where there is one; null: nothing was chosen. */
  chooseSavePlace: service
    .input(z.strictObject({ folderId: idSchema, fileName: filledLineSchema }))
    .errors({ ...folderErrors, FOLDER_NOT_WRITABLE: {}, NAME_REFUSED: {} })
    .output(
      z.strictObject({
        chosen: z.strictObject({ folderId: idSchema, fileName: z.string() }).nullable(),
      }),
    ),
  /** Makes an ordinary folder in one of the picker, to put something in. */
  makeFolder: service
    .input(z.strictObject({ folderId: idSchema, name: filledLineSchema }))
    .errors({ ...folderErrors, ...newFolderErrors })
    .output(z.strictObject({ folderId: idSchema })),
  /** Adds a vault found with the picker to the known ones. */
  remember: service
    .input(z.strictObject({ folderId: idSchema }))
    .errors({ ...openingErrors, ...folderErrors })
    .output(z.strictObject({ vaultId: z.uuid() })),
  /** Takes a vault off the list; its files stay where they are. */
  forget: service.input(z.strictObject({ vaultId: z.uuid() })).output(z.strictObject({})),
  suggestPassphrase: service.output(z.strictObject({ passphrase: z.string() })),
  checkPassphrase: service.input(z.strictObject({ passphrase: z.string().max(1024) })).output(
    z.strictObject({
      acceptable: z.boolean(),
      score: z.int().min(0).max(4),
      length: z.int(),
      reasons: z.array(z.string()),
    }),
  ),
  /** Makes a vault and opens it. Its recovery sheet must be confirmed before anything else can be stored. */
  create: service
    .input(
      z.strictObject({
        folderId: idSchema,
        name: filledLineSchema,
        organisation: organisationSchema,
        member: memberSchema,
        passphrase: passphraseSchema,
      }),
    )
    .errors({
      ...folderErrors,
      ALREADY_OPEN: {},
      PASSPHRASE_WEAK: {},
      ...logoErrors,
      ...newFolderErrors,
      ...placeErrors,
    })
    .output(z.strictObject({ vaultId: z.uuid() })),
  /** Another logo for everything that is made from now on; null: none. */
  changeLogo: service
    .input(z.strictObject({ logo: logoSchema.nullable() }))
    .errors({ ...recoveryFirst, ...logoErrors })
    .output(z.strictObject({})),
  /** The recovery key of the vault just made, and which groups will be asked back. Gone once confirmed. */
  recoverySheet: service.errors({ NO_RECOVERY_SHEET: {} }).output(
    z.strictObject({
      groups: z.array(z.string()),
      /** Numbers of the groups to type back, counted from 1. */
      asked: z.array(z.int().min(1)),
      pdf: z.instanceof(Uint8Array<ArrayBuffer>),
    }),
  ),
  /** A new recovery key in place of the present one, for who lost the sheet before it was confirmed. */
  renewRecoverySheet: service
    .input(z.strictObject({ passphrase: passphraseSchema }))
    .errors({ WRONG_PASSPHRASE: { data: z.strictObject({ waitSeconds: z.number() }) } })
    .output(z.strictObject({})),
  saveRecoverySheet: service
    .input(z.strictObject({ folderId: idSchema, fileName: filledLineSchema }))
    .errors({
      ...folderErrors,
      NO_RECOVERY_SHEET: {},
      ...newFolderErrors,
    })
    .output(z.strictObject({ path: z.string() })),
  confirmRecovery: service
    .input(
      z.strictObject({
        answers: z.array(z.strictObject({ group: z.int().min(1), text: z.string().max(32) })).max(8),
      }),
    )
    .errors({
      NO_RECOVERY_SHEET: {},
      RECOVERY_MISMATCH: { data: z.strictObject({ groups: z.array(z.int()) }) },
    })
    .output(z.strictObject({})),
  unlock: service
    .input(z.strictObject({ vaultId: z.uuid(), passphrase: passphraseSchema }))
    .errors({
      ...openingErrors,
      /** After some attempts the next one waits; it never wipes. */
      WRONG_PASSPHRASE: { data: z.strictObject({ waitSeconds: z.number() }) },
      ALREADY_OPEN: {},
    })
    .output(z.strictObject({})),
  /** Makes a vault with invented people in Luwte's own folder, and opens it. */
  createDemo: service
    .input(z.strictObject({ pack: organisationKindSchema, language: languageSchema }))
    .errors({ ALREADY_OPEN: {}, NAME_TAKEN: {}, FOLDER_NOT_WRITABLE: {}, ...placeErrors })
    .output(z.strictObject({ vaultId: z.uuid() })),
  /** The passphrase of demo vaults is no secret. */
  demoPassphrase: service.output(z.strictObject({ passphrase: z.string() })),
  /** Somebody is at work: puts the idle lock off. */
  activity: service.output(z.strictObject({})),
  /** Finishes or rolls back, closes the files and ends the service; the answer is the last thing it sends. */
  lock: service.output(z.strictObject({})),
  /** Opens every evidence file, reads the whole database and the backups beside it; for `luwte check`. */
  check: service.output(
    z.strictObject({
      database: z.enum(['ok', 'damaged']),
      audit: z.strictObject({
        status: z.enum(['ok', 'incomplete', 'broken']),
        /** How many actions are missing from its end at least; null where none are, or it cannot be told. */
        missing: z.int().min(1).nullable(),
        entries: z.int(),
        head: z.string(),
      }),
      evidence: z.strictObject({
        checked: z.int(),
        damaged: z.array(
          z.strictObject({ evidenceId: idSchema, problem: z.enum(['missing', 'altered', 'unreadable']) }),
        ),
        orphans: z.int(),
      }),
      /** Backups in the vault's own folder: their manifests and hashes; ids of those that do not fit, or were not to be read. */
      backups: z.strictObject({
        checked: z.int(),
        damaged: z.array(z.string()),
        unreadable: z.array(z.string()),
      }),
    }),
  ),
  ...membersContract,
  ...backupContract,
  ...auditContract,
  ...safetyContract,
};
