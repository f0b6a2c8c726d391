import type { Session } from '../../electron/service/app.ts';
import { readKeyFile } from '../../electron/service/crypto/index.ts';
import type { ServiceDeps } from '../../electron/service/deps.ts';
import { openSession } from '../../electron/service/features/vault/open-session.ts';
import { findSlot } from '../../electron/service/features/vault/unlock-vault.ts';
import { Refusal } from '../../electron/service/refusal.ts';
import { passphrase } from './sample-vault.ts';

/** What the passphrase of the sample vault opens in a folder. */
export async function openSampleSlot(folder: string) {
  const reading = await readKeyFile(folder);
  if (!reading.ok) throw new Error(`the key file is ${reading.code}`);
  const slot = await findSlot(reading.keyFile, passphrase, null);
  if (slot instanceof Refusal) throw new Error(`refused with ${slot.code}`);
  return { keyFile: reading.keyFile, slotId: slot.slotId, vaultKey: slot.vaultKey };
}

/** Opens a vault of the sample passphrase as the service does, without the service around it. */
export async function openVaultSession(deps: ServiceDeps, folder: string): Promise<Session> {
  const opened = await openSampleSlot(folder);
  const session = await openSession({ deps, lock: async () => undefined }, folder, opened);
  if (session instanceof Refusal) throw new Error(`refused with ${session.code}`);
  return session;
}
