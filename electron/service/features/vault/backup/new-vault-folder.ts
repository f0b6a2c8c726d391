import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ServiceDeps } from '../../../deps.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { syncFolder } from '../../../storage/sync-to-disk.ts';
import { isTaken } from '../is-taken.ts';
import { collectPartials } from './backup-folder.ts';
import { newBackupId, partialNameOutside } from './backup-names.ts';
import { placeRefusal } from './place-refusal.ts';

/** Beside folders that are not ours alone, what is younger than a day may be somebody's work. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes a vault's folder under a hidden name, lets it be filled, and gives it its own name when that went well; else
 * nothing is left of it.
 * @param fill answers what it came to; a refusal takes the folder away
 */
export async function makeVaultFolder<Value, Code extends string>(
  deps: Pick<ServiceDeps, 'clock' | 'randomBytes' | 'describePlace'>,
  path: string,
  fill: (partial: string) => Promise<Value | Refusal<Code>>,
): Promise<
  | Value
  | Refusal<Code | 'NAME_TAKEN' | 'FOLDER_NOT_WRITABLE' | 'PLACE_ON_NETWORK' | 'DISK_FULL' | 'DISK_FAILED'>
> {
  const parent = dirname(path);
  if (await isTaken(path)) return refuse('NAME_TAKEN');
  if ((await deps.describePlace(parent)).kind === 'network') return refuse('PLACE_ON_NETWORK');
  await collectPartials(parent, deps.clock.now() - DAY);
  const partial = join(parent, partialNameOutside(newBackupId(deps)));
  let isWhole = false;
  try {
    await mkdir(partial, { mode: 0o700 });
    const filled = await fill(partial);
    if (filled instanceof Refusal) return filled;
    // Whatever else came to be there meanwhile makes this fail, but an empty folder, which nobody misses.
    await rename(partial, path);
    isWhole = true;
    await syncFolder(parent);
    return filled;
  } catch (error) {
    return placeRefusal(error);
  } finally {
    if (!isWhole) await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
}
