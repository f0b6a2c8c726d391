import { AUDIT_HASH_BYTES } from './audit-chain.ts';
import { base64ToBytes } from './base64.ts';
import { equalBytes, hmacSha256 } from './hash.ts';
import type { KeyFile } from './key-file.ts';
import { revealSecret, type Secret } from './secret.ts';

/** The newest acknowledged audit entry. */
export type AuditHead = {
  /** Number of the entry, from 0 (nothing entered yet). */
  readonly sequence: number;
  /** Its hash, 32 bytes. */
  readonly hash: Uint8Array;
  /** Generation of the vault key under which it was written, from 1. */
  readonly generation: number;
};

/** Short enough to read out and compare: `1245-7F3A91C2`, the number of actions and the first bytes of the hash. */
export function headCode({ sequence, hash }: Pick<AuditHead, 'sequence' | 'hash'>): string {
  return `${sequence}-${Buffer.from(hash).subarray(0, 4).toString('hex').toUpperCase()}`;
}

/** The head as the key file records it. */
export function recordedHead({ sequence, hash, generation }: NonNullable<KeyFile['head']>): AuditHead {
  return { sequence, hash: base64ToBytes(hash), generation };
}

/** What a `vault.head` says. */
export type HeadFileReading = {
  /** The newest head whose MAC holds, or null. */
  readonly head: AuditHead | null;
  /** The slot to write next (offset = index * {@link HEAD_SLOT_BYTES}): never the one that holds `head`. */
  readonly nextSlot: 0 | 1;
  /** Slots that hold something that is not a valid head: torn, altered, or made under another key. */
  readonly damagedSlots: readonly (0 | 1)[];
};

/** One page per slot, so that a torn write of one slot cannot touch the other's sector. */
export const HEAD_SLOT_BYTES = 4096;
export const HEAD_FILE_BYTES = 2 * HEAD_SLOT_BYTES;

/**
 * Layout, big-endian: magic "LUWTEHD1" (8), sequence (8), generation (4), hash (32), MAC (32), zeros.
 * Takes the audit key of the head's generation.
 */
export function encodeHeadSlot(head: AuditHead, auditKey: Secret): Uint8Array {
  const slot = new Uint8Array(HEAD_SLOT_BYTES);
  slot.set(headFields(head));
  slot.set(macHead(head, auditKey), FIELDS_BYTES);
  return slot;
}

/**
 * Reads a whole `vault.head`. An all-zero or absent slot is empty, not damaged; a partly present one is damaged.
 * @param auditKeyOf the audit key of a generation: right after a rotation the newest slot is still of the one before
 */
export function decodeHeadFile(
  file: Uint8Array,
  auditKeyOf: (generation: number) => Secret | null,
): HeadFileReading {
  const readings = SLOTS.map((index) => {
    return decodeHeadSlot(file.subarray(index * HEAD_SLOT_BYTES, (index + 1) * HEAD_SLOT_BYTES), auditKeyOf);
  });
  let newest: 0 | 1 | null = null;
  let head: AuditHead | null = null;
  for (const index of SLOTS) {
    const found = readings[index];
    if (found === undefined || found === 'empty' || found === 'damaged') continue;
    if (head === null || found.sequence > head.sequence) {
      head = found;
      newest = index;
    }
  }
  const damagedSlots = SLOTS.filter((index) => readings[index] === 'damaged');
  if (file.length > HEAD_FILE_BYTES && !damagedSlots.includes(1)) damagedSlots.push(1);
  const emptySlot = SLOTS.find((index) => readings[index] === 'empty');
  const nextSlot = newest === null ? (emptySlot ?? 0) : newest === 0 ? 1 : 0;
  return { head, nextSlot, damagedSlots };
}

/** HMAC-SHA-256 over the fields of a head, 32 bytes. */
export function macHead(head: AuditHead, auditKey: Secret): Uint8Array {
  return hmacSha256(revealSecret(auditKey), MAC_LABEL, headFields(head));
}

/** Whether the MAC is that of {@link macHead}. */
export function verifyHead(head: AuditHead, mac: Uint8Array, auditKey: Secret): boolean {
  return equalBytes(macHead(head, auditKey), mac);
}

const SLOTS: readonly (0 | 1)[] = [0, 1];
const MAGIC = new TextEncoder().encode('LUWTEHD1');
const FIELDS_BYTES = 8 + 8 + 4 + AUDIT_HASH_BYTES;
const MAC_LABEL = new TextEncoder().encode('luwte/audit-head/v1\0');

function decodeHeadSlot(
  slot: Uint8Array,
  auditKeyOf: (generation: number) => Secret | null,
): AuditHead | 'empty' | 'damaged' {
  if (slot.length === 0 || (slot.length === HEAD_SLOT_BYTES && slot.every((byte) => byte === 0)))
    return 'empty';
  if (slot.length !== HEAD_SLOT_BYTES) return 'damaged';
  const view = new DataView(slot.buffer, slot.byteOffset, slot.byteLength);
  const sequence = view.getBigUint64(8);
  const generation = view.getUint32(16);
  if (sequence > BigInt(Number.MAX_SAFE_INTEGER) || generation < 1) return 'damaged';
  const auditKey = auditKeyOf(generation);
  if (auditKey === null) return 'damaged';
  const hash = slot.slice(20, FIELDS_BYTES);
  const head = { sequence: Number(sequence), hash, generation };
  // Comparing with what we would write checks magic, MAC and padding at once.
  return equalBytes(encodeHeadSlot(head, auditKey), slot) ? head : 'damaged';
}

function headFields({ sequence, hash, generation }: AuditHead): Uint8Array {
  if (!Number.isSafeInteger(sequence) || sequence < 0) throw new Error('head sequence out of range');
  if (!Number.isInteger(generation) || generation < 1 || generation > 0xffff_ffff) {
    throw new Error('head generation out of range');
  }
  if (hash.length !== AUDIT_HASH_BYTES) throw new Error('head hash must be 32 bytes');
  const fields = new Uint8Array(FIELDS_BYTES);
  const view = new DataView(fields.buffer);
  fields.set(MAGIC);
  view.setBigUint64(8, BigInt(sequence));
  view.setUint32(16, generation);
  fields.set(hash, 20);
  return fields;
}
