import {
  deriveKeys,
  openSlotWithPassphrase,
  readKeyFile,
  revealSecret,
} from '../../electron/service/crypto/index.ts';

/** The raw key of a vault's database, for programs that are not ours. */
export async function vaultDatabaseKey(vault: string, passphrase: string): Promise<Uint8Array> {
  const reading = await readKeyFile(vault);
  if (!reading.ok) throw new Error('the vault has no key file');
  const { keyFile } = reading;
  const slot = await openSlotWithPassphrase(keyFile, keyFile.slots[0]?.id ?? '', passphrase);
  if (!slot.ok) throw new Error('the slot does not open');
  const { databaseKey } = deriveKeys(slot.vaultKey, keyFile.vaultId, keyFile.generation);
  return Uint8Array.from(revealSecret(databaseKey));
}
