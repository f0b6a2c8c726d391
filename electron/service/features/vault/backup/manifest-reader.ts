import { lstat } from 'node:fs/promises';
import type { BackupManifest, ManifestSummary } from '../../../storage/backup-manifest.ts';
import {
  type ManifestKey,
  type NoManifest,
  type ReadManifestInput,
  readManifestSummary,
  readWholeManifest,
} from '../../../storage/manifest-file.ts';
import { startThread, type Thread } from '../../../threads/start-thread.ts';
import { backupFiles } from './backup-folder.ts';

/** Some 3,000 files: read in milliseconds, where a thread takes longer to start. */
const SMALL_BYTES = 256 * 1024;

export type ManifestReader = {
  /** What the manifest in a backup's folder says; with keys it must be sealed with one of them. */
  readonly summary: (
    folder: string,
    keys: readonly ManifestKey[] | null,
  ) => Promise<ManifestSummary | NoManifest>;
  /** The same with every file in it, not sealed by any key yet. */
  readonly whole: (folder: string) => Promise<BackupManifest | NoManifest>;
};

type Remembered = { readonly stamp: string; readonly reading: ManifestSummary | NoManifest };

/**
 * Reads the manifests of backups: large ones in a thread, since whoever waits for the answer is the thread that the page
 * talks with. What was read is remembered as long as size and date of the file stay.
 */
export function createManifestReader(program: URL): ManifestReader {
  // By folder, and whether with keys. A backup more an hour; cleared by the end of the process.
  const remembered = new Map<string, Remembered>();
  let thread: Thread | null = null;
  let waiting = 0;

  /** One thread for all that are asked for at once. */
  async function inThread(call: string, input: ReadManifestInput): Promise<unknown> {
    thread ??= startThread(program);
    const asked = thread;
    waiting += 1;
    try {
      return await asked.call(call, input);
    } finally {
      waiting -= 1;
      if (waiting === 0) {
        thread = null;
        await asked.end();
      }
    }
  }

  return {
    async summary(folder, keys) {
      const path = backupFiles(folder).manifest;
      const place = await lstat(path).catch(() => null);
      const key = `${keys === null ? 'open' : 'sealed'} ${path}`;
      const stamp = place === null ? '' : `${place.ino} ${place.size} ${place.mtimeMs}`;
      const known = remembered.get(key);
      if (place !== null && known?.stamp === stamp) return known.reading;
      const isSmall = place === null || place.size <= SMALL_BYTES;
      const reading = isSmall
        ? await readManifestSummary({ path, keys })
        : ((await inThread('readManifest', { path, keys })) as ManifestSummary | NoManifest);
      // A key or a disk that is not there now can be there the next time.
      if (place !== null && reading !== 'no-key' && reading !== 'unreadable') {
        remembered.set(key, { stamp, reading });
      }
      return reading;
    },
    async whole(folder) {
      const path = backupFiles(folder).manifest;
      const place = await lstat(path).catch(() => null);
      const isSmall = place === null || place.size <= SMALL_BYTES;
      if (isSmall) return readWholeManifest({ path, keys: null });
      return (await inThread('readWholeManifest', { path, keys: null })) as BackupManifest | NoManifest;
    },
  };
}
