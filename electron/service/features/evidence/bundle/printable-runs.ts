/** Shorter runs are chance. */
const SHORTEST = 6;
/** Stands between two runs: nothing is found across it. */
const BREAK = Uint8Array.of(0x0a, 0x1e, 0x0a);

/**
 * Runs of characters that people read, in a file of any kind: Latin letters in UTF-8, or in two bytes each. What programs
 * write of a picture's making stands there so, between bytes that say nothing.
 */
export function printableRuns(bytes: Uint8Array): string {
  const double = ([0, 1] as const).flatMap((from) => [
    doubleRuns(bytes, from, 'utf-16le'),
    doubleRuns(bytes, from, 'utf-16be'),
  ]);
  return [singleRuns(bytes), ...double].join('\n');
}

/** By byte: 1 where it is a character of its own, 2 where it begins one of two bytes, 0 otherwise. */
const widths = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ((byte >= 0x20 && byte <= 0x7e) || byte === 0x09 || byte === 0x0a || byte === 0x0d) return 1;
  return byte >= 0xc2 && byte <= 0xc5 ? 2 : 0;
});

// Every byte of a large file comes by here: plain loops, and text is made once.

function singleRuns(bytes: Uint8Array): string {
  const kept = new Uint8Array(bytes.length * 2);
  const { length } = bytes;
  let filled = 0;
  let start = 0;
  let at = 0;
  while (at <= length) {
    const width = at < length ? (widths[bytes[at] as number] as number) : 0;
    if (width === 1) {
      at += 1;
    } else if (width === 2 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80) {
      at += 2;
    } else {
      if (at - start >= SHORTEST) filled = keep(kept, filled, bytes.subarray(start, at));
      at += 1;
      start = at;
    }
  }
  return new TextDecoder().decode(kept.subarray(0, filled));
}

function keep(kept: Uint8Array, filled: number, run: Uint8Array): number {
  kept.set(run, filled);
  kept.set(BREAK, filled + run.length);
  return filled + run.length + BREAK.length;
}

/** Runs of Latin letters of two bytes each; `from`: where the first pair begins. */
function doubleRuns(bytes: Uint8Array, from: 0 | 1, encoding: 'utf-16le' | 'utf-16be'): string {
  const decoder = new TextDecoder(encoding);
  const [letter, zero] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  const runs: string[] = [];
  const last = bytes.length - 1;
  let start = from;
  for (let at = from; at < last + 2; at += 2) {
    if (at < last && bytes[at + zero] === 0 && isLatin(bytes[at + letter] as number)) continue;
    if (at - start >= SHORTEST * 2) runs.push(decoder.decode(bytes.subarray(start, at)));
    start = at + 2;
  }
  return runs.join('\n\u001e\n');
}

const isLatin = (byte: number): boolean => widths[byte] === 1 || (byte >= 0xc0 && byte < 0xff);
