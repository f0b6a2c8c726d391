import {
  deriveKeys,
  openSlotWithPassphrase,
  readKeyFile,
  revealSecret,
} from '../../../electron/service/crypto/index.ts';
import { passphrase } from '../../support/sample-vault.ts';

export type RawKeys = { readonly databaseKey: Uint8Array; readonly auditKey: Uint8Array };

/** The keys of a sound vault's folder, as anybody derives them who has it and a passphrase: no service is needed. */
export async function keysOf(folder: string, words = passphrase): Promise<RawKeys> {
  const reading = await readKeyFile(folder);
  if (!reading.ok) throw new Error(`the key file is ${reading.code}`);
  const { keyFile } = reading;
  for (const { id } of keyFile.slots.filter(({ kind }) => kind === 'member')) {
    const opened = await openSlotWithPassphrase(keyFile, id, words);
    if (!opened.ok) continue;
    const keys = deriveKeys(opened.vaultKey, keyFile.vaultId, keyFile.generation);
    return {
      databaseKey: Uint8Array.from(revealSecret(keys.databaseKey)),
      auditKey: Uint8Array.from(revealSecret(keys.auditKey)),
    };
  }
  throw new Error('no slot opens');
}
