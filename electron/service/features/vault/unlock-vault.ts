import { stat } from 'node:fs/promises';
import type { OpeningNotice } from '../../../../shared/features/vault/model.ts';
import type { App, Session } from '../../app.ts';
import {
  confirmKeyFile,
  type KeyFile,
  type OpenedSlot,
  openSlotWithPassphrase,
  readKeyFile,
  type SlotFailure,
} from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { backupFiles } from './backup/backup-folder.ts';
import { finishVault } from './finish-vault.ts';
import { isTaken } from './is-taken.ts';
import { type FoundKeyFile, keyFilesOf, mendKeyFile } from './key-files.ts';
import { isComplete, openSession, type SessionRefusal } from './open-session.ts';
import { vaultFiles } from './vault-files.ts';

export type KeyFileRefusal = Refusal<
  | 'VAULT_NOT_FOUND'
  | 'VAULT_IS_BACKUP'
  | 'VAULT_NEWER'
  | 'VAULT_INCOMPLETE'
  | 'KEY_FILE_DAMAGED'
  | 'KEY_FILE_TAMPERED'
>;
export type UnlockRefusal = SessionRefusal | KeyFileRefusal | Refusal<'WRONG_PASSPHRASE'>;

/** Reads the key file of a folder, or says what is wrong with it. No passphrase is needed. */
export async function readVaultKeyFile(folder: string): Promise<KeyFile | KeyFileRefusal> {
  if (!(await isFolder(folder))) return refuse('VAULT_NOT_FOUND');
  const reading = await readKeyFile(folder);
  if (reading.ok) return reading.keyFile;
  if (reading.code === 'newer-format') return refuse('VAULT_NEWER');
  return refuse(reading.code === 'damaged' ? 'KEY_FILE_DAMAGED' : 'VAULT_INCOMPLETE');
}

/**
 * The same for a vault that is about to be opened. A backup is refused: opened and worked in, it would be none any more.
 * Making a vault leaves a head beside it, so one that was opened in spite of its manifest goes on as a vault.
 */
export async function readClosedKeyFile(folder: string): Promise<KeyFile | KeyFileRefusal> {
  const isBackup = (await isTaken(backupFiles(folder).manifest)) && !(await isTaken(vaultFiles(folder).head));
  return isBackup ? refuse('VAULT_IS_BACKUP') : readVaultKeyFile(folder);
}

/** Whether another key file of the folder would not help either. */
export function isFinal({ code }: KeyFileRefusal): boolean {
  return code === 'VAULT_NOT_FOUND' || code === 'VAULT_IS_BACKUP' || code === 'VAULT_NEWER';
}

/** What proves to be a member: the slot that opened, or why none did. */
export type SlotProof = (
  keyFile: KeyFile,
) => Promise<OpenedSlot | Refusal<'WRONG_PASSPHRASE' | 'KEY_FILE_DAMAGED' | 'KEY_FILE_TAMPERED'>>;

/**
 * Opens a vault with a passphrase. The passphrase is proved on a slot before the database is touched, so that wrong
 * and damaged are told apart (security.md K3).
 * @param firstSlotId the slot that opened last, tried first: each try costs a key derivation
 */
export async function unlockVault(
  app: Pick<App, 'deps' | 'lock'>,
  folder: string,
  passphrase: string,
  firstSlotId: string | null,
): Promise<Session | UnlockRefusal> {
  const read = await readClosedKeyFile(folder);
  if (read instanceof Refusal && isFinal(read)) return read;
  if (!(await isComplete(folder))) return refuse('VAULT_INCOMPLETE');
  let worst: UnlockRefusal | null = read instanceof Refusal ? read : null;
  const generationsTried = new Set<number>();
  for await (const found of keyFilesOf(folder)) {
    if (generationsTried.has(found.keyFile.generation)) continue;
    const slot = await findSlot(found.keyFile, passphrase, firstSlotId);
    if (slot instanceof Refusal) {
      // Only damage leads on to an older key file: a passphrase of before must not work again.
      if (worst === null && slot.code !== 'KEY_FILE_DAMAGED') return slot;
      worst ??= slot;
      continue;
    }
    const session = await openWith(app, folder, found, slot);
    if (!(session instanceof Refusal)) return session;
    if (session.code !== 'DATABASE_DAMAGED') return session;
    // Of an interrupted change of generation the older key file may be the one that fits.
    generationsTried.add(found.keyFile.generation);
    worst = session;
  }
  return worst ?? refuse('KEY_FILE_DAMAGED');
}

async function openWith(
  app: Pick<App, 'deps' | 'lock'>,
  folder: string,
  { keyFile, source }: FoundKeyFile,
  slot: OpenedSlot,
): Promise<Session | SessionRefusal> {
  const { slotId, vaultKey, receiveKey, signKey } = slot;
  for (const unused of [receiveKey, signKey]) unused[Symbol.dispose]();
  const session = await openSession(app, folder, { keyFile, slotId, vaultKey }, noticesOf(source));
  if (session instanceof Refusal || session.vault.mode.kind !== 'open') return session;
  try {
    // The present key file opened the vault: the generation before it is no longer needed (security.md K6).
    if (source === 'current') await confirmKeyFile(folder);
    else await mendKeyFile(folder, keyFile, session);
    return session;
  } catch (error) {
    await finishVault(session, app.deps);
    throw error;
  }
}

/** The slot that the passphrase opens. A damaged slot is only reported when no other one opens. */
export async function findSlot(
  keyFile: KeyFile,
  passphrase: string,
  firstSlotId: string | null,
): ReturnType<SlotProof> {
  const members = keyFile.slots.filter(({ kind }) => kind === 'member');
  const ordered = members.toSorted(
    (one, other) => Number(other.id === firstSlotId) - Number(one.id === firstSlotId),
  );
  let worst: SlotFailure['code'] = 'wrong-passphrase';
  for (const { id } of ordered) {
    const opening = await openSlotWithPassphrase(keyFile, id, passphrase);
    if (opening.ok) return opening;
    if (opening.code === 'tampered' || opening.code === 'kdf-refused') return refuse('KEY_FILE_TAMPERED');
    if (opening.code !== 'wrong-passphrase') worst = opening.code;
  }
  return refuse(worst === 'wrong-passphrase' ? 'WRONG_PASSPHRASE' : 'KEY_FILE_DAMAGED');
}

function noticesOf(source: FoundKeyFile['source']): readonly OpeningNotice[] {
  switch (source) {
    case 'current':
      return [];
    case 'previous':
      return ['key-file-previous'];
    case 'backup':
      return ['key-file-from-backup'];
    default:
      return source satisfies never;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
