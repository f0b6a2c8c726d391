import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { EvidenceKind, EvidenceProblem, Preview } from '../../../../shared/features/evidence/model.ts';
import { createEvidenceDecryption, createSecret, EvidenceFailure } from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { readEmail } from './read-email.ts';

export type ReadFile = {
  readonly path: string;
  readonly dossierKey: Uint8Array;
  /** Bytes of the encrypted file, as recorded. */
  readonly storedSize: number;
  readonly sha256: string;
};

export type { EvidenceProblem };

/** Longer text is cut on screen; the file keeps all of it. */
const TEXT_SHOWN = 1_000_000;

/** Decrypts a whole file and makes of it what the screen shows. */
export async function readFileForPreview(
  file: ReadFile & { readonly kind: EvidenceKind; readonly mediaType: string },
): Promise<Preview | Refusal<'EVIDENCE_DAMAGED'>> {
  const bytes = await decryptWhole(file);
  if (bytes instanceof Refusal) return bytes;
  switch (file.kind) {
    case 'image':
      return { kind: 'image', mediaType: file.mediaType, bytes };
    case 'pdf':
      return { kind: 'pdf', bytes };
    case 'email':
      // What cannot be taken apart is shown as its source.
      return readEmail(bytes).catch(() => asText(bytes));
    case 'text':
      return asText(bytes);
    case 'other':
      return { kind: 'none', reason: 'unknown-kind' };
    default:
      return file.kind satisfies never;
  }
}

/** Into memory, never onto the disk. */
export async function decryptWhole(
  file: ReadFile,
): Promise<Uint8Array<ArrayBuffer> | Refusal<'EVIDENCE_DAMAGED'>> {
  const parts: Uint8Array[] = [];
  const problem = await decryptTo(file, (bytes) => void parts.push(bytes));
  if (problem !== null) return refuse('EVIDENCE_DAMAGED', { problem });
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

function asText(bytes: Uint8Array): Preview {
  const text = new TextDecoder().decode(bytes);
  return { kind: 'text', text: text.slice(0, TEXT_SHOWN), cut: text.length > TEXT_SHOWN };
}

/** Reads a whole file in constant memory and says what is wrong with it, or null. */
export async function verifyFile(file: ReadFile): Promise<{ readonly problem: EvidenceProblem | null }> {
  return { problem: await decryptTo(file, () => undefined) };
}

/**
 * Decrypts a whole file in constant memory and hands it on piece by piece.
 * @returns what is wrong with it, or null: what was handed on before is worth nothing otherwise
 * @throws what `take` throws
 */
export async function decryptTo(
  file: ReadFile,
  take: (bytes: Uint8Array) => Promise<void> | void,
): Promise<EvidenceProblem | null> {
  const hash = createHash('sha256');
  try {
    await using handle = await open(file.path, 'r');
    if ((await handle.stat()).size !== file.storedSize) return 'altered';
    const source = Readable.toWeb(handle.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 }));
    const plain = createEvidenceDecryption(
      createSecret(Uint8Array.from(file.dossierKey)),
      source as unknown as ReadableStream<Uint8Array>,
      { expectedFileBytes: file.storedSize },
    );
    for await (const bytes of plain) {
      hash.update(bytes);
      await taking(take, bytes);
    }
  } catch (error) {
    if (error instanceof TakingFailed) throw error.cause;
    if (error instanceof EvidenceFailure) return 'altered';
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return 'missing';
    if (code === 'EIO' || code === 'EACCES') return 'unreadable';
    throw error;
  }
  return hash.digest('hex') === file.sha256 ? null : 'altered';
}

/** The disk that is written to must not be taken for the one that is read. */
class TakingFailed extends Error {}

async function taking(take: (bytes: Uint8Array) => Promise<void> | void, bytes: Uint8Array): Promise<void> {
  try {
    await take(bytes);
  } catch (cause) {
    throw new TakingFailed('what was decrypted could not be handed on', { cause });
  }
}
