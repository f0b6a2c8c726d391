import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EvidenceKind } from '../../../../shared/features/evidence/model.ts';
import { createEvidenceEncryption, createSecret } from '../../crypto/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { syncFolder } from '../../storage/sync-to-disk.ts';
import { detectKind, HEAD_BYTES } from './detect-kind.ts';

export type BeginFile = {
  readonly importId: string;
  /** Where the encrypted file will lie; until it is whole it has `.partial` behind its name. */
  readonly path: string;
  readonly dossierKey: Uint8Array;
  /** Bytes of the original, as announced. */
  readonly size: number;
  readonly fileName: string;
};

export type EncryptedFile = {
  readonly sha256: string;
  readonly storedSize: number;
  readonly kind: EvidenceKind;
  readonly mediaType: string;
};

type OpenFile = {
  readonly begin: BeginFile;
  readonly file: FileHandle;
  readonly hash: Hash;
  readonly writer: WritableStreamDefaultWriter<Uint8Array>;
  /** Settles when all encrypted bytes are in the file; answers how many. */
  readonly written: Promise<number>;
  /** The beginning of the original, to tell its kind by. */
  head: Uint8Array;
  received: number;
  nextSequence: number;
};

// Files being written, by import. An entry goes at finish, cancel or failure, and with the thread at lock.
const files = new Map<string, OpenFile>();

/** Opens the partial file (mode 0600) and starts encrypting into it. */
export async function beginFile(begin: BeginFile): Promise<null> {
  const file = await open(`${begin.path}.partial`, 'wx', 0o600);
  const { writable, readable } = await createEvidenceEncryption(createSecret(begin.dossierKey));
  const written = writeAll(readable, file);
  // Looked at by finish or the next chunk; until then a failure must not count as unhandled.
  written.catch(() => undefined);
  const writer = writable.getWriter();
  writer.closed.catch(() => undefined);
  const state = {
    begin,
    file,
    hash: createHash('sha256'),
    writer,
    written,
    head: new Uint8Array(0),
    received: 0,
    nextSequence: 0,
  };
  files.set(begin.importId, state);
  return null;
}

export type FileChunk = { readonly importId: string; readonly sequence: number; readonly bytes: Uint8Array };

/** Takes the next piece; answers once there is room for more, so that pieces do not pile up in memory. */
export async function writeChunk({
  importId,
  sequence,
  bytes,
}: FileChunk): Promise<{ readonly received: number } | Refusal<'NO_SUCH_IMPORT' | 'FILE_CHANGED'>> {
  const state = files.get(importId);
  if (state === undefined) return refuse('NO_SUCH_IMPORT');
  if (sequence !== state.nextSequence || state.received + bytes.length > state.begin.size) {
    await discard(state);
    return refuse('FILE_CHANGED');
  }
  state.nextSequence += 1;
  state.received += bytes.length;
  state.hash.update(bytes);
  if (state.head.length < HEAD_BYTES)
    state.head = concat(state.head, bytes.subarray(0, HEAD_BYTES - state.head.length));
  try {
    await Promise.race([state.writer.write(bytes), state.written]);
  } catch (error) {
    await discard(state);
    throw await causeOf(state, error);
  }
  return { received: state.received };
}

/** Ends the file: all bytes on disk, then its name, then its folder, so that a row never speaks of a torn file. */
export async function finishFile({
  importId,
}: {
  readonly importId: string;
}): Promise<EncryptedFile | Refusal<'NO_SUCH_IMPORT' | 'FILE_CHANGED'>> {
  const state = files.get(importId);
  if (state === undefined) return refuse('NO_SUCH_IMPORT');
  if (state.received !== state.begin.size) {
    await discard(state);
    return refuse('FILE_CHANGED');
  }
  try {
    await state.writer.close();
    const storedSize = await state.written;
    await state.file.sync();
    await state.file.close();
    await rename(`${state.begin.path}.partial`, state.begin.path);
    await syncFolder(dirname(state.begin.path));
    files.delete(importId);
    return {
      sha256: state.hash.digest('hex'),
      storedSize,
      ...(await detectKind(state.head, state.begin.fileName)),
    };
  } catch (error) {
    await discard(state);
    throw await causeOf(state, error);
  }
}

/** Breaks off and leaves nothing behind; does nothing for an import that is over. */
export async function cancelFile({ importId }: { readonly importId: string }): Promise<null> {
  const state = files.get(importId);
  if (state !== undefined) await discard(state);
  return null;
}

async function discard({ begin, file, writer }: OpenFile): Promise<void> {
  files.delete(begin.importId);
  await writer.abort().catch(() => undefined);
  await file.close().catch(() => undefined);
  await rm(`${begin.path}.partial`, { force: true });
}

/** The error of the disk where it was that: the pipe between tells the writing side that it broke, not why. */
function causeOf({ written }: OpenFile, error: unknown): Promise<unknown> {
  return written.then(
    () => error,
    (cause: unknown) => cause ?? error,
  );
}

async function writeAll(readable: ReadableStream<Uint8Array>, file: FileHandle): Promise<number> {
  let size = 0;
  for await (const bytes of readable) {
    // A full disk may take only a part of the bytes; the next write then says so.
    for (let done = 0; done < bytes.length; ) {
      done += (await file.write(bytes, done, bytes.length - done, size + done)).bytesWritten;
    }
    size += bytes.length;
  }
  return size;
}

function concat(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
