/** A storage, which holds others, or a stream of bytes. */
export type CompoundEntry =
  | { readonly name: string; readonly entries: readonly CompoundEntry[] }
  | { readonly name: string; readonly bytes: Uint8Array };

const SECTOR = 512;
const MINI_SECTOR = 64;
/** Shorter streams stand together in one. */
const MINI_LIMIT = 4096;
const [END, FREE, FAT_SECTOR, NONE] = [0xfffffffe, 0xffffffff, 0xfffffffd, 0xffffffff];

type Placed = {
  readonly name: string;
  readonly type: 1 | 2 | 5;
  readonly bytes: Uint8Array;
  left: number;
  right: number;
  child: number;
  isRed: boolean;
  start: number;
};

/**
 * A compound file of version 3, byte by byte as [MS-CFB] describes it: header, allocation table, directory as a tree of
 * each storage, short streams in the mini stream. Written without the library that reads it.
 */
export function writeCompoundFile(entries: readonly CompoundEntry[]): Uint8Array<ArrayBuffer> {
  const directory: Placed[] = [place('Root Entry', 5, new Uint8Array())];
  const root = directory[0] as Placed;
  root.child = addStorage(directory, entries);

  const sectors: Buffer[] = [];
  const chain: number[] = [];
  /** Puts bytes into sectors that follow each other; answers the first, or that there is none. */
  const putSectors = (bytes: Uint8Array): number => {
    const count = Math.ceil(bytes.length / SECTOR);
    if (count === 0) return END;
    const first = sectors.length;
    for (let index = 0; index < count; index += 1) {
      const sector = Buffer.alloc(SECTOR);
      sector.set(bytes.subarray(index * SECTOR, (index + 1) * SECTOR));
      sectors.push(sector);
      chain.push(index === count - 1 ? END : first + index + 1);
    }
    return first;
  };

  const mini: Buffer[] = [];
  const miniChain: number[] = [];
  for (const entry of directory.filter(({ type }) => type === 2)) {
    if (entry.bytes.length >= MINI_LIMIT) {
      entry.start = putSectors(entry.bytes);
      continue;
    }
    const count = Math.ceil(entry.bytes.length / MINI_SECTOR);
    entry.start = count === 0 ? END : mini.length;
    for (let index = 0; index < count; index += 1) {
      const sector = Buffer.alloc(MINI_SECTOR);
      sector.set(entry.bytes.subarray(index * MINI_SECTOR, (index + 1) * MINI_SECTOR));
      mini.push(sector);
      miniChain.push(index === count - 1 ? END : mini.length);
    }
  }
  const miniStream = Buffer.concat(mini);
  root.start = putSectors(miniStream);
  const miniTable = putSectors(numbers(miniChain));
  const miniTableSectors = Math.ceil((miniChain.length * 4) / SECTOR);
  while (directory.length % 4 !== 0) directory.push(place('', 2, new Uint8Array()));
  const directoryStart = putSectors(
    Buffer.concat(
      directory.map((entry) => toBytes(entry, entry === root ? miniStream.length : entry.bytes.length)),
    ),
  );
  let tables = 1;
  while ((sectors.length + tables) * 4 > tables * SECTOR) tables += 1;
  const firstTable = sectors.length;
  for (let table = 0; table < tables; table += 1) chain.push(FAT_SECTOR);
  const table = numbers(chain);

  const header = Buffer.alloc(SECTOR, 0);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(MINI_LIMIT, 56);
  header.writeUInt32LE(miniTable, 60);
  header.writeUInt32LE(miniTableSectors, 64);
  header.writeUInt32LE(END, 68);
  for (let index = 0; index < 109; index += 1)
    header.writeUInt32LE(index < tables ? firstTable + index : FREE, 76 + 4 * index);
  return new Uint8Array(Buffer.concat([header, ...sectors, table]));
}

function place(name: string, type: Placed['type'], bytes: Uint8Array): Placed {
  return {
    name,
    type,
    bytes,
    left: NONE,
    right: NONE,
    child: NONE,
    isRed: false,
    start: type === 2 ? END : 0,
  };
}

/** Adds what a storage holds; answers the top of its tree. Names are ordered by their length first. */
function addStorage(directory: Placed[], entries: readonly CompoundEntry[]): number {
  const sorted = entries.toSorted(
    (one, other) =>
      one.name.length - other.name.length || (one.name.toUpperCase() < other.name.toUpperCase() ? -1 : 1),
  );
  const first = directory.length;
  for (const entry of sorted) {
    const isStream = 'bytes' in entry;
    directory.push(place(entry.name, isStream ? 2 : 1, isStream ? entry.bytes : new Uint8Array()));
  }
  for (const [index, entry] of sorted.entries()) {
    const placed = directory[first + index];
    if ('entries' in entry && placed !== undefined) placed.child = addStorage(directory, entry.entries);
  }
  const deepest = Math.floor(Math.log2(Math.max(1, sorted.length)));
  const top = (from: number, to: number, depth: number): number => {
    if (from >= to) return NONE;
    const middle = Math.floor((from + to) / 2);
    const placed = directory[first + middle] as Placed;
    placed.left = top(from, middle, depth + 1);
    placed.right = top(middle + 1, to, depth + 1);
    placed.isRed = depth > 0 && depth === deepest;
    return first + middle;
  };
  return top(0, sorted.length, 0);
}

function toBytes({ name, type, left, right, child, isRed, start }: Placed, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  if (name === '') {
    for (const at of [68, 72, 76]) bytes.writeUInt32LE(NONE, at);
    return bytes;
  }
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(isRed ? 0 : 1, 67);
  bytes.writeUInt32LE(left, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** Whole sectors of numbers, the rest of the last marked as free. */
function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil((values.length * 4) / SECTOR) * SECTOR, 0xff);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
