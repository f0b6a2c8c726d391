import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const mount = (size: string, place: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place]).status === 0;
const unmount = (place: string) => spawnSync('umount', ['--lazy', place]);

/** Whether this user may put up a disk of its own. */
export const canMountDisk = ((): boolean => {
  const place = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  const isMounted = mount('1m', place);
  if (isMounted) unmount(place);
  rmSync(place, { recursive: true, force: true });
  return isMounted;
})();

export type SmallDisk = {
  readonly place: string;
  /** Takes all the room there is. */
  readonly fill: () => void;
  readonly makeRoom: () => void;
};

/** A real small disk, gone with the test. */
export function mountSmallDisk(size: string): SmallDisk {
  const place = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  if (!mount(size, place)) throw new Error('a disk of its own cannot be put up here');
  onTestFinished(() => {
    unmount(place);
    rmSync(place, { recursive: true, force: true });
  });
  mkdirSync(join(place, 'filling'));
  return {
    place,
    fill() {
      for (let count = 0; ; count += 1) {
        const { bavail, bsize } = statfsSync(place);
        if (bavail === 0) return;
        try {
          writeFileSync(join(place, 'filling', String(count)), Buffer.alloc(bavail * bsize));
        } catch (error) {
          // Whoever else writes to it has taken some of the room since.
          if (!isFull(error)) throw error;
        }
      }
    },
    makeRoom: () => rmSync(join(place, 'filling'), { recursive: true }),
  };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
