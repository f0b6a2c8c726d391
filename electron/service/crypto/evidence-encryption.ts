import { ageRecipient, collectBytes, identityText, loadAge, streamOf } from './age-file.ts';
import { revealSecret, type Secret } from './secret.ts';

/** Plain bytes per STREAM chunk of the age format. */
export const EVIDENCE_CHUNK_BYTES = 64 * 1024;
const CHUNK_TAG_BYTES = 16;
const NONCE_BYTES = 16;

/** Why evidence cannot be read to its end. Streams end with this as their error; nothing was delivered unverified. */
export class EvidenceFailure extends Error {
  /**
   * `unreadable-header`: beginning damaged, or the file belongs to another key (cannot be told apart).
   * `truncated`: shorter than it was written. `damaged`: a chunk is altered, moved, missing, or the end is.
   */
  readonly code: 'unreadable-header' | 'truncated' | 'damaged';
  /** First chunk that could not be read, from 0 (64 KiB of plain text each); null when the header failed. */
  readonly chunk: number | null;

  constructor(code: EvidenceFailure['code'], chunk: number | null) {
    super(`evidence ${code}`);
    this.name = 'EvidenceFailure';
    this.code = code;
    this.chunk = chunk;
  }
}

/**
 * An age v1 file to the dossier key, as a pair of web streams: plain chunks of at most a MiB go in, the file comes
 * out, in constant memory and with back-pressure. Aborting the writable errors the readable.
 */
export async function createEvidenceEncryption(
  dossierKey: Secret,
): Promise<{ readonly writable: WritableStream<Uint8Array>; readonly readable: ReadableStream<Uint8Array> }> {
  const { writable, readable: plain } = new TransformStream<Uint8Array, Uint8Array>();
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await ageRecipient(revealSecret(dossierKey)));
  return { writable, readable: await encrypter.encrypt(plain) };
}

export type DecryptionOptions = {
  /** Size the file had when it was written: lets `truncated` be told from `damaged`. */
  readonly expectedFileBytes?: number;
};

/**
 * Decrypts an age file in constant memory. A stream that ends normally was complete and unaltered. Otherwise it
 * errors with an {@link EvidenceFailure}, after the verified chunks before the fault, or with the source's own error
 * when reading the source failed.
 */
export function createEvidenceDecryption(
  dossierKey: Secret,
  source: ReadableStream<Uint8Array>,
  { expectedFileBytes }: DecryptionOptions = {},
): ReadableStream<Uint8Array> {
  let fileBytes = 0;
  let plainBytes = 0;
  let sourceError: { readonly reason: unknown } | null = null;
  let isHeaderRead = false;
  let isSourceAtEnd = false;
  // A read can still be under way when the decrypter gives up; what it brings is nobody's any more.
  let isSourceLeft = false;
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  const sourceReader = source.getReader();

  const counted = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await sourceReader.read();
          if (isSourceLeft) return;
          if (done) {
            isSourceAtEnd = true;
            controller.close();
            return;
          }
          fileBytes += value.length;
          controller.enqueue(value);
        } catch (reason) {
          sourceError = { reason };
          controller.error(reason);
        }
      },
      cancel(reason) {
        isSourceLeft = true;
        return sourceReader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );

  const explain = (): unknown => {
    if (sourceError !== null) return sourceError.reason;
    if (isSourceAtEnd && expectedFileBytes !== undefined && fileBytes < expectedFileBytes) {
      return new EvidenceFailure(
        'truncated',
        isHeaderRead ? Math.floor(plainBytes / EVIDENCE_CHUNK_BYTES) : null,
      );
    }
    if (!isHeaderRead) return new EvidenceFailure('unreadable-header', null);
    return new EvidenceFailure('damaged', Math.floor(plainBytes / EVIDENCE_CHUNK_BYTES));
  };

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { Decrypter } = await loadAge();
        try {
          if (reader === null) {
            const decrypter = new Decrypter();
            decrypter.addIdentity(identityText(revealSecret(dossierKey)));
            reader = (await decrypter.decrypt(counted)).getReader();
            isHeaderRead = true;
          }
          const { done, value } = await reader.read();
          if (done) {
            controller.close();
            return;
          }
          plainBytes += value.length;
          controller.enqueue(value);
        } catch {
          controller.error(explain());
          // Let go of the file; its own failure is already told.
          await sourceReader.cancel().catch(() => undefined);
        }
      },
      async cancel(reason) {
        await reader?.cancel(reason);
        // Through the age library's pipes the news would reach the source only some time later.
        await sourceReader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** A small file at once. */
export async function encryptEvidence(dossierKey: Secret, plain: Uint8Array): Promise<Uint8Array> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await ageRecipient(revealSecret(dossierKey)));
  return collectBytes(await encrypter.encrypt(streamOf(plain)));
}

export type DecryptedEvidence =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: EvidenceFailure['code']; readonly chunk: number | null };

/** A small file at once; the failure as a value. */
export async function decryptEvidence(
  dossierKey: Secret,
  file: Uint8Array,
  options: DecryptionOptions = {},
): Promise<DecryptedEvidence> {
  try {
    return {
      ok: true,
      bytes: await collectBytes(createEvidenceDecryption(dossierKey, streamOf(file), options)),
    };
  } catch (error) {
    if (error instanceof EvidenceFailure) return { ok: false, code: error.code, chunk: error.chunk };
    throw error;
  }
}

/** Size in bytes of the encrypted file of so many plain bytes: header 168, nonce 16, a tag of 16 per chunk. */
export function evidenceFileBytes(plainBytes: number): number {
  const chunks = Math.max(1, Math.ceil(plainBytes / EVIDENCE_CHUNK_BYTES));
  return HEADER_BYTES + NONCE_BYTES + plainBytes + chunks * CHUNK_TAG_BYTES;
}

/** One X25519 stanza: fixed by the format. */
const HEADER_BYTES = 168;
