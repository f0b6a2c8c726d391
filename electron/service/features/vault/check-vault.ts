import type { App, Session } from '../../app.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { checkEvidence } from '../evidence/api.ts';
import { checkBackups } from './backup/check-backups.ts';

export type CheckOptions = {
  /** Ends it: at once where files are read, after what it is at where the database is. It then answers CLOSING. */
  readonly signal: AbortSignal;
  /** Evidence files read, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Reads the whole database, every evidence file and every automatic backup, without writing; can take minutes. */
export async function checkVault(
  app: Pick<App, 'deps' | 'session'>,
  session: Session,
  { signal, onProgress }: CheckOptions,
) {
  const { storage } = session;
  // A member may be revoked meanwhile: what is imported after that has keys of a generation that began after this look.
  const keysOf = (generation: number) => (app.session() ?? session).keysOf(generation);
  const isSound = await storage.isSound();
  if (isSound instanceof Refusal && isSound.code !== 'DATABASE_DAMAGED')
    return isSound as Refusal<'DISK_FAILED'>;
  if (signal.aborted) return refuse('CLOSING');
  const chain = await storage.proveChain();
  if (chain instanceof Refusal) return chain as Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;
  const evidence = await checkEvidence({ ...session, keysOf }, app.deps.threads.files, {
    signal,
    onProgress,
  });
  if (evidence instanceof Refusal) return evidence;
  const backups = await checkBackups(app, { ...session, keysOf }, signal);
  if (backups instanceof Refusal) return backups;
  // A chain that holds can still lack its end: then the vault is open in rescue.
  const whole = storage.gap === null ? ('ok' as const) : ('incomplete' as const);
  return {
    database: isSound === true ? ('ok' as const) : ('damaged' as const),
    audit: {
      status: chain.holds ? whole : ('broken' as const),
      missing: storage.gap?.missing ?? null,
      entries: chain.entries,
      head: chain.head,
    },
    evidence,
    backups,
  };
}
