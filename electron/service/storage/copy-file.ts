import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { type Refusal, refuse } from '../refusal.ts';

export type CopyFileInput = {
  readonly from: string;
  /** Must not exist. Null: the file is only read. */
  readonly to: string | null;
  /** How large it should be; what lies behind that is not copied. */
  readonly bytes: number;
  /** Of the whole file, in hexadecimal, where it is known. */
  readonly sha256: string | null;
  /** The hash is wanted also where it is not known. */
  readonly needsHash?: boolean;
  /** A second name of the same bytes is enough: for what is only looked at and taken away again. */
  readonly mayLink?: boolean;
  /** Counts bytes, and says when to stop. */
  readonly counter?: SharedArrayBuffer;
};

export type CopiedFile = {
  /** `missing`: no such file, and none was made. `altered`: not the size or the hash it should have; copied as it is. */
  readonly state: 'whole' | 'altered' | 'missing';
  /** Bytes that were read. */
  readonly bytes: number;
  /** Of what was read; null where it did not have to be read. */
  readonly sha256: string | null;
};

/** Places in the counter: bytes done, and whether to stop (not 0). */
export const COUNTER_DONE = 0;
export const COUNTER_STOP = 1;

const PIECE = 1024 ** 2;

/**
 * Copies one file (mode 0600, fsync) and proves the copy: by the known hash, or by comparing what was written with what was
 * read. On file systems that can, the copy shares its blocks with the original. Links and pipes put in the place of the
 * file read as missing. Works at once: it belongs in a thread.
 * @throws what the disk threw when writing; nothing is left then. A file that cannot be read to its end is altered.
 */
export function copyFile(input: CopyFileInput): CopiedFile | Refusal<'CANCELLED' | 'DISK_FAILED'> {
  const source = openRegular(input.from);
  if (source === null) return { state: 'missing', bytes: 0, sha256: null };
  try {
    const { size } = fstatSync(source);
    if (input.to === null) return judge(input, size, readThrough(source, input));
    if (size === input.bytes && hasSharedCopy(input, input.to)) {
      if (input.sha256 === null && input.needsHash !== true) {
        count(input, size);
        return { state: 'whole', bytes: size, sha256: null };
      }
      const copy = openRegular(input.to);
      if (copy === null) return refuse('DISK_FAILED');
      try {
        return judge(input, size, readThrough(copy, input));
      } finally {
        closeSync(copy);
      }
    }
    return judge(input, size, writeThrough(source, input, input.to));
  } finally {
    closeSync(source);
  }
}

type Passed = { readonly bytes: number; readonly sha256: string } | Refusal<'CANCELLED' | 'DISK_FAILED'>;

function judge({ bytes, sha256 }: CopyFileInput, size: number, passed: Passed) {
  if ('code' in passed) return passed;
  const isWhole = size === bytes && passed.bytes === bytes && (sha256 === null || sha256 === passed.sha256);
  return { state: isWhole ? 'whole' : 'altered', ...passed } as const;
}

/** Reads up to the expected size. What cannot be read any further ends there. */
function readThrough(source: number, input: CopyFileInput, each?: (piece: Uint8Array) => void): Passed {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(PIECE);
  let bytes = 0;
  while (bytes < input.bytes) {
    if (isStopped(input)) return refuse('CANCELLED');
    const read = readSome(source, buffer, Math.min(PIECE, input.bytes - bytes), bytes);
    if (read === 0) break;
    const piece = buffer.subarray(0, read);
    hash.update(piece);
    each?.(piece);
    bytes += read;
    count(input, read);
  }
  return { bytes, sha256: hash.digest('hex') };
}

function writeThrough(source: number, input: CopyFileInput, to: string): Passed {
  const target = openSync(to, 'wx+', 0o600);
  try {
    let position = 0;
    const read = readThrough(source, input, (piece) => {
      // A full disk may take only a part; the next write then says so.
      for (let done = 0; done < piece.length; ) {
        done += writeSync(target, piece, done, piece.length - done, position + done);
      }
      position += piece.length;
    });
    if ('code' in read) {
      rmSync(to, { force: true });
      return read;
    }
    fsyncSync(target);
    const { counter: _, ...uncounted } = input;
    const written = readThrough(target, { ...uncounted, bytes: read.bytes });
    if (!('code' in written) && written.sha256 === read.sha256) return read;
    // The disk did not keep what it was given.
    rmSync(to, { force: true });
    return refuse('DISK_FAILED');
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  } finally {
    closeSync(target);
  }
}

/** A copy that takes no room and no time, where the file system has such. */
function hasSharedCopy({ from, mayLink }: CopyFileInput, to: string): boolean {
  try {
    if (mayLink === true) {
      linkSync(from, to);
      return true;
    }
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE_FORCE);
    chmodSync(to, 0o600);
    const descriptor = openSync(to, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    rmSync(to, { force: true });
    return false;
  }
}

/** Null where there is no regular file of that name. Never follows a link, never waits for a pipe. */
function openRegular(path: string): number | null {
  let descriptor: number;
  try {
    descriptor = openSync(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
  } catch {
    return null;
  }
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  return null;
}

function readSome(source: number, buffer: Uint8Array, length: number, position: number): number {
  try {
    return readSync(source, buffer, 0, length, position);
  } catch {
    return 0;
  }
}

function isStopped({ counter }: CopyFileInput): boolean {
  return counter !== undefined && Atomics.load(new BigInt64Array(counter), COUNTER_STOP) !== 0n;
}

function count({ counter }: CopyFileInput, bytes: number): void {
  if (counter !== undefined) Atomics.add(new BigInt64Array(counter), COUNTER_DONE, BigInt(bytes));
}
