/**
 * A process, its descendants and the network sockets they hold (Linux: from /proc).
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Process ids of `root` and everything below it. */
export function processTree(root: number): number[] {
  const childrenByParent = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // "pid (command) state parent ...": the command may hold blanks and brackets.
    const parent = Number(read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]);
    childrenByParent.set(parent, [...(childrenByParent.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(childrenByParent.get(pid) ?? []));
  return tree;
}

export function commandLine(pid: number): string[] {
  return read(`/proc/${pid}/cmdline`).split('\0');
}

export type OpenSocket = { readonly pid: number; readonly protocol: string; readonly localAddress: string };

/** TCP sockets that listen and all UDP sockets of a process, in its own network namespace. */
export function listeningSockets(pid: number): OpenSocket[] {
  const inodes = openFiles(pid).flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
    read(`/proc/${pid}/net/${protocol}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(
        (fields) => inodes.includes(fields[9] ?? '') && (protocol.startsWith('udp') || fields[3] === '0A'),
      )
      .map((fields) => ({ pid, protocol, localAddress: fields[1] ?? '' })),
  );
}

/** What the open files of a process are: paths, or names such as `socket:[123]`. */
export function openFiles(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`);
      } catch {
        return '';
      }
    });
  } catch {
    return [];
  }
}

/** Empty when the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
