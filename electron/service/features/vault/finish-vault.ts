import type { Session } from '../../app.ts';
import {
  confirmKeyFile,
  readKeyFile,
  type Secret,
  setKeyFileHead,
  writeKeyFile,
} from '../../crypto/index.ts';
import type { ServiceDeps } from '../../deps.ts';
import type { ChainHead } from '../../storage/audit-trail.ts';

/** Closes an open vault: the database first, then the last head of the audit chain into the key file. */
export async function finishVault(session: Session, { log }: Pick<ServiceDeps, 'log'>): Promise<void> {
  try {
    const head = await session.storage.close();
    // What was only read keeps the head it had: in rescue it is the proof of what is missing.
    const isWritten = session.storage.mode === 'write' && session.vault.mode.kind === 'open';
    if (isWritten && (head === null || !(await recordHead(session.folder, session.vaultKey, head))))
      log('head-not-recorded');
  } catch {
    // The threads are gone or the disk refuses. What was acknowledged is in the WAL, its head in vault.head; the
    // next opening goes on from there.
    log('closed-unfinished');
  } finally {
    session.keys[Symbol.dispose]();
    session.vaultKey[Symbol.dispose]();
  }
}

/**
 * Writes the head into the key file, in two phases. A head that is behind the recorded one never takes its place: that
 * one is the proof of what is missing. False where the disk refused: vault.head has it too.
 */
export async function recordHead(folder: string, vaultKey: Secret, head: ChainHead): Promise<boolean> {
  const reading = await readKeyFile(folder);
  if (!reading.ok || reading.source !== 'current') return false;
  if ((reading.keyFile.head?.sequence ?? 0) > head.sequence) return false;
  const written = await writeKeyFile(folder, setKeyFileHead(reading.keyFile, vaultKey, head));
  if (written.ok) await confirmKeyFile(folder);
  return written.ok;
}
