import { z } from 'zod';
import { bytesToBase64 } from './base64.ts';
import { type CanonicalValue, canonicalBytes } from './canonical-json.ts';
import { sha256 } from './hash.ts';

/** 4 MiB: a thousand times a usual key file, far below what would hurt. */
export const KEY_FILE_MAX_BYTES = 4 * 1024 * 1024;
export const KEY_FILE_MAX_SLOTS = 1000;
export const SLOT_LABEL_MAX_CHARACTERS = 40;
const FORMAT = 'luwte-vault';
const VERSION = 1;

/** Base64 of exactly this many bytes. */
const bytesSchema = (length: number) =>
  z
    .base64()
    .length(Math.ceil(length / 3) * 4)
    .max(4096);
const generationSchema = z.int().min(1).max(0xffff_ffff);

/** Wide on purpose: values outside K1 are refused by name when the slot is opened, and the other slots stay usable. */
const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  version: z.literal(19),
  salt: bytesSchema(16),
  memoryKiB: z.int().min(0),
  iterations: z.int().min(0),
  parallelism: z.int().min(0),
});

const labelSchema = z
  .string()
  .max(4 * SLOT_LABEL_MAX_CHARACTERS)
  .refine(isSlotLabel);

const slotFields = {
  /** Chosen by the person, readable without the passphrase; "" by default. */
  label: labelSchema,
  createdAt: z.iso.datetime(),
  /** `age1...`: the vault key is sealed to it. */
  encryptPublicKey: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  /** Raw Ed25519 key. */
  signPublicKey: bytesSchema(32),
  /** age identity (74) and Ed25519 seed (32) under the slot's key-encryption key. */
  privateKeys: z.strictObject({ nonce: bytesSchema(12), ciphertext: bytesSchema(74 + 32 + 16) }),
  /** An age file to `encryptPublicKey` that holds the 32-byte vault key (K4b). */
  vaultKey: z.base64().max(1024),
  /** Unkeyed SHA-256 over vault id and slot: tells damage from a wrong passphrase (K7). */
  checksum: bytesSchema(32),
};

const slotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.uuid(), kind: z.literal('member'), kdf: kdfSchema, ...slotFields }),
  z.strictObject({ id: z.uuid(), kind: z.literal('recovery'), kdf: z.null(), ...slotFields }),
]);

const macSchema = z.strictObject({
  /** One line per slot in order, so that a difference can be named: what changed, in which slot. */
  slots: z
    .array(
      z.strictObject({
        slotId: z.uuid(),
        kdf: kdfSchema.omit({ name: true, version: true, salt: true }).nullable(),
        mac: bytesSchema(32),
      }),
    )
    .max(KEY_FILE_MAX_SLOTS),
  /** Over `slots`, vault id and generation. */
  list: bytesSchema(32),
  /** Over everything but `mac.file` and `checksum`. */
  file: bytesSchema(32),
});

const keyFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  vaultId: z.uuid(),
  /** Of the vault key, from 1. */
  generation: generationSchema,
  demo: z.boolean(),
  createdAt: z.iso.datetime(),
  slots: z.array(slotSchema).min(1).max(KEY_FILE_MAX_SLOTS),
  /** Audit head at the last lock (hash: base64). */
  head: z
    .strictObject({ sequence: z.int().min(0), hash: bytesSchema(32), generation: generationSchema })
    .nullable(),
  mac: macSchema,
  /** Unkeyed SHA-256 over everything else: tells accidental damage from tampering before any passphrase is known. */
  checksum: bytesSchema(32),
});

/** The parsed `vault.json`, format version 1. */
export type KeyFile = z.infer<typeof keyFileSchema>;
export type KeySlot = KeyFile['slots'][number];
export type KeyFileMac = KeyFile['mac'];
/** A key file before its MAC and checksum. */
export type KeyFileContent = Omit<KeyFile, 'mac' | 'checksum'>;

export type KeyFileOpening =
  | {
      readonly ok: true;
      readonly keyFile: KeyFile;
      /** False when the file's checksum does not hold: something in it is damaged; a whole slot may still open. */
      readonly intact: boolean;
    }
  | {
      readonly ok: false;
      /** `damaged`: not a key file as we write it, byte for byte. `newer-format`: made by a later version. */
      readonly code: 'damaged' | 'newer-format';
    };

/**
 * Parses `vault.json`. The text must be exactly what {@link keyFileToText} writes, which leaves no room for doubled
 * members, `__proto__`, unknown members or second readings. No key is needed and no expensive work is done.
 */
export function openKeyFile(source: string | Uint8Array): KeyFileOpening {
  const text = typeof source === 'string' ? source : bytesToText(source);
  if (text === null || text.length > KEY_FILE_MAX_BYTES) return { ok: false, code: 'damaged' };
  const value = textToJson(text);
  const parsed = keyFileSchema.safeParse(value);
  if (!parsed.success) return { ok: false, code: isNewerFormat(value) ? 'newer-format' : 'damaged' };
  if (parsedToText(parsed.data) !== text) return { ok: false, code: 'damaged' };
  return { ok: true, keyFile: parsed.data, intact: isFileChecksumRight(parsed.data) };
}

/** The text of `vault.json`: two-space JSON in the schema's member order, ending in a line feed. */
export function keyFileToText(keyFile: KeyFile): string {
  const text = parsedToText(keyFileSchema.parse(keyFile));
  if (text.length > KEY_FILE_MAX_BYTES) throw new Error('key file too large');
  return text;
}

/** Whether the text may be a slot's label: at most 40 characters, no control characters. */
export function isSlotLabel(label: string): boolean {
  return [...label].length <= SLOT_LABEL_MAX_CHARACTERS && label.isWellFormed() && !/\p{Cc}/u.test(label);
}

/** The checksum a slot of this vault must carry. */
export function slotChecksum(vaultId: string, slot: Omit<KeySlot, 'checksum'>): string {
  return checksumOf({ purpose: 'luwte/slot', vaultId, slot: without(slot, 'checksum') });
}

/** Whether the slot is as it was written, or was rewritten on purpose. */
export function isSlotChecksumRight(vaultId: string, slot: KeySlot): boolean {
  return slotChecksum(vaultId, slot) === slot.checksum;
}

/** The checksum of the whole file. */
export function fileChecksum(keyFile: Omit<KeyFile, 'checksum'>): string {
  return checksumOf({ purpose: 'luwte/key-file', keyFile: without(keyFile, 'checksum') });
}

/** Whether the file is as it was written, or was rewritten on purpose. */
export function isFileChecksumRight(keyFile: KeyFile): boolean {
  return fileChecksum(keyFile) === keyFile.checksum;
}

/**
 * A damaged digit of `version` must not read as "made by a later version": such a file still carries the checksum
 * of version 1.
 */
function isNewerFormat(value: unknown): boolean {
  const marker = z.object({ format: z.literal(FORMAT), version: z.int().min(VERSION + 1) });
  if (!marker.safeParse(value).success) return false;
  const asFirst = keyFileSchema.safeParse({ ...(value as object), version: VERSION });
  return !(asFirst.success && isFileChecksumRight(asFirst.data));
}

/** Parsing has put the members into the schema's order. */
function parsedToText(parsed: KeyFile): string {
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

function bytesToText(bytes: Uint8Array): string | null {
  if (bytes.length > KEY_FILE_MAX_BYTES) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // not UTF-8
  }
}

function textToJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON
  }
}

function checksumOf(value: CanonicalValue): string {
  return bytesToBase64(sha256(canonicalBytes(value)));
}

function without<T extends object>(value: T, key: string): { readonly [name: string]: CanonicalValue } {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
