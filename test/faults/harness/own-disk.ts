import { spawnSync } from 'node:child_process';

/** Whether this user may mount a disk that nobody else sees. */
export const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

/**
 * Starts a program in a mount namespace of its own, with a small disk at `place` that holds a copy of `vault` as
 * `kluis.luwte`. The disk goes with the process.
 */
export function withOwnDisk(
  { place, vault }: { readonly place: string; readonly vault: string },
  { size = '4m', readOnly = false }: { readonly size?: string; readonly readOnly?: boolean } = {},
): readonly string[] {
  const steps = [
    `mount -t tmpfs -o size=${size} tmpfs '${place}'`,
    `cp -r '${vault}' '${place}/kluis.luwte'`,
    ...(readOnly ? [`mount -o remount,ro '${place}'`] : []),
    'exec "$@"',
  ];
  return ['unshare', '-rm', 'sh', '-c', steps.join(' && '), 'sh'];
}

/** A path on that disk, as it is seen from outside through the process that lives with it. */
export function insideOf(pid: number | undefined, path: string): string {
  return `/proc/${pid}/root${path}`;
}
