import { join } from 'node:path';
import type { Session } from '../../app.ts';
import type { Secret } from '../../crypto/index.ts';
import type { ReadFile } from './decrypt-file.ts';
import { keyBytes } from './evidence-keys.ts';
import type { StoredFile } from './store.ts';

/** What a thread has to know to read a stored file: where it lies, what opens it, and what it must turn out to be. */
export function toReadFile(
  session: Pick<Session, 'folder'>,
  file: Pick<StoredFile, 'storedName' | 'storedSize' | 'sha256'>,
  key: Secret,
): ReadFile {
  return {
    path: join(session.folder, 'evidence', file.storedName),
    dossierKey: keyBytes(key),
    storedSize: file.storedSize,
    sha256: file.sha256,
  };
}
