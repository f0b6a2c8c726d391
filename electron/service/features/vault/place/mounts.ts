/** One mounted file system, as Linux lists it. */
export type Mount = {
  readonly mountPoint: string;
  /** As in `ext4` or `fuse.sshfs`. */
  readonly type: string;
  /** The device, or the server's address. */
  readonly source: string;
};

/**
 * The mount that a path lies on.
 * @param mountInfo the text of `/proc/self/mountinfo` (proc(5))
 * @param path absolute, without symbolic links
 * @returns null where no line fits
 */
export function findMount(mountInfo: string, path: string): Mount | null {
  let found: Mount | null = null;
  for (const line of mountInfo.split('\n')) {
    const mount = parseLine(line);
    if (mount === null || !isWithin(path, mount.mountPoint)) continue;
    // Of two on the same place the later one is what one sees.
    if (found === null || mount.mountPoint.length >= found.mountPoint.length) found = mount;
  }
  return found;
}

/** `36 35 98:0 /root /mount/point options [optional fields] - type source options`. */
function parseLine(line: string): Mount | null {
  const [before, after] = line.split(' - ');
  const mountPoint = before?.split(' ')[4];
  const [type, source] = after?.split(' ') ?? [];
  if (mountPoint === undefined || type === undefined) return null;
  return { mountPoint: plainPath(mountPoint), type, source: plainPath(source ?? '') };
}

/** The kernel writes space, tab, line break and backslash as three octal digits. */
function plainPath(text: string): string {
  const bytes: number[] = [];
  const written = Buffer.from(text, 'utf8');
  for (let index = 0; index < written.length; index += 1) {
    const digits = written.toString('latin1', index + 1, index + 4);
    if (written[index] === BACKSLASH && /^[0-3][0-7]{2}$/.test(digits)) {
      bytes.push(Number.parseInt(digits, 8));
      index += 3;
    } else {
      bytes.push(written[index] ?? 0);
    }
  }
  return Buffer.from(bytes).toString('utf8');
}

const BACKSLASH = 0x5c;

function isWithin(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}
