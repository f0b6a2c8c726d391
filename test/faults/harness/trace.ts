import { readFileSync } from 'node:fs';

/** One call of the system that changes what is on disk, in the order in which they ended. */
export type DiskCall = {
  /** Seconds since 1970 when it began. */
  readonly began: number;
} & (
  | { readonly kind: 'write'; readonly path: string; readonly at: number | null; readonly bytes: Buffer }
  | { readonly kind: 'open'; readonly path: string; readonly truncates: boolean; readonly appends: boolean }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'make-folder'; readonly path: string }
);

/** What strace is to watch, and how it must write it down for {@link readTrace}. */
export function straceArguments(output: string): readonly string[] {
  const calls =
    'openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fsync,fdatasync,sync_file_range,' +
    'rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,fallocate,sendfile,copy_file_range';
  // Paths of descriptors (-y), microseconds (-ttt), every byte in hexadecimal (-xx), long enough for a whole write.
  return [
    '-f',
    '-y',
    '-ttt',
    '-xx',
    '-s',
    '2200000',
    '-e',
    `trace=${calls}`,
    '-e',
    'signal=none',
    '-o',
    output,
  ];
}

/**
 * Reads what strace wrote, as far as it concerns files below `folder`.
 * @throws where a call changed a file there in a way that the replay does not know: nothing may be passed over
 */
export function readTrace(output: string, folder: string): DiskCall[] {
  const begun = new Map<string, { readonly began: number; readonly text: string }>();
  const calls: DiskCall[] = [];
  for (const line of readFileSync(output, 'latin1').split('\n')) {
    const parsed = /^(\d+)\s+(\d+\.\d+) (.*)$/.exec(line);
    if (parsed === null) continue;
    const [, thread = '', moment = '', rest = ''] = parsed;
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, { began: Number(moment), text: rest.slice(0, -'<unfinished ...>'.length) });
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const before = begun.get(thread);
    const text = resumed === null ? rest : `${before?.text ?? ''}${resumed[1] ?? ''}`;
    const began = resumed === null ? Number(moment) : (before?.began ?? Number(moment));
    const call = toCall(text, began, folder);
    if (call !== null) calls.push(call);
  }
  return calls;
}

function toCall(text: string, began: number, folder: string): DiskCall | null {
  const parsed = /^(\w+)\((.*)\)\s+= (-?\d+)/s.exec(text);
  if (parsed === null) return null;
  const [, name = '', untrimmed = '', answer = ''] = parsed;
  const input = untrimmed.trim();
  const result = Number(answer);
  if (result < 0) return null;
  const paths = [...input.matchAll(/<([^>]*)>|"((?:\\x[0-9a-f]{2})*)"/g)].map(
    ([, descriptor, hex]) => descriptor ?? hexToBytes(hex ?? '').toString('utf8'),
  );
  // Paths of descriptors come in hexadecimal too.
  const named = paths.map((path) => (path.startsWith('\\x') ? hexToBytes(path).toString('utf8') : path));
  const inside = named.filter((path) => path.startsWith(`${folder}/`) || path === folder);
  const [path = '', to = ''] = inside;
  if (path === '' || named[0]?.endsWith('(deleted)') === true) return null;
  switch (name) {
    case 'openat':
    case 'open':
    case 'creat': {
      const flags = /O_[A-Z|_]+/.exec(input)?.[0] ?? '';
      if (!flags.includes('O_CREAT') && !flags.includes('O_TRUNC')) return null;
      return {
        kind: 'open',
        began,
        path,
        truncates: flags.includes('O_TRUNC'),
        appends: flags.includes('O_APPEND'),
      };
    }
    case 'write':
    case 'pwrite64': {
      const [, hex = ''] = /"((?:\\x[0-9a-f]{2})*)"/.exec(input) ?? [];
      const bytes = hexToBytes(hex).subarray(0, result);
      if (bytes.length !== result) throw new Error('the trace holds only a part of a write');
      const at = name === 'write' ? null : Number(/, (\d+)$/.exec(input)?.[1]);
      return { kind: 'write', began, path, at, bytes };
    }
    case 'ftruncate':
    case 'truncate':
      return { kind: 'truncate', began, path, length: Number(/, (\d+)$/.exec(input)?.[1]) };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', began, path };
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { kind: 'rename', began, path, to };
    case 'link':
    case 'linkat':
      return { kind: 'link', began, path, to };
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      return { kind: 'remove', began, path };
    case 'mkdir':
    case 'mkdirat':
      return { kind: 'make-folder', began, path };
    default:
      throw new Error(`the replay does not know ${name}`);
  }
}

function hexToBytes(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
