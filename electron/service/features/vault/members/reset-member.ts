import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App, Session } from '../../../app.ts';
import { replaceMemberSlot, type Secret } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { finishVault } from '../finish-vault.ts';
import { openSession } from '../open-session.ts';
import type { VaultParts } from '../vault-parts.ts';
import { chooseMemberKdf } from './choose-member-kdf.ts';
import { joinMembers, readStored } from './list-members.ts';
import { isPassphraseInUse } from './open-vault.ts';
import { openWithRecoveryKey, type Rescued } from './open-with-recovery-key.ts';
import { proveKeyFile, putKeyFile } from './store-key-file.ts';

/** Who can have a new passphrase. */
type Resettable = { readonly slotId: string; readonly name: string; readonly role: string };

type Opened = { readonly session: Session; readonly rescued: Rescued };

/** Opens a vault with its recovery key, for one piece of work, and closes it again. Its actor is the recovery slot. */
export async function withRecoveryKey<Value>(
  app: Pick<App, 'deps' | 'lock'>,
  folder: string,
  recoveryKey: Secret,
  work: (opened: Opened) => Promise<Value>,
) {
  const rescued = await openWithRecoveryKey(folder, recoveryKey);
  if (rescued instanceof Refusal) return rescued;
  const { slotId, vaultKey, receiveKey, signKey } = rescued.slot;
  for (const unused of [receiveKey, signKey]) unused[Symbol.dispose]();
  const session = await openSession(app, folder, { keyFile: rescued.keyFile, slotId, vaultKey });
  if (session instanceof Refusal) return session;
  try {
    return await work({ session, rescued });
  } finally {
    await finishVault(session, app.deps);
  }
}

/** Everybody with a slot, and those whose slot was damaged. */
export async function listResettable({ session, rescued }: Opened) {
  const stored = await readStored(session);
  if (stored instanceof Refusal) return stored;
  const lost = new Set(rescued.lostSlotIds);
  const withSlot = joinMembers(stored.members, rescued.keyFile, '').filter((row) => row.revokedAt === null);
  const without = stored.members.filter((row) => row.revokedAt === null && lost.has(row.slotId));
  return [...withSlot, ...without].map(({ slotId, name, role }): Resettable => ({ slotId, name, role }));
}

type Reset = { readonly slotId: string; readonly passphrase: string };

/** Gives a member's slot new keys under a new passphrase: entered first, then written, then proved. */
export async function resetMember(
  { deps }: Pick<App, 'deps'>,
  { judge }: Pick<VaultParts, 'judge'>,
  opened: Opened,
  { slotId, passphrase }: Reset,
) {
  const { session, rescued } = opened;
  const { folder, storage, vault, vaultKey } = session;
  const { mode, organisation } = vault;
  if (mode.kind === 'read-only') return refuse('VAULT_NOT_WRITABLE');
  const members = await listResettable(opened);
  if (members instanceof Refusal) return members;
  const member = members.find((one) => one.slotId === slotId);
  if (member === undefined) return refuse('NOT_FOUND');
  if (!(await judge(passphrase, [organisation.name, member.name])).acceptable)
    return refuse('PASSPHRASE_WEAK');
  if (await isPassphraseInUse(rescued.keyFile, passphrase, slotId)) return refuse('PASSPHRASE_IN_USE');
  const createdAt = new Date(deps.clock.now()).toISOString();
  const kdf = await chooseMemberKdf({ deps }, session);
  const slot = { id: slotId, label: '', createdAt, passphrase, kdf };
  const keyFile = await replaceMemberSlot(rescued.keyFile, vaultKey, slot, deps);
  // In rescue nothing can be entered: better an entry too few than a door that stays shut.
  if (mode.kind === 'open') {
    const lostSlotIds = rescued.lostSlotIds.filter((lost) => lost !== slotId);
    const entered = await storage.write('vault.resetMember', { slotId, lostSlotIds });
    if (entered instanceof Refusal) return entered as Refusal<'DISK_FULL' | 'DISK_FAILED'>;
  }
  if (!rescued.isWhole) await keepDamaged(folder);
  const refused = await putKeyFile(folder, keyFile);
  if (refused !== null) {
    if (mode.kind === 'open') await storage.write('vault.enterPassphraseKept', { slotId });
    return refused;
  }
  await proveKeyFile(folder, slotId, passphrase);
  return null;
}

/** Nothing is healed by deleting (security.md D3). */
async function keepDamaged(folder: string): Promise<void> {
  const path = join(folder, 'vault.json');
  await copyFile(path, `${path}.damaged`).catch(() => undefined);
}
