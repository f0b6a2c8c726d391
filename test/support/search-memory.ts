import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Bytes read at once. */
const PIECE = 4 * 1024 * 1024;

/**
 * Which of the byte strings stand anywhere in the memory of a process (Linux: every readable part of
 * `/proc/PID/mem`), by their names.
 */
export function searchMemory(pid: number, needles: Readonly<Record<string, Buffer>>): string[] {
  const wanted = Object.entries(needles);
  const longest = Math.max(...wanted.map(([, bytes]) => bytes.length));
  const found = new Set<string>();
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    for (const { start, end } of readableParts(pid)) {
      // Each piece begins a little before the end of the last one, for what lies across.
      for (let at = start; at < end; at += PIECE - longest) {
        const length = readAt(memory, piece, Math.min(PIECE, end - at), at);
        const read = piece.subarray(0, length);
        for (const [name, bytes] of wanted) if (read.includes(bytes)) found.add(name);
        if (length === 0) break;
      }
    }
  } finally {
    closeSync(memory);
  }
  return [...found].sort();
}

function readableParts(pid: number): { readonly start: number; readonly end: number }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start = '', end = '', name = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) r.{3} \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
      // The kernel's own pages cannot be read so.
      if (start === '' || /^\[v(var|syscall|dso)/.test(name)) return [];
      return [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }];
    });
}

/** 0 where the part is gone meanwhile. */
function readAt(memory: number, piece: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, piece, 0, length, at);
  } catch {
    return 0;
  }
}
