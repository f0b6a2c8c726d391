import { constants, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_FILE_MAX_BYTES, type KeyFile, keyFileToText, openKeyFile } from './key-file.ts';

export const KEY_FILE_NAME = 'vault.json';
/** The generation before, kept until the new one has opened the vault (K6). */
export const PREVIOUS_KEY_FILE_NAME = 'vault.json.previous';
const NEW_SUFFIX = '.new';

/** Moments at which a test may end the process; after every one either generation is readable. */
export type KeyFileStep = 'new-written' | 'previous-kept' | 'renamed' | 'folder-synced';

export type StorageDeps = { readonly afterStep?: (step: KeyFileStep) => void | Promise<void> };

export type KeyFileWriting =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'disk-full' | 'not-writable' | 'io-error' };

/**
 * Writes `vault.json` in a vault's folder in two phases (K6): new file (mode 0600) and fsync; the present one copied to
 * `vault.json.previous` and fsync; rename; fsync of the folder. At no moment is `vault.json` absent or torn.
 * A previous generation that is still there is not overwritten: it is the last one that was proved.
 * After a failure the old key file stands: where only the last sync failed, it is put back.
 */
export async function writeKeyFile(
  folder: string,
  keyFile: KeyFile,
  deps: StorageDeps = {},
): Promise<KeyFileWriting> {
  const path = join(folder, KEY_FILE_NAME);
  const previous = join(folder, PREVIOUS_KEY_FILE_NAME);
  let before: Uint8Array | null = null;
  let isRenamed = false;
  try {
    await writeDurably(path + NEW_SUFFIX, Buffer.from(keyFileToText(keyFile)));
    await deps.afterStep?.('new-written');
    const present = await readBytes(path);
    before = present;
    if (present !== null && (await readBytes(previous)) === null) {
      await writeDurably(previous + NEW_SUFFIX, present);
      await rename(previous + NEW_SUFFIX, previous);
      // The rename must be on disk before the old content can be lost under its own name.
      await syncFolder(folder);
    }
    await deps.afterStep?.('previous-kept');
    await rename(path + NEW_SUFFIX, path);
    isRenamed = true;
    await deps.afterStep?.('renamed');
    await syncFolder(folder);
    await deps.afterStep?.('folder-synced');
    return { ok: true };
  } catch (error) {
    const code = writeFailure(error);
    if (code === null) throw error;
    // The new file is in place and only its lasting is uncertain. Whoever hears "refused" goes on with the old one, so
    // that one must be there; where it cannot be put back, the new one counts, with the old one kept beside it.
    if (isRenamed && !(await isPutBack(path, before))) return { ok: true };
    await removeLeftovers(folder);
    return { ok: false, code };
  }
}

async function isPutBack(path: string, before: Uint8Array | null): Promise<boolean> {
  if (before === null) return false;
  try {
    await writeDurably(path + NEW_SUFFIX, before);
    await rename(path + NEW_SUFFIX, path);
    return true;
  } catch (error) {
    ignoreWriteFailure(error);
    return false;
  }
}

/**
 * Lets go of the previous generation: call it when the new key file has opened the vault. Also removes what an
 * interrupted write left. Does nothing when there is nothing; a read-only folder is no failure.
 */
export async function confirmKeyFile(folder: string): Promise<void> {
  await removeLeftovers(folder);
  await removeIfPossible(join(folder, PREVIOUS_KEY_FILE_NAME));
  await syncFolder(folder).catch(ignoreWriteFailure);
}

export type KeyFileReading =
  | {
      readonly ok: true;
      readonly keyFile: KeyFile;
      /** See `openKeyFile`. */
      readonly intact: boolean;
      /** `previous`: `vault.json` was missing or unreadable and the generation before was taken. Say so. */
      readonly source: 'current' | 'previous';
    }
  | { readonly ok: false; readonly code: 'missing' | 'damaged' | 'newer-format' | 'not-readable' };

/**
 * Reads the key file of a vault's folder: `vault.json`, or the previous generation when that is missing or cannot be
 * parsed. A newer format never falls back. Only regular files up to 4 MiB are read; nothing is written.
 */
export async function readKeyFile(folder: string): Promise<KeyFileReading> {
  const current = await readOne(join(folder, KEY_FILE_NAME));
  if (current.ok) return { ...current, source: 'current' };
  if (current.code === 'newer-format') return current;
  const previous = await readPreviousKeyFile(folder);
  return previous.ok ? previous : current;
}

/** The previous generation alone: for when the present one parses but does not open the vault. */
export async function readPreviousKeyFile(folder: string): Promise<KeyFileReading> {
  const previous = await readOne(join(folder, PREVIOUS_KEY_FILE_NAME));
  return previous.ok ? { ...previous, source: 'previous' } : previous;
}

type OneReading =
  | { readonly ok: true; readonly keyFile: KeyFile; readonly intact: boolean }
  | Extract<KeyFileReading, { ok: false }>;

async function readOne(path: string): Promise<OneReading> {
  try {
    const bytes = await readBytes(path);
    if (bytes === null) return { ok: false, code: 'missing' };
    return openKeyFile(bytes);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return { ok: false, code: 'not-readable' };
  }
}

/** Null when there is no such file. Anything but a regular file of sensible size reads as no bytes: damaged. */
async function readBytes(path: string): Promise<Uint8Array | null> {
  let handle: FileHandle;
  try {
    // Non-blocking, so that a named pipe put in its place cannot hang the service. (Absent on Windows.)
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const stat = await handle.stat();
    if (!stat.isFile() || stat.size > KEY_FILE_MAX_BYTES) return new Uint8Array();
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await rm(path, { force: true });
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS journals the rename
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  await removeIfPossible(join(folder, KEY_FILE_NAME + NEW_SUFFIX));
  await removeIfPossible(join(folder, PREVIOUS_KEY_FILE_NAME + NEW_SUFFIX));
}

async function removeIfPossible(path: string): Promise<void> {
  await rm(path, { force: true }).catch(ignoreWriteFailure);
}

function ignoreWriteFailure(error: unknown): void {
  if (writeFailure(error) === null) throw error;
}

function writeFailure(error: unknown): Extract<KeyFileWriting, { ok: false }>['code'] | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return ['EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR'].includes(code) ? 'not-writable' : 'io-error';
}

/** The system's error code, or null for what is no system error: a bug. */
function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
