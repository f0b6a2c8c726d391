import { access, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findMount } from './mounts.ts';

/**
 * Whether two folders lie on one disk, so that both are lost with it. On Linux partitions and encrypted volumes are
 * followed to the disk below them; elsewhere only one volume counts as one disk. What cannot be told is not the same.
 */
export async function isOnSameDisk(one: string, other: string): Promise<boolean> {
  const [here, there] = await Promise.all([disksOf(one), disksOf(other)]);
  return here.some((disk) => there.includes(disk));
}

async function disksOf(folder: string): Promise<readonly string[]> {
  try {
    const { dev } = await stat(folder, { bigint: true });
    if (process.platform !== 'linux') return [String(dev)];
    const disks = await wholeDisks(deviceNumbers(dev), '/sys');
    if (disks.length > 0) return disks;
    // Some file systems (btrfs) have numbers of their own; what is mounted says on which device they are.
    const mount = findMount(await readFile('/proc/self/mountinfo', 'utf8'), await realpath(folder));
    const below = mount?.source.startsWith('/dev/')
      ? await stat(mount.source, { bigint: true }).then(({ rdev }) => wholeDisks(deviceNumbers(rdev), '/sys'))
      : [];
    return below.length > 0 ? below : [String(dev)];
  } catch {
    return [];
  }
}

/** `major:minor` of a device, as Linux packs them (makedev(3)). */
function deviceNumbers(device: bigint): string {
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & ~0xfffn);
  const minor = (device & 0xffn) | ((device >> 12n) & ~0xffn);
  return `${major}:${minor}`;
}

/**
 * The disks below a block device, by name: itself, the one it is a part of, or those it is made of.
 * @param system where the system's own tree is mounted (sysfs(5))
 * @returns none where it is no block device
 */
export async function wholeDisks(device: string, system: string): Promise<readonly string[]> {
  const place = await realpath(join(system, 'dev/block', device)).catch(() => null);
  return place === null ? [] : disksBelow(place);
}

async function disksBelow(place: string): Promise<readonly string[]> {
  const isPart = await access(join(place, 'partition')).then(
    () => true,
    () => false,
  );
  if (isPart) return disksBelow(dirname(place));
  const parts = await readdir(join(place, 'slaves')).catch(() => []);
  if (parts.length === 0) return [basename(place)];
  const below = await Promise.all(
    parts.map(async (part) => disksBelow(await realpath(join(place, 'slaves', part)))),
  );
  return below.flat();
}
