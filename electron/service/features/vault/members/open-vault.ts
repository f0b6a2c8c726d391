import type { App, Session } from '../../../app.ts';
import { type KeyFile, type OpenedSlot, openSlotWithPassphrase } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { VaultDescription } from '../store.ts';
import { readVaultKeyFile } from '../unlock-vault.ts';

/** The open vault, where its members may be changed: not in rescue, not on a place that cannot be written. */
export function sessionToChange({
  session,
}: Pick<App, 'session'>): Session | Refusal<'VAULT_CLOSED' | 'VAULT_READ_ONLY'> {
  const present = session();
  if (present === null) return refuse('VAULT_CLOSED');
  return present.vault.mode.kind === 'open' ? present : refuse('VAULT_READ_ONLY');
}

/** The key file of the open vault. */
export async function presentKeyFile({ folder }: Session): Promise<KeyFile | Refusal<'DATABASE_DAMAGED'>> {
  const keyFile = await readVaultKeyFile(folder);
  return keyFile instanceof Refusal ? refuse('DATABASE_DAMAGED') : keyFile;
}

/**
 * Puts what the database says of the vault and its member now in place of what the frame showed.
 * @param keep what stays as it was: a sheet that waits to be typed back does so however many members there are
 */
export async function describeAnew(
  app: Pick<App, 'session' | 'describe'>,
  keep: Partial<Pick<VaultDescription, 'recoveryConfirmed'>> = {},
): Promise<void> {
  const session = app.session();
  if (session === null) return;
  const description = (await session.storage.read('vault.describe', null)) as VaultDescription | Refusal;
  const present = app.session();
  if (description instanceof Refusal || present?.storage !== session.storage) return;
  app.describe({ ...present.vault, ...description, ...keep });
}

/**
 * Whether a passphrase opens a slot of this vault other than `exceptSlotId`. Each slot costs a key derivation.
 * @param goesOn asked before each: locking must not wait for them all
 */
export async function isPassphraseInUse(
  keyFile: KeyFile,
  passphrase: string,
  exceptSlotId: string | null,
  goesOn: () => boolean = () => true,
): Promise<boolean> {
  for (const { id, kind } of keyFile.slots) {
    if (kind !== 'member' || id === exceptSlotId) continue;
    if (!goesOn()) return false;
    const opening = await openSlotWithPassphrase(keyFile, id, passphrase);
    if (!opening.ok) continue;
    forgetSlot(opening);
    return true;
  }
  return false;
}

/** Wipes what an opened slot gave. */
export function forgetSlot({ vaultKey, receiveKey, signKey }: OpenedSlot): void {
  for (const key of [vaultKey, receiveKey, signKey]) key[Symbol.dispose]();
}
