import {
  confirmKeyFile,
  type KeyFile,
  openSlotWithPassphrase,
  readKeyFile,
  writeKeyFile,
} from '../../../crypto/index.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { forgetSlot } from './open-vault.ts';

/** Writes a key file in two phases; after a refusal the one before it stands untouched. */
export async function putKeyFile(
  folder: string,
  keyFile: KeyFile,
): Promise<Refusal<'DISK_FULL' | 'DISK_FAILED'> | null> {
  const written = await writeKeyFile(folder, keyFile);
  if (written.ok) return null;
  return refuse(written.code === 'disk-full' ? 'DISK_FULL' : 'DISK_FAILED');
}

/**
 * Proves that the key file on the disk opens with a passphrase that was just set, then lets go of the one before it
 * (security.md K6).
 * @throws (a bug) where it does not: the one before it stays
 */
export async function proveKeyFile(folder: string, slotId: string, passphrase: string): Promise<void> {
  const reading = await readKeyFile(folder);
  const opening =
    reading.ok && reading.source === 'current'
      ? await openSlotWithPassphrase(reading.keyFile, slotId, passphrase)
      : null;
  if (opening?.ok !== true) throw new Error('a key file that was just written does not open');
  forgetSlot(opening);
  await confirmKeyFile(folder);
}
