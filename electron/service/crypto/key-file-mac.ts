import { bytesToBase64 } from './base64.ts';
import { type CanonicalValue, canonicalBytes } from './canonical-json.ts';
import { equalBytes, hmacSha256 } from './hash.ts';
import {
  fileChecksum,
  isFileChecksumRight,
  isSlotChecksumRight,
  type KeyFile,
  type KeyFileContent,
  type KeyFileMac,
  type KeySlot,
} from './key-file.ts';
import { revealSecret, type Secret } from './secret.ts';

/** What is wrong with a key file, and in which slot. */
export type KeyFileFinding =
  | {
      readonly code:
        | 'slot-added'
        | 'slot-removed'
        | 'slot-duplicated'
        /** Its KDF values are weaker than those recorded. */
        | 'kdf-lowered'
        /** Its KDF values differ from those recorded, not weaker. */
        | 'kdf-changed'
        /** Something else in it was changed by somebody who recomputed its checksum. */
        | 'slot-altered'
        /** Its checksum does not hold: accident, or a clumsy change. */
        | 'slot-damaged';
      readonly slotId: string;
    }
  | {
      readonly code:
        | 'slots-reordered'
        /** The recorded list of slots is itself not authentic, so differences cannot be named further. */
        | 'list-altered'
        /** Something outside the slots: generation, demo mark, date, head. */
        | 'header-altered';
    };

/** Adds MAC and checksum to the content: the last step of every change of a key file. */
export function sealKeyFile(content: KeyFileContent, keyFileMacKey: Secret): KeyFile {
  const key = revealSecret(keyFileMacKey);
  const slots = content.slots.map((slot) => ({
    slotId: slot.id,
    kdf: kdfValues(slot),
    mac: macOf(key, 'slot', slot),
  }));
  const list = macOf(key, 'list', listValue(content, slots));
  const partial = { ...content, mac: { slots, list } };
  const sealed = { ...content, mac: { slots, list, file: macOf(key, 'file', partial) } };
  return { ...sealed, checksum: fileChecksum(sealed) };
}

/** Ids of the slots that are exactly as a member wrote them, whatever else is wrong with the file. */
export function slotsWithRightMac(keyFile: KeyFile, keyFileMacKey: Secret): ReadonlySet<string> {
  const key = revealSecret(keyFileMacKey);
  const macs = new Map(keyFile.mac.slots.map((entry) => [entry.slotId, entry.mac]));
  const isRight = (slot: KeySlot) => isMac(key, 'slot', slot, macs.get(slot.id) ?? '');
  return new Set(keyFile.slots.filter(isRight).map(({ id }) => id));
}

/**
 * Compares a key file with its MAC (K7), once the vault key is open. Empty: exactly as the last member wrote it.
 * Otherwise names what was added, removed, reordered, lowered or altered.
 */
export function verifyKeyFile(keyFile: KeyFile, keyFileMacKey: Secret): readonly KeyFileFinding[] {
  const key = revealSecret(keyFileMacKey);
  const { file, ...mac } = keyFile.mac;
  const { checksum: _, ...content } = keyFile;
  if (isMac(key, 'file', { ...content, mac }, file))
    return isFileChecksumRight(keyFile) ? [] : [HEADER_ALTERED];
  if (!isMac(key, 'list', listValue(keyFile, mac.slots), mac.list)) {
    return [...damagedSlots(keyFile), { code: 'list-altered' }];
  }
  const findings = compareWithList(keyFile);
  const named = new Set(findings.map((finding) => ('slotId' in finding ? finding.slotId : '')));
  const macs = new Map(mac.slots.map((entry) => [entry.slotId, entry.mac]));
  for (const slot of keyFile.slots) {
    const recorded = macs.get(slot.id);
    if (named.has(slot.id) || recorded === undefined || isMac(key, 'slot', slot, recorded)) continue;
    const isWhole = isSlotChecksumRight(keyFile.vaultId, slot);
    findings.push({ code: isWhole ? 'slot-altered' : 'slot-damaged', slotId: slot.id });
  }
  return findings.length === 0 ? [HEADER_ALTERED] : findings;
}

/**
 * Differences between the slots and the recorded list, without a key: added, removed, doubled, reordered slots and
 * changed KDF values. Says nothing about somebody who rewrote both; {@link verifyKeyFile} does.
 */
export function compareWithList(keyFile: KeyFile): KeyFileFinding[] {
  const findings: KeyFileFinding[] = [];
  const recorded = new Map(keyFile.mac.slots.map((entry) => [entry.slotId, entry]));
  const present = new Set<string>();
  for (const slot of keyFile.slots) {
    const entry = recorded.get(slot.id);
    if (present.has(slot.id)) findings.push({ code: 'slot-duplicated', slotId: slot.id });
    else if (entry === undefined) findings.push({ code: 'slot-added', slotId: slot.id });
    else if (!isSameKdf(kdfValues(slot), entry.kdf)) findings.push(kdfFinding(slot, entry.kdf));
    present.add(slot.id);
  }
  for (const id of recorded.keys()) {
    if (!present.has(id)) findings.push({ code: 'slot-removed', slotId: id });
  }
  const order = [...present].filter((id) => recorded.has(id));
  const recordedOrder = [...recorded.keys()].filter((id) => present.has(id));
  if (order.join() !== recordedOrder.join()) findings.push({ code: 'slots-reordered' });
  return findings;
}

/** Slots whose checksum does not hold. */
export function damagedSlots(keyFile: KeyFile): KeyFileFinding[] {
  return keyFile.slots
    .filter((slot) => !isSlotChecksumRight(keyFile.vaultId, slot))
    .map((slot) => ({ code: 'slot-damaged', slotId: slot.id }));
}

/**
 * `damaged` when everything found can be an accident: the file's checksum does not hold, and neither does that of any
 * slot named (a slot whose id is damaged counts as one removed and one added). `tampered` when somebody must have
 * done it: checksums made right again, or whole slots added, removed, doubled or moved.
 */
export function classifyFindings(
  keyFile: KeyFile,
  findings: readonly KeyFileFinding[],
): 'damaged' | 'tampered' {
  if (isFileChecksumRight(keyFile)) return 'tampered';
  const damaged = new Set(
    keyFile.slots.filter((slot) => !isSlotChecksumRight(keyFile.vaultId, slot)).map(({ id }) => id),
  );
  const added = findings.filter(({ code }) => code === 'slot-added').length;
  const removed = findings.filter(({ code }) => code === 'slot-removed').length;
  const isAccident = (finding: KeyFileFinding): boolean => {
    if (!('slotId' in finding)) return finding.code !== 'slots-reordered';
    if (finding.code === 'slot-duplicated') return false;
    return finding.code === 'slot-removed' || damaged.has(finding.slotId);
  };
  return added === removed && findings.every(isAccident) ? 'damaged' : 'tampered';
}

const HEADER_ALTERED: KeyFileFinding = { code: 'header-altered' };

type KdfValues = KeyFileMac['slots'][number]['kdf'];

function kdfValues(slot: KeySlot): KdfValues {
  if (slot.kdf === null) return null;
  const { memoryKiB, iterations, parallelism } = slot.kdf;
  return { memoryKiB, iterations, parallelism };
}

function isSameKdf(a: KdfValues, b: KdfValues): boolean {
  if (a === null || b === null) return a === b;
  return a.memoryKiB === b.memoryKiB && a.iterations === b.iterations && a.parallelism === b.parallelism;
}

function kdfFinding(slot: KeySlot, recorded: KdfValues): KeyFileFinding {
  const isLowered =
    recorded !== null &&
    (slot.kdf === null ||
      slot.kdf.memoryKiB < recorded.memoryKiB ||
      slot.kdf.iterations < recorded.iterations);
  return { code: isLowered ? 'kdf-lowered' : 'kdf-changed', slotId: slot.id };
}

function listValue(
  file: { vaultId: string; generation: number },
  slots: KeyFileMac['slots'],
): CanonicalValue {
  return { vaultId: file.vaultId, generation: file.generation, slots };
}

function macOf(key: Uint8Array, part: 'slot' | 'list' | 'file', value: CanonicalValue): string {
  return bytesToBase64(hmacSha256(key, canonicalBytes({ purpose: `luwte/key-file/${part}`, value })));
}

function isMac(key: Uint8Array, part: 'slot' | 'list' | 'file', value: CanonicalValue, mac: string): boolean {
  // Compared as text: base64 has several spellings of the same bytes.
  return equalBytes(Buffer.from(macOf(key, part, value)), Buffer.from(mac));
}
