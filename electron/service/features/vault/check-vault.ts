import type { App, Session } from '../../app.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { checkEvidence } from '../evidence/api.ts';

export type CheckOptions = {
  /** Ends it: at once where files are read, after what it is at where the database is. It then answers CLOSING. */
  readonly signal: AbortSignal;
  /** Evidence files read, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Reads the whole database and opens every evidence file, without writing; can take minutes. */
export async function checkVault(
  { deps }: Pick<App, 'deps'>,
  session: Session,
  { signal, onProgress }: CheckOptions,
) {
  const { storage } = session;
  const isSound = await storage.isSound();
  if (isSound instanceof Refusal && isSound.code !== 'DATABASE_DAMAGED')
    return isSound as Refusal<'DISK_FAILED'>;
  if (signal.aborted) return refuse('CLOSING');
  const chain = await storage.proveChain();
  if (chain instanceof Refusal) return chain as Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;
  const evidence = await checkEvidence(session, deps.threads.files, { signal, onProgress });
  if (evidence instanceof Refusal) return evidence;
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
  };
}
