import type { EvidenceProblem, ReadFile } from '../decrypt-file.ts';
import { decryptTo } from '../decrypt-file.ts';

/** One file of a bundle; its name is clean and unique, with `/` between folders. */
export type BundleEntry = { readonly name: string } & (
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `size`: bytes of the original. */
  | { readonly kind: 'evidence'; readonly id: string; readonly size: number; readonly file: ReadFile }
);

/** A file of the vault turned out to be gone or changed. */
export class BundleDamaged extends Error {
  readonly problem: EvidenceProblem;

  constructor(problem: EvidenceProblem) {
    super('a bundled file is damaged');
    this.problem = problem;
  }
}

/** Somebody stopped it, or the vault is locked. */
export class BundleStopped extends Error {}

/** What whoever asked and the thread that writes tell each other meanwhile; nothing else is heard there. */
export type BundleWatch = {
  readonly isStopped: () => boolean;
  /** So many bytes of originals more were written. */
  readonly count: (bytes: number) => void;
};

/** One number for stopping, one for the bytes that are done. */
export const WATCH_BYTES = 16;

export function watchOf(shared: SharedArrayBuffer): BundleWatch {
  const numbers = new BigInt64Array(shared);
  return {
    isStopped: () => Atomics.load(numbers, 0) !== 0n,
    count: (bytes) => void Atomics.add(numbers, 1, BigInt(bytes)),
  };
}

/**
 * The original behind an entry, piece by piece.
 * @throws BundleDamaged, BundleStopped
 */
export async function* piecesOf(entry: BundleEntry, watch: BundleWatch): AsyncGenerator<Uint8Array> {
  if (entry.kind === 'bytes') {
    yield entry.bytes;
    return;
  }
  // A pipe of one piece: decrypting waits until it was taken.
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const writer = pipe.writable.getWriter();
  const decrypting = (async () => {
    const problem = await decryptTo(entry.file, async (bytes) => {
      if (watch.isStopped()) throw new BundleStopped('stopped');
      watch.count(bytes.length);
      await writer.write(bytes);
    });
    if (problem !== null) throw new BundleDamaged(problem);
    await writer.close();
  })().catch(async (error: unknown) => {
    await writer.abort(error).catch(() => undefined);
  });
  yield* pipe.readable;
  await decrypting;
}
