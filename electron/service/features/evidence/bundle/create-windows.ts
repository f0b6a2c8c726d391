/** Bytes that are looked at together. */
const WINDOW = 256 * 1024;
/** Bytes by which pieces of a long text overlap: more than a datum takes. */
const OVERLAP = 1024;

/** A stream in pieces that overlap, up to `most` bytes; of what comes after that only the end. */
export function createWindows(each: (bytes: Uint8Array) => void, most: number) {
  let head: Uint8Array[] = [];
  let headBytes = 0;
  let seen = 0;
  const tail: Uint8Array[] = [];
  let tailBytes = 0;
  return {
    add(bytes: Uint8Array): void {
      seen += bytes.length;
      if (headBytes < WINDOW) {
        head.push(bytes);
        headBytes += bytes.length;
      } else {
        tail.push(bytes);
        tailBytes += bytes.length;
      }
      if (seen < most && headBytes >= WINDOW) {
        const piece = Buffer.concat(head);
        each(piece);
        head = [Buffer.from(piece.subarray(-OVERLAP))];
        headBytes = OVERLAP;
      }
      for (
        let [oldest] = tail;
        oldest !== undefined && tailBytes - oldest.length >= WINDOW;
        [oldest] = tail
      ) {
        tail.shift();
        tailBytes -= oldest.length;
      }
    },
    /** Gives out what is left. */
    end(): void {
      for (const parts of [head, tail]) if (parts.length > 0) each(Buffer.concat(parts));
    },
    /** All of it was given out. */
    isWhole: () => tail.length === 0,
  };
}
