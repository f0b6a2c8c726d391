import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskCall } from './trace.ts';

/** What programs see of a file or folder, and what is known to be on the disk. */
type File = { readonly kind: 'file'; seen: Buffer; safe: Buffer; position: number };
type Folder = { readonly kind: 'folder'; readonly seen: Map<string, Entry>; safe: Map<string, Entry> };
type Entry = File | Folder;

/**
 * What survives when the power goes.
 * - `synced`: only what was synced: bytes of files whose fsync ended, names in folders whose fsync ended.
 * - `names-first`: names as programs saw them, bytes only as far as they were synced: a disk that is quick with names.
 * - `all`: everything that was written, as a kill leaves it.
 */
export type Survivors = 'synced' | 'names-first' | 'all';

/**
 * A disk that forgets whatever was not synced. Stricter than the usual file systems: to fsync a file does not keep its
 * name, only an fsync of the folder does.
 */
export type DiskModel = {
  readonly apply: (call: DiskCall) => void;
  /** Writes what would be there after a power loss now into a folder, which is made. */
  readonly restore: (folder: string, survivors: Survivors) => void;
};

/** What SQLite makes anew without looking at what is there. */
const remade = /^vault\.(db-shm|lock.*)$/;

/** @param folder what was there at the beginning, all of it safe; calls name their paths below `root` */
export function createDiskModel(folder: string, root: string): DiskModel {
  const top = readFolder(folder);

  return {
    apply(call) {
      const { parent, name, entry } = find(call.path);
      switch (call.kind) {
        case 'open':
          if (entry === undefined) parent.seen.set(name, newFile());
          else if (entry.kind === 'file') {
            if (call.truncates) entry.seen = Buffer.alloc(0);
            entry.position = call.appends ? entry.seen.length : 0;
          }
          return;
        case 'write': {
          const file = fileAt(entry);
          const at = call.at ?? file.position;
          const grown = Buffer.alloc(Math.max(file.seen.length, at + call.bytes.length));
          file.seen.copy(grown);
          call.bytes.copy(grown, at);
          file.seen = grown;
          if (call.at === null) file.position = at + call.bytes.length;
          return;
        }
        case 'truncate': {
          const file = fileAt(entry);
          const cut = Buffer.alloc(call.length);
          file.seen.copy(cut);
          file.seen = cut;
          return;
        }
        case 'sync':
          if (entry?.kind === 'file') entry.safe = entry.seen;
          else if (entry?.kind === 'folder') entry.safe = new Map(entry.seen);
          return;
        case 'rename':
        case 'link': {
          if (entry === undefined) throw new Error('the replay does not know what was renamed');
          const target = find(call.to);
          target.parent.seen.set(target.name, entry);
          if (call.kind === 'rename') parent.seen.delete(name);
          return;
        }
        case 'remove':
          parent.seen.delete(name);
          return;
        case 'make-folder':
          parent.seen.set(name, { kind: 'folder', seen: new Map(), safe: new Map() });
          return;
        default:
          call satisfies never;
      }
    },
    restore: (target, survivors) => writeFolder(top, target, survivors),
  };

  function find(path: string): {
    readonly parent: Folder;
    readonly name: string;
    readonly entry: Entry | undefined;
  } {
    const parts = path.slice(root.length + 1).split('/');
    const name = parts.pop() ?? '';
    // The top folder itself is found as the entry without a name.
    if (name === '') return { parent: top, name, entry: top };
    let parent = top;
    for (const part of parts) {
      const below = parent.seen.get(part);
      if (below?.kind !== 'folder') throw new Error('the replay does not know a folder');
      parent = below;
    }
    return { parent, name, entry: parent.seen.get(name) };
  }
}

function fileAt(entry: Entry | undefined): File {
  if (entry?.kind !== 'file') throw new Error('the replay does not know a file');
  return entry;
}

function newFile(bytes = Buffer.alloc(0)): File {
  return { kind: 'file', seen: bytes, safe: bytes, position: 0 };
}

function readFolder(folder: string): Folder {
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry): [string, Entry] => {
    const path = join(folder, entry.name);
    return [entry.name, entry.isDirectory() ? readFolder(path) : newFile(readFileSync(path))];
  });
  return { kind: 'folder', seen: new Map(entries), safe: new Map(entries) };
}

function writeFolder(from: Folder, folder: string, survivors: Survivors): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, entry] of survivors === 'synced' ? from.safe : from.seen) {
    const path = join(folder, name);
    if (entry.kind === 'folder') writeFolder(entry, path, survivors);
    else if (!remade.test(name))
      writeFileSync(path, survivors === 'all' ? entry.seen : entry.safe, { mode: 0o600 });
  }
}
