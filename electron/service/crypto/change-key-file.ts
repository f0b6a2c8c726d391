import { bytesToBase64 } from './base64.ts';
import { deriveKeys } from './derive-keys.ts';
import type { AuditHead } from './head-file.ts';
import type { KdfStrength } from './kdf.ts';
import type { KeyFile, KeyFileContent, KeySlot } from './key-file.ts';
import { classifyFindings, sealKeyFile, slotsWithRightMac, verifyKeyFile } from './key-file-mac.ts';
import {
  buildMemberSlot,
  createMemberSlot,
  createRecoverySlot,
  type NewSlot,
  RECOVERY_KEY_BYTES,
  resealSlot,
  VAULT_KEY_BYTES,
} from './key-slot.ts';
import type { OpenedSlot } from './open-slot.ts';
import type { CryptoDeps } from './random.ts';
import { createSecret, type Secret } from './secret.ts';

/*
 * Every function here gives a new key file and leaves the old one alone; writing it is `writeKeyFile`'s work.
 * All first verify the file they start from and throw (a bug) when it does not match its MAC: nothing is ever sealed
 * to a public key that was slipped in, and tampering is never signed over.
 */

/** Records the audit head, at lock. */
export function setKeyFileHead(keyFile: KeyFile, vaultKey: Secret, head: AuditHead): KeyFile {
  const { sequence, hash, generation } = head;
  const content = verifiedContent(keyFile, vaultKey);
  return seal({ ...content, head: { sequence, hash: bytesToBase64(hash), generation } }, vaultKey);
}

/** Gives one more person a slot. */
export async function addMemberSlot(
  keyFile: KeyFile,
  vaultKey: Secret,
  slot: NewSlot & { readonly passphrase: string; readonly kdf: KdfStrength },
  deps: CryptoDeps,
): Promise<KeyFile> {
  const content = verifiedContent(keyFile, vaultKey);
  if (content.slots.some(({ id }) => id === slot.id)) throw new Error('slot id already used');
  const added = await createMemberSlot(content.vaultId, vaultKey, slot, deps);
  return seal({ ...content, slots: [...content.slots, added] }, vaultKey);
}

/** A new passphrase for an opened member's slot; the person's keys and all other slots stay as they are (K5). */
export async function changeSlotPassphrase(
  keyFile: KeyFile,
  opened: OpenedSlot,
  change: { readonly passphrase: string; readonly kdf: KdfStrength },
  deps: CryptoDeps,
): Promise<KeyFile> {
  const content = verifiedContent(keyFile, opened.vaultKey);
  if (!content.slots.some(({ id }) => id === opened.slotId)) throw new Error('no such slot in this key file');
  const slots = await Promise.all(
    content.slots.map(async (slot) => {
      if (slot.id !== opened.slotId) return slot;
      if (slot.kind !== 'member') throw new Error('a recovery slot has no passphrase');
      const { id, label, createdAt } = slot;
      const { vaultId } = content;
      return buildMemberSlot(vaultId, opened.vaultKey, opened, { id, label, createdAt, ...change }, deps);
    }),
  );
  return seal({ ...content, slots }, opened.vaultKey);
}

/**
 * New keys and a new passphrase for a member who forgot the old one; the slot's id stays, and so does whatever was
 * written in its name. A member whose slot was lost to damage gets it back at the end of the list. All other slots
 * stay as they are.
 */
export async function replaceMemberSlot(
  keyFile: KeyFile,
  vaultKey: Secret,
  slot: NewSlot & { readonly passphrase: string; readonly kdf: KdfStrength },
  deps: CryptoDeps,
): Promise<KeyFile> {
  const content = verifiedContent(keyFile, vaultKey);
  const present = content.slots.find(({ id }) => id === slot.id);
  if (present?.kind === 'recovery') throw new Error('a recovery slot has no passphrase');
  const made = await createMemberSlot(content.vaultId, vaultKey, slot, deps);
  const slots =
    present === undefined
      ? [...content.slots, made]
      : content.slots.map((each) => (each.id === slot.id ? made : each));
  return seal({ ...content, slots }, vaultKey);
}

/**
 * A key file that accidents have damaged, without its damaged parts: only slots that carry their own right MAC stay,
 * and the one that was just opened, which has proved itself. Where nothing is wrong it comes back as it is.
 * Throws (a bug) for a file that somebody changed: `classifyFindings` says so before.
 * @returns also the ids of the members' slots that were left out
 */
export function leaveOutDamage(
  keyFile: KeyFile,
  { slotId, vaultKey, findings }: Pick<OpenedSlot, 'slotId' | 'vaultKey' | 'findings'>,
): { readonly keyFile: KeyFile; readonly lostSlotIds: readonly string[] } {
  if (findings.length === 0) return { keyFile, lostSlotIds: [] };
  if (classifyFindings(keyFile, findings) === 'tampered') throw new Error('key file was tampered with');
  using keys = deriveKeys(vaultKey, keyFile.vaultId, keyFile.generation);
  const { mac, checksum: _checksum, ...content } = keyFile;
  const whole = slotsWithRightMac(keyFile, keys.keyFileMacKey);
  const slots = content.slots.filter((slot) => slot.id === slotId || whole.has(slot.id));
  const kept = new Set(slots.map(({ id }) => id));
  const recorded = mac.slots.filter(({ kdf }) => kdf !== null).map((entry) => entry.slotId);
  const members = content.slots.filter(({ kind }) => kind === 'member').map(({ id }) => id);
  const lostSlotIds = [...new Set([...recorded, ...members])].filter((id) => !kept.has(id));
  return { keyFile: sealKeyFile({ ...content, slots }, keys.keyFileMacKey), lostSlotIds };
}

/**
 * A damaged key file with one slot of an older, whole one of the same generation in its place: who stands in the
 * present file keeps their slot, and a passphrase or recovery sheet that was replaced since does not come back.
 * Throws (a bug) for a file that somebody changed, or of another vault or generation.
 */
export function mendSlot(damaged: KeyFile, vaultKey: Secret, slot: KeySlot): KeyFile {
  using keys = deriveKeys(vaultKey, damaged.vaultId, damaged.generation);
  const findings = verifyKeyFile(damaged, keys.keyFileMacKey);
  const { keyFile } = leaveOutDamage(damaged, { slotId: '', vaultKey, findings });
  const content = verifiedContent(keyFile, vaultKey);
  const others = content.slots.filter(({ id }) => id !== slot.id);
  return seal({ ...content, slots: [slot, ...others] }, vaultKey);
}

/**
 * Revoking (K5): next generation, a new vault key sealed to the public keys of the members that stay (no passphrase
 * needed), and a new recovery slot in the place of the old ones. The audit head stays as recorded. The database must be
 * rekeyed to the new generation's keys before the old key file is let go.
 */
export async function rotateVaultKey(
  keyFile: KeyFile,
  vaultKey: Secret,
  change: {
    readonly revokedSlotIds: readonly string[];
    readonly recoverySlotId: string;
    readonly createdAt: string;
  },
  deps: CryptoDeps,
): Promise<{ readonly keyFile: KeyFile; readonly vaultKey: Secret; readonly recoveryKey: Secret }> {
  const content = verifiedContent(keyFile, vaultKey);
  const { vaultId } = content;
  const staying = content.slots.filter(
    ({ id, kind }) => kind === 'member' && !change.revokedSlotIds.includes(id),
  );
  if (staying.length === 0) throw new Error('at least one member must stay');
  const newVaultKey = createSecret(deps.randomBytes(VAULT_KEY_BYTES));
  const recoveryKey = createSecret(deps.randomBytes(RECOVERY_KEY_BYTES));
  const resealed = await Promise.all(staying.map((slot) => resealSlot(vaultId, slot, newVaultKey)));
  const recovery = { id: change.recoverySlotId, label: '', createdAt: change.createdAt };
  const slots = [...resealed, await createRecoverySlot(vaultId, newVaultKey, recoveryKey, recovery, deps)];
  const next = { ...content, generation: content.generation + 1, slots };
  return { keyFile: seal(next, newVaultKey), vaultKey: newVaultKey, recoveryKey };
}

/** A new recovery slot in the place of the old ones (K4), for who lost the sheet; everything else stays. */
export async function replaceRecoverySlot(
  keyFile: KeyFile,
  vaultKey: Secret,
  change: { readonly recoverySlotId: string; readonly createdAt: string },
  deps: CryptoDeps,
): Promise<{ readonly keyFile: KeyFile; readonly recoveryKey: Secret }> {
  const content = verifiedContent(keyFile, vaultKey);
  const recoveryKey = createSecret(deps.randomBytes(RECOVERY_KEY_BYTES));
  const recovery = { id: change.recoverySlotId, label: '', createdAt: change.createdAt };
  const members = content.slots.filter(({ kind }) => kind === 'member');
  const slots = [
    ...members,
    await createRecoverySlot(content.vaultId, vaultKey, recoveryKey, recovery, deps),
  ];
  return { keyFile: seal({ ...content, slots }, vaultKey), recoveryKey };
}

function verifiedContent(keyFile: KeyFile, vaultKey: Secret): KeyFileContent {
  using keys = deriveKeys(vaultKey, keyFile.vaultId, keyFile.generation);
  if (verifyKeyFile(keyFile, keys.keyFileMacKey).length > 0)
    throw new Error('key file does not match its MAC');
  const { mac: _mac, checksum: _checksum, ...content } = keyFile;
  return content;
}

function seal(content: KeyFileContent, vaultKey: Secret): KeyFile {
  using keys = deriveKeys(vaultKey, content.vaultId, content.generation);
  return sealKeyFile(content, keys.keyFileMacKey);
}
