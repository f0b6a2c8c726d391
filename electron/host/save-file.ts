/**
 * Writes a file that leaves the vault (`Host.saveFile`): whole or not at all.
 */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Host } from '../host.ts';

type SaveFileFault = Extract<Awaited<ReturnType<Host['saveFile']>>, { ok: false }>['code'];

/**
 * The name is first taken by an empty file, which fails when something is there already, also on file systems
 * without hard links (USB sticks); the content is written beside it, then renamed over it.
 */
export const saveFile: Host['saveFile'] = async ({ path, bytes, replace }) => {
  if (!isAbsolute(path) || basename(path) === '') return { ok: false, code: 'not-found' };
  const partial = join(dirname(path), `.${randomBytes(8).toString('hex')}.partial`);
  let isReserved = false;
  try {
    if (!replace) {
      await (await open(path, 'wx', 0o600)).close();
      isReserved = true;
    }
    const file = await open(partial, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    return { ok: true, value: { path } };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    if (isReserved) await rm(path, { force: true }).catch(() => undefined);
    return { ok: false, code: saveFault((error as NodeJS.ErrnoException).code) };
  }
};

function saveFault(code: string | undefined): SaveFileFault {
  switch (code) {
    case 'EEXIST':
    case 'EISDIR':
    case 'ENOTEMPTY':
      return 'exists';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EINVAL':
    case 'ENAMETOOLONG':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'denied';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full';
    default:
      return 'failed';
  }
}
