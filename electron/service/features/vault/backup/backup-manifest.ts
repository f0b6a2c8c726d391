import { z } from 'zod';
import {
  type CanonicalValue,
  canonicalJson,
  isManifestMac,
  macManifest,
  type Secret,
} from '../../../crypto/index.ts';
import { textHash } from './text-hash.ts';

/** Far above any real one, which has some 150 bytes per evidence file. */
export const MANIFEST_MAX_BYTES = 128 * 1024 ** 2;
const MOST_FILES = 1_000_000;
const FORMAT = 'luwte-backup';
const VERSION = 1;

const bytesSchema = z.int().min(0);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const generationSchema = z.int().min(1).max(0xffff_ffff);
const fileSchema = z.strictObject({ bytes: bytesSchema, sha256: hashSchema });

/** `20261120T140500Z-1f3a92c7`: when it was made (UTC), and chance. */
export const backupIdSchema = z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/);

const contentSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  backupId: backupIdSchema,
  /** `outside`: made by hand, with the evidence; `automatic`: the evidence stays in the vault. */
  kind: z.enum(['automatic', 'outside']),
  vaultId: z.uuid(),
  generation: generationSchema,
  schemaVersion: z.int().min(1),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  head: z.strictObject({ sequence: z.int().min(0), hash: hashSchema, generation: generationSchema }),
  headCode: z.string().regex(/^\d+-[0-9A-F]{8}$/),
  /** By table. */
  rows: z.record(z.string().regex(/^[a-z]\w{0,63}$/i), bytesSchema),
  database: fileSchema,
  keyFile: fileSchema,
  /** Every file that a row of the database speaks of. `sha256` of the encrypted file where it was read and whole. */
  evidence: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[0-9a-z][0-9a-z-]{0,63}\.age$/),
        bytes: bytesSchema,
        sha256: hashSchema.nullable(),
      }),
    )
    .max(MOST_FILES),
});
const manifestSchema = contentSchema.extend({
  /** Under a key of the vault: nobody else can have written this. */
  mac: hashSchema,
  /** Without a key, over everything else: tells damage before any passphrase is known. */
  checksum: hashSchema,
});

export type ManifestContent = z.infer<typeof contentSchema>;
export type BackupManifest = z.infer<typeof manifestSchema>;

/** The text of `manifest.json`. @throws (a bug) for content that no schema would let through */
export function sealManifest(content: ManifestContent, manifestKey: Secret): string {
  const mac = hex(macManifest(manifestKey, canonicalBytes(contentSchema.parse(content))));
  const sealed = { ...content, mac };
  return canonicalJson({ ...sealed, checksum: textHash(canonicalJson(sealed)) });
}

/**
 * Reads the text of a manifest without any key. It must be exactly what {@link sealManifest} writes, which leaves no room
 * for doubled members or second readings.
 */
export function openManifest(text: string): BackupManifest | 'damaged' | 'newer' {
  const value = textToJson(text);
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) return isNewer(value) ? 'newer' : 'damaged';
  const { checksum, ...sealed } = parsed.data;
  if (canonicalJson(parsed.data) !== text || textHash(canonicalJson(sealed)) !== checksum) return 'damaged';
  return parsed.data;
}

/** Whether the manifest was made with this key, and nothing of it was changed since. */
export function isSealedWith({ mac, checksum: _, ...content }: BackupManifest, manifestKey: Secret): boolean {
  return isManifestMac(manifestKey, canonicalBytes(content), new Uint8Array(Buffer.from(mac, 'hex')));
}

function canonicalBytes(content: CanonicalValue): Uint8Array {
  return new TextEncoder().encode(canonicalJson(content));
}

function isNewer(value: unknown): boolean {
  const newer = z.looseObject({ format: z.literal(FORMAT), version: z.int().min(VERSION + 1) });
  return newer.safeParse(value).success;
}

function textToJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
