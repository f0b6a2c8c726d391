import { closeSync, constants, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createSecret } from '../crypto/index.ts';
import {
  type BackupManifest,
  claimOf,
  MANIFEST_END_BYTES,
  MANIFEST_MAX_BYTES,
  type ManifestContent,
  type ManifestSummary,
  manifestToSummary,
  openManifest,
  openSealedManifest,
  sealManifest,
} from './backup-manifest.ts';

/** Under which the manifests of one generation are sealed. */
export type ManifestKey = { readonly generation: number; readonly key: Uint8Array };

export type ReadManifestInput = {
  readonly path: string;
  /** It must be sealed with the one of its generation. Null: it is read as far as it can be judged without any key. */
  readonly keys: readonly ManifestKey[] | null;
};

/**
 * `missing`: no regular file, or too large for a manifest; `unreadable`: the system did not give it; `no-key`: of a
 * generation that no key was given of.
 */
export type NoManifest = 'missing' | 'unreadable' | 'damaged' | 'newer' | 'no-key';

/** Reads `manifest.json` of a backup whole. One of 200,000 files takes about a second: large ones belong in a thread. */
export async function readWholeManifest({
  path,
  keys,
}: ReadManifestInput): Promise<BackupManifest | NoManifest> {
  const bytes = await readRegular(path, MANIFEST_MAX_BYTES);
  if (typeof bytes === 'string') return bytes;
  if (keys === null) return openManifest(bytes.toString('utf8'));
  const claim = claimOf(bytes.subarray(-MANIFEST_END_BYTES));
  if (claim === null) return 'damaged';
  const own = keys.find(({ generation }) => generation === claim.generation);
  if (own === undefined) return 'no-key';
  using key = createSecret(Uint8Array.from(own.key));
  return openSealedManifest(bytes, key);
}

/** The same without its long lists, which take long to hand over too. */
export async function readManifestSummary(input: ReadManifestInput): Promise<ManifestSummary | NoManifest> {
  const manifest = await readWholeManifest(input);
  return typeof manifest === 'string' ? manifest : manifestToSummary(manifest);
}

export type WriteManifestInput = {
  /** Must not exist. */
  readonly path: string;
  readonly content: ManifestContent;
  readonly key: Uint8Array;
};

/**
 * Seals a manifest and writes it (mode 0600, fsync). As long as reading one: it belongs in a thread.
 * @throws what the disk threw; (a bug) for content that no manifest bears
 */
export function writeManifest({ path, content, key }: WriteManifestInput): ManifestSummary {
  using secret = createSecret(Uint8Array.from(key));
  const text = sealManifest(content, secret);
  const manifest = openManifest(text);
  if (typeof manifest === 'string' || Buffer.byteLength(text) > MANIFEST_MAX_BYTES) {
    throw new Error('a manifest that was just written does not read');
  }
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return manifestToSummary(manifest);
}

/** The bytes of a regular file of at most so many, or of its end; links are not followed, pipes not waited for. */
export async function readRegular(
  path: string,
  most: number,
  end = most,
): Promise<Buffer | 'missing' | 'unreadable'> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  let file: FileHandle;
  try {
    file = await open(path, flags);
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
  try {
    const place = await file.stat();
    if (!place.isFile() || place.size > most) return 'missing';
    if (place.size <= end) return await file.readFile();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end), 0, end, place.size - end);
    return buffer.subarray(0, bytesRead);
  } catch {
    return 'unreadable';
  } finally {
    await file.close();
  }
}

/** Nothing of that name, or something that is no file of ours. */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO'].includes(code);
}
