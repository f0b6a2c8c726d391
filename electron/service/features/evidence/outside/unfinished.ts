import { lstat, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { App, Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';
import type { Unfinished } from './outside-store.ts';

type StorageRefusal = Refusal<'DISK_FULL' | 'DISK_FAILED' | 'NOT_CONFIRMED'>;

const partialName = /^\.luwte-[0-9a-f-]{36}\.partial$/;

/** Where a file that leaves the vault is written until all of it is there: beside its place. */
export function partialOf(target: string, { newId }: App['deps']): string {
  return join(dirname(target), `.luwte-${newId()}.partial`);
}

/**
 * To be called before something is written outside the vault. What stays of it where the program ends half-way, at a
 * power cut, or where the stick is pulled out, anybody could read: the vault remembers where it is, and
 * {@link removeUnfinished} takes it away. The answer, to be called afterwards, forgets it, unless some of it may still be
 * there. A vault that is open for reading only remembers nothing.
 */
export async function rememberOutside(
  session: Session,
  path: string,
): Promise<(() => Promise<void>) | StorageRefusal> {
  if (session.vault.mode.kind !== 'open') return async () => undefined;
  const unfinished: Unfinished = { path, device: (await deviceOf(dirname(path))) ?? '' };
  const begun = await session.storage.draft('evidence.beginOutside', unfinished);
  if (begun instanceof Refusal) return begun as StorageRefusal;
  return async () => {
    if (!(await isGone(unfinished))) return;
    // Once the vault is locked this cannot be said: then nothing is found there at the next opening.
    await session.storage.draft('evidence.endOutside', { path }).catch(() => undefined);
  };
}

/**
 * Removes what was left outside the vault half-way. What cannot be reached, on a stick that is not in, is for a next opening.
 * Answers how many went.
 */
export async function removeUnfinished(session: Session): Promise<number> {
  if (session.vault.mode.kind !== 'open') return 0;
  const found = (await session.storage.read('evidence.unfinished', {})) as
    | readonly Unfinished[]
    | Refusal<'DISK_FAILED'>;
  if (found instanceof Refusal) return 0;
  let removed = 0;
  for (const unfinished of found) {
    const { path } = unfinished;
    const wasThere = partialName.test(basename(path)) && (await isThere(path));
    if (wasThere) await rm(path, { recursive: true, force: true }).catch(() => undefined);
    if (!(await isGone(unfinished))) continue;
    await session.storage.draft('evidence.endOutside', { path });
    if (wasThere) removed += 1;
  }
  return removed;
}

/** Whether nothing of it is there, on the disk that it was written to: another one can be in its place. */
async function isGone({ path, device }: Unfinished): Promise<boolean> {
  return !(await isThere(path)) && (await deviceOf(dirname(path))) === device;
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

async function deviceOf(folder: string): Promise<string | null> {
  return stat(folder, { bigint: true }).then(
    ({ dev }) => String(dev),
    () => null,
  );
}
