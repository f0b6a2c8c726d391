/**
 * How many pages of a PDF are copied, and of how many: written by the thread that copies, which hears no message meanwhile,
 * and looked at by the one that waits for it.
 */
export type CopiedPages = Int32Array<SharedArrayBuffer>;

export const createCopiedPages = (): CopiedPages =>
  new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

export function tellCopied(pages: CopiedPages, done: number, total: number): void {
  Atomics.store(pages, 0, done);
  Atomics.store(pages, 1, total);
}

/** Null until they have been counted. */
export function pagesCopied(pages: CopiedPages): { readonly done: number; readonly total: number } | null {
  const total = Atomics.load(pages, 1);
  return total === 0 ? null : { done: Atomics.load(pages, 0), total };
}
