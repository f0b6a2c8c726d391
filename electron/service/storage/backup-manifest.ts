import { z } from 'zod';
import { canonicalJson, isManifestMac, macManifest, type Secret } from '../crypto/index.ts';
import { textHash } from './text-hash.ts';

/**
 * A file of evidence takes 144 bytes at most in one by hand (a size of eleven digits, its name, its hash) and 82 in an
 * automatic one: 200,000 files are 27.5 MiB, and 15.7. Everything else in it stays below 16 KiB.
 */
export const MANIFEST_MAX_BYTES = 32 * 1024 ** 2;
/** Evidence files of which a manifest can speak; one backup holds no more. */
export const MOST_FILES = 200_000;
/** In so much of its end stands all that {@link claimOf} looks for. */
export const MANIFEST_END_BYTES = 16 * 1024;
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

/** A manifest without its long lists. */
export type ManifestSummary = Omit<BackupManifest, 'evidence' | 'rows'> & {
  /** Of the evidence files in the backup itself. */
  readonly copiedBytes: number;
};

export function manifestToSummary({ evidence, rows: _, ...rest }: BackupManifest): ManifestSummary {
  const copied = rest.kind === 'outside' ? evidence.filter(({ sha256 }) => sha256 !== null) : [];
  return { ...rest, copiedBytes: copied.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The text of `manifest.json`. @throws (a bug) for content that no schema would let through */
export function sealManifest(content: ManifestContent, manifestKey: Secret): string {
  const mac = hex(
    macManifest(manifestKey, new TextEncoder().encode(canonicalJson(contentSchema.parse(content)))),
  );
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

/**
 * Reads the bytes of a manifest that must be sealed with this key. The seal is looked at first, over the bytes as they
 * stand: what somebody else wrote is never parsed.
 */
export function openSealedManifest(bytes: Buffer, manifestKey: Secret): BackupManifest | 'damaged' {
  const cut = cutManifest(bytes);
  if (cut === null || !isManifestMac(manifestKey, cut.content, new Uint8Array(Buffer.from(cut.mac, 'hex')))) {
    return 'damaged';
  }
  const { mac, checksum } = cut;
  if (textHash(cut.sealed) !== checksum) return 'damaged';
  const parsed = contentSchema.safeParse(textToJson(cut.content.toString('utf8')));
  return parsed.success ? { ...parsed.data, mac, checksum } : 'damaged';
}

/** What a manifest says of itself, proved by nothing. */
export type ManifestClaim = {
  readonly vaultId: string;
  readonly generation: number;
  readonly sequence: number;
};

/** What the end of a manifest claims ({@link MANIFEST_END_BYTES}); null where it does not look like one. */
export function claimOf(end: Buffer): ManifestClaim | null {
  const text = end.toString('latin1');
  const start = text.lastIndexOf('"format":"luwte-backup","generation":');
  if (start === -1) return null;
  const found = claimPattern.exec(text.slice(start));
  const { generation = '', sequence = '', vaultId = '' } = found?.groups ?? {};
  if (found === null) return null;
  return { vaultId, generation: Number(generation), sequence: Number(sequence) };
}
const claimPattern =
  /^"format":"luwte-backup","generation":(?<generation>\d{1,10}),"head":\{"generation":\d{1,10},"hash":"[0-9a-f]{64}","sequence":(?<sequence>\d{1,16})\}.*"vaultId":"(?<vaultId>[0-9a-f-]{36})"/s;

/** What the whole bytes claim, where nothing of them was damaged since they were written. */
export function undamagedClaimOf(bytes: Buffer): ManifestClaim | null {
  const cut = cutManifest(bytes);
  return cut !== null && textHash(cut.sealed) === cut.checksum
    ? claimOf(bytes.subarray(-MANIFEST_END_BYTES))
    : null;
}

type CutManifest = {
  /** Without the checksum. */
  readonly sealed: Buffer;
  /** Without the MAC too. */
  readonly content: Buffer;
  readonly mac: string;
  readonly checksum: string;
};

/** Takes the two members out that are over the rest. Of canonical text that leaves canonical text. */
function cutManifest(bytes: Buffer): CutManifest | null {
  const checksumAt = bytes.indexOf('"checksum":"');
  const macAt = bytes.lastIndexOf('"mac":"');
  // The second member is the one, and of a fixed length comes the first.
  if (checksumAt !== CHECKSUM_AT || macAt < checksumAt) return null;
  const checksumEnd = checksumAt + '"checksum":"",'.length + HASH_LENGTH;
  const macEnd = macAt + '"mac":"",'.length + HASH_LENGTH;
  const checksum = memberPattern.exec(bytes.toString('latin1', checksumAt, checksumEnd))?.[1];
  const mac = memberPattern.exec(bytes.toString('latin1', macAt, macEnd))?.[1];
  if (checksum === undefined || mac === undefined) return null;
  const before = bytes.subarray(0, checksumAt);
  return {
    sealed: Buffer.concat([before, bytes.subarray(checksumEnd)]),
    content: Buffer.concat([before, bytes.subarray(checksumEnd, macAt), bytes.subarray(macEnd)]),
    mac,
    checksum,
  };
}
const HASH_LENGTH = 64;
const CHECKSUM_AT = '{"backupId":"20261120T140500Z-1f3a92c7",'.length;
const memberPattern = /^"(?:checksum|mac)":"([0-9a-f]{64})",$/;

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
