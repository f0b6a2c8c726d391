import type { App } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { rotateVault } from '../rotate-vault.ts';
import type { VaultParts } from '../vault-parts.ts';
import { presentKeyFile, sessionToChange } from './open-vault.ts';
import type { SecondPersons } from './second-person.ts';

type Revoking = {
  readonly slotId: string;
  readonly passphrase: string;
  readonly secondProofId: string | null;
};

/**
 * Takes a member's slot away: a new vault key for those who stay, and a new recovery sheet, which waits to be confirmed
 * (security.md K5).
 */
export async function revokeMember(
  app: App,
  { provePassphrase, recovery, work }: Pick<VaultParts, 'provePassphrase' | 'recovery' | 'work'>,
  secondPersons: SecondPersons,
  { slotId, passphrase, secondProofId }: Revoking,
) {
  const session = sessionToChange(app);
  if (session instanceof Refusal) return session;
  if (slotId === session.slotId) return refuse('OWN_SLOT');
  const keyFile = await presentKeyFile(session);
  if (keyFile instanceof Refusal) return keyFile;
  if (!keyFile.slots.some(({ id, kind }) => id === slotId && kind === 'member')) return refuse('NOT_FOUND');
  const wrong = await provePassphrase(session, session.slotId, passphrase);
  if (wrong !== null) return wrong;
  const secondSlotId = secondProofId === null ? null : secondPersons.take(secondProofId);
  // Who is revoked is no witness to it.
  if (secondProofId !== null && (secondSlotId === null || secondSlotId === slotId)) {
    return refuse('SECOND_PERSON_NEEDED');
  }
  // A backup holds on to the database that is about to be replaced: one by itself is broken off, one by hand goes first.
  const rotated = await work.run(null, () =>
    rotateVault(app, session, { revokedSlotId: slotId, secondSlotId }),
  );
  if (rotated instanceof Refusal && rotated.code === 'WORK_RUNNING') return refuse('BUSY');
  if (rotated instanceof Refusal) return rotated;
  secondPersons.forget(slotId);
  await recovery.begin(rotated.recoveryKey, rotated.session);
  return {};
}
