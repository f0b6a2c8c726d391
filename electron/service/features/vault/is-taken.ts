import { lstat } from 'node:fs/promises';

/** Whether anything bears this name already, a link that leads nowhere included. */
export async function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
