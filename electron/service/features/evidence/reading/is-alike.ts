/**
 * Whether two pictures look alike: few of the edges that either of them has are not the other's. Of a plain page with a
 * line of text only one just like it is, since such pages have hardly an edge to tell them apart by.
 */
export function isAlike(one: string, other: string): boolean {
  const [first, second] = [BigInt(`0x${one}`), BigInt(`0x${other}`)];
  return countBits(first ^ second) * EDGES_FOR_A_DIFFERENCE <= countBits(first | second);
}

/** One differing bit is forgiven for as many bits. */
const EDGES_FOR_A_DIFFERENCE = 6;

function countBits(bits: bigint): number {
  let count = 0;
  for (let left = bits; left > 0n; left &= left - 1n) count += 1;
  return count;
}
