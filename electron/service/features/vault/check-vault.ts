import type { App, Session } from '../../app.ts';
import { Refusal } from '../../refusal.ts';
import { checkEvidence } from '../evidence/api.ts';

/** Opens every evidence file and reads the whole database; can take minutes. */
export async function checkVault({ deps }: Pick<App, 'deps'>, session: Session) {
  const { storage } = session;
  const isSound = await storage.isSound();
  if (isSound instanceof Refusal && isSound.code !== 'DATABASE_DAMAGED')
    return isSound as Refusal<'DISK_FAILED'>;
  const chain = await storage.proveChain();
  if (chain instanceof Refusal) return chain as Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;
  const evidence = await checkEvidence(session, deps.threads.files);
  if (evidence instanceof Refusal) return evidence;
  return {
    database: isSound === true ? ('ok' as const) : ('damaged' as const),
    audit: {
      status: chain.holds ? ('ok' as const) : ('broken' as const),
      entries: chain.entries,
      head: chain.head,
    },
    evidence,
  };
}
