import { base64ToBytes } from './base64.ts';
import { deriveKeys } from './derive-keys.ts';
import { deriveKek, isAcceptedKdf } from './kdf.ts';
import { isFileChecksumRight, isSlotChecksumRight, type KeyFile, type KeySlot } from './key-file.ts';
import { classifyFindings, compareWithList, type KeyFileFinding, verifyKeyFile } from './key-file-mac.ts';
import { deriveRecoveryKek, openSlotKeys, type SlotKeys, unsealVaultKey } from './key-slot.ts';
import { normalisePassphrase } from './passphrase.ts';
import type { Secret } from './secret.ts';

export type OpenedSlot = SlotKeys & {
  readonly ok: true;
  readonly slotId: string;
  readonly vaultKey: Secret;
  /** Empty, unless the caller asked for `open-for-rescue`: then what is wrong with the key file. */
  readonly findings: readonly KeyFileFinding[];
};

export type SlotFailure = {
  readonly ok: false;
  readonly code: /** No slot of that id, and none was recorded. */
    | 'unknown-slot'
    /** The slot is as it was written (its checksum holds) and the passphrase is not the one it was made with. */
    | 'wrong-passphrase'
    /** The same for a recovery key. */
    | 'wrong-recovery-key'
    /** The slot itself is damaged: another slot, the previous key file or the recovery key may still open. */
    | 'slot-damaged'
    /** The slot opened; another part of the file is damaged: see `findings`. */
    | 'damaged'
    /** Somebody changed the file on purpose: see `findings`. */
    | 'tampered'
    /** KDF values outside K1; no work was done. */
    | 'kdf-refused';
  /** What is wrong, as far as it can be named; empty where the code says it all. */
  readonly findings: readonly KeyFileFinding[];
};

export type SlotOpening = OpenedSlot | SlotFailure;

export type OpenSlotOptions = {
  /**
   * What to do when the passphrase is right and the vault key is there, but the key file does not match its MAC:
   * `refuse` (default), or `open-for-rescue`: give the keys with the findings, for a read-only rescue.
   */
  readonly whenAltered?: 'refuse' | 'open-for-rescue';
};

/**
 * Opens a member's slot. Order: range of the KDF values, checksum, recorded KDF values (all before any work), then
 * Argon2id, the AEAD tag, the sealed vault key, the MAC of the file.
 *
 * What can be told: any accidental change of the slot or the vault id gives `slot-damaged`, never
 * `wrong-passphrase`. What cannot: somebody who rewrites slot, list and all checksums consistently makes the
 * passphrase look wrong on that slot (the tag is the only proof there); every other slot then says `tampered`.
 */
export async function openSlotWithPassphrase(
  keyFile: KeyFile,
  slotId: string,
  passphrase: string,
  options: OpenSlotOptions = {},
): Promise<SlotOpening> {
  const found = findSlot(keyFile, slotId);
  if ('ok' in found) return found;
  if (found.kdf === null) return failure('unknown-slot');
  const kek = await deriveKek(normalisePassphrase(passphrase), base64ToBytes(found.kdf.salt), found.kdf);
  return openSlotWithKek(keyFile, found, kek, options);
}

/** Opens the recovery slot (the first that the key fits). No slow derivation. */
export async function openSlotWithRecoveryKey(
  keyFile: KeyFile,
  recoveryKey: Secret,
  options: OpenSlotOptions = {},
): Promise<SlotOpening> {
  let worst: SlotFailure = failure('unknown-slot');
  for (const { id } of keyFile.slots.filter((slot) => slot.kind === 'recovery')) {
    const found = findSlot(keyFile, id);
    const opening =
      'ok' in found
        ? found
        : await openSlotWithKek(keyFile, found, deriveRecoveryKek(recoveryKey, keyFile.vaultId, id), options);
    if (opening.ok) return opening;
    if (worst.code === 'unknown-slot' || worst.code === 'wrong-recovery-key') worst = opening;
  }
  return worst;
}

/** Everything that follows on the key-encryption key, which is wiped. */
export async function openSlotWithKek(
  keyFile: KeyFile,
  slot: KeySlot,
  kek: Uint8Array,
  options: OpenSlotOptions,
): Promise<SlotOpening> {
  const keys = openSlotKeys(keyFile.vaultId, slot, kek);
  kek.fill(0);
  if (keys === null) return wrongKey(keyFile, slot);
  const vaultKey = await unsealVaultKey(slot, keys);
  if (vaultKey === null) {
    disposeKeys(keys);
    return failure('tampered', [{ code: 'slot-altered', slotId: slot.id }]);
  }
  const findings = findingsOf(keyFile, vaultKey);
  if (findings.length > 0 && options.whenAltered !== 'open-for-rescue') {
    disposeKeys(keys);
    vaultKey[Symbol.dispose]();
    return failure(classifyFindings(keyFile, findings), findings);
  }
  return { ok: true, slotId: slot.id, vaultKey, ...keys, findings };
}

/** The slot, when it is worth deriving a key for; otherwise the reason why not. */
export function findSlot(keyFile: KeyFile, slotId: string): KeySlot | SlotFailure {
  const isIntact = isFileChecksumRight(keyFile);
  const here = compareWithList(keyFile).filter((finding) => 'slotId' in finding && finding.slotId === slotId);
  const [slot, second] = keyFile.slots.filter(({ id }) => id === slotId);
  if (slot === undefined) {
    return here.length > 0 ? failure(isIntact ? 'tampered' : 'damaged', here) : failure('unknown-slot');
  }
  if (second !== undefined) return failure('tampered', here);
  if (slot.kdf !== null && !isAcceptedKdf(slot.kdf)) return failure('kdf-refused', here);
  if (!isSlotChecksumRight(keyFile.vaultId, slot)) {
    return failure('slot-damaged', [{ code: 'slot-damaged', slotId }, ...here]);
  }
  // With the file's checksum right, a difference from the recorded list is nobody's accident.
  if (isIntact && here.length > 0) return failure('tampered', here);
  return slot;
}

/** The AEAD tag refused the key. If this slot also differs from the recorded list, the passphrase may be right. */
function wrongKey(keyFile: KeyFile, slot: KeySlot): SlotFailure {
  const here = compareWithList(keyFile).filter(
    (finding) => 'slotId' in finding && finding.slotId === slot.id,
  );
  if (here.length > 0) return failure('damaged', here);
  return failure(slot.kind === 'recovery' ? 'wrong-recovery-key' : 'wrong-passphrase');
}

function findingsOf(keyFile: KeyFile, vaultKey: Secret): readonly KeyFileFinding[] {
  const keys = deriveKeys(vaultKey, keyFile.vaultId, keyFile.generation);
  try {
    return verifyKeyFile(keyFile, keys.keyFileMacKey);
  } finally {
    keys[Symbol.dispose]();
  }
}

function disposeKeys(keys: SlotKeys): void {
  keys.receiveKey[Symbol.dispose]();
  keys.signKey[Symbol.dispose]();
}

function failure(code: SlotFailure['code'], findings: readonly KeyFileFinding[] = []): SlotFailure {
  return { ok: false, code, findings };
}
