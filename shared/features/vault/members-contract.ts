import { z } from 'zod';
import { filledLineSchema, idSchema, instantSchema } from '../../kernel/primitives.ts';
import { notFound, read, service, write } from '../../port/procedure.ts';
import { openingErrors, passphraseSchema, wrongRecoveryKey } from './contract-parts.ts';
import { kdfSchema, memberFieldsSchema, memberRowSchema } from './members-model.ts';

/** A wrong one waits longer each time; it never wipes. */
const wrongPassphrase = { WRONG_PASSPHRASE: { data: z.strictObject({ waitSeconds: z.number() }) } } as const;

/** People with a slot: who can open the vault (security.md K4b, K5). */
export const membersContract = {
  /** Who can open this vault now, and who could before. */
  members: service.output(
    z.strictObject({
      members: z.array(memberRowSchema),
      generation: z.int().min(1),
      recovery: z.strictObject({ createdAt: instantSchema, confirmedAt: instantSchema.nullable() }),
    }),
  ),
  /** Names to choose a substitute or a second person from; without keys, so from the database alone. */
  memberNames: read.output(
    z.strictObject({
      members: z.array(z.strictObject({ slotId: z.uuid(), name: z.string(), revoked: z.boolean() })),
    }),
  ),
  /** The one who adds proves to be there; the new one then types a passphrase within ten minutes. */
  beginMember: service
    .input(z.strictObject({ fields: memberFieldsSchema, passphrase: passphraseSchema }))
    .errors({ ...wrongPassphrase, TOO_MANY_MEMBERS: {} })
    .output(z.strictObject({ invitationId: idSchema })),
  finishMember: service
    .input(z.strictObject({ invitationId: idSchema, passphrase: passphraseSchema }))
    .errors({ INVITATION_GONE: {}, PASSPHRASE_WEAK: {}, PASSPHRASE_IN_USE: {} })
    .output(z.strictObject({ slotId: z.uuid() })),
  cancelMember: service.input(z.strictObject({ invitationId: idSchema })).output(z.strictObject({})),
  /** Name, role, disciplines, substitute. */
  changeMember: write
    .input(z.strictObject({ slotId: z.uuid(), fields: memberFieldsSchema }))
    .errors({ ...notFound, OWN_SUBSTITUTE: {} })
    .output(z.strictObject({})),
  /** Touches one's own slot only (K5). */
  changePassphrase: service
    .input(z.strictObject({ passphrase: passphraseSchema, newPassphrase: passphraseSchema }))
    .errors({ ...wrongPassphrase, PASSPHRASE_WEAK: {}, PASSPHRASE_IN_USE: {} })
    .output(z.strictObject({})),
  /**
   * A new vault key for those who stay, and a new recovery sheet, which waits at `recoverySheet` afterwards (K5).
   * `secondProofId`: a second person confirmed it (`proveSecondPerson`).
   */
  revokeMember: service
    .input(
      z.strictObject({ slotId: z.uuid(), passphrase: passphraseSchema, secondProofId: idSchema.nullable() }),
    )
    .errors({ ...notFound, ...wrongPassphrase, OWN_SLOT: {}, SECOND_PERSON_NEEDED: {}, NOT_SWITCHED: {} })
    .output(z.strictObject({})),
  /** Four eyes: somebody else with a slot proves to be there. Holds for one act within ten minutes. */
  proveSecondPerson: service
    .input(z.strictObject({ slotId: z.uuid(), passphrase: passphraseSchema }))
    .errors({ ...notFound, ...wrongPassphrase, OWN_SLOT: {} })
    .output(z.strictObject({ proofId: idSchema, expiresInSeconds: z.int() })),
  /** With the recovery sheet: who can have a new passphrase. Nothing is open yet. */
  beginRecovery: service
    .input(z.strictObject({ vaultId: z.uuid(), recoveryKey: filledLineSchema }))
    .errors({
      ...openingErrors,
      ...wrongRecoveryKey,
      ALREADY_OPEN: {},
    })
    .output(
      z.strictObject({
        recoveryId: idSchema,
        members: z.array(z.strictObject({ slotId: z.uuid(), name: z.string(), role: z.string() })),
      }),
    ),
  /** Gives that member a new passphrase and opens the vault. */
  finishRecovery: service
    .input(z.strictObject({ recoveryId: idSchema, slotId: z.uuid(), passphrase: passphraseSchema }))
    .errors({
      ...notFound,
      ...openingErrors,
      RECOVERY_GONE: {},
      PASSPHRASE_WEAK: {},
      PASSPHRASE_IN_USE: {},
      ALREADY_OPEN: {},
    })
    .output(z.strictObject({})),
  /** What a new passphrase will cost to derive on this computer (K1), and what is set. */
  kdf: service.output(z.strictObject({ own: kdfSchema.nullable() })),
};
