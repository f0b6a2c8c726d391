import { stat } from 'node:fs/promises';
import { type KeyFileReading, readKeyFile } from '../service/crypto/index.ts';

type KeyFileProblem =
  | 'VAULT_NOT_FOUND'
  | 'VAULT_NEWER'
  | 'VAULT_INCOMPLETE'
  | 'KEY_FILE_DAMAGED'
  | 'DISK_FAILED';

/** The key file of a folder, or what is wrong with it. Reads only; no passphrase is needed. */
export async function readKeyFileAt(
  folder: string,
): Promise<Extract<KeyFileReading, { ok: true }> | KeyFileProblem> {
  const place = await stat(folder).catch(() => null);
  if (place?.isDirectory() !== true) return 'VAULT_NOT_FOUND';
  const reading = await readKeyFile(folder);
  if (reading.ok) return reading;
  switch (reading.code) {
    case 'missing':
      return 'VAULT_INCOMPLETE';
    case 'damaged':
      return 'KEY_FILE_DAMAGED';
    case 'newer-format':
      return 'VAULT_NEWER';
    case 'not-readable':
      return 'DISK_FAILED';
    default:
      return reading.code satisfies never;
  }
}
