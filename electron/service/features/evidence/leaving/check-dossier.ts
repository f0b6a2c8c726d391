import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { checkItems } from '../check-evidence.ts';
import type { CheckedItem } from './leaving-handlers.ts';

type Outcome = {
  readonly dossierId: string;
  readonly at: number;
  readonly checked: number;
  readonly cancelled: boolean;
  readonly damaged: { readonly evidenceId: string; readonly problem: NonNullable<CheckedItem['problem']> }[];
};

/** Outcomes that are entered in one transaction: others wait for it. */
const ENTERED_AT_ONCE = 50;

/** Comparing the fingerprints of a dossier's evidence in the background, one dossier at a time; ended at lock. */
export function createDossierChecks(app: Pick<App, 'deps' | 'session' | 'onLock'>) {
  let running: { readonly dossierId: string; done: number; total: number } | null = null;
  let ending = new AbortController();
  // Of this session; cleared by the end of the process.
  let last: Outcome | null = null;
  app.onLock(async () => ending.abort());

  return {
    progress: () => ({ running, last }),
    cancel: () => ending.abort(),

    /** Begins, and answers at once. */
    start(session: Session, { dossierId, total }: { readonly dossierId: string; readonly total: number }) {
      if (running !== null) return refuse('CHECK_RUNNING');
      ending = new AbortController();
      running = { dossierId, done: 0, total };
      void run(session, dossierId, ending.signal)
        .catch(() => app.deps.log('background-failed'))
        .finally(() => {
          running = null;
        });
      return {};
    },
  };

  async function run(session: Session, dossierId: string, signal: AbortSignal): Promise<void> {
    const damaged: Outcome['damaged'] = [];
    let checked = 0;
    let entering: CheckedItem[] = [];
    const enter = async (): Promise<void> => {
      const entered = entering;
      entering = [];
      // Where nothing can be written the outcome is known until the vault is locked.
      if (entered.length === 0 || session.vault.mode.kind !== 'open') return;
      await session.storage.write('evidence.recordChecks', { dossierId, checked: entered });
    };
    const looked = await checkItems(session, app.deps.threads.files, {
      dossierId,
      signal,
      each: async ({ evidenceId }, problem) => {
        checked += 1;
        if (running !== null) running.done = checked;
        if (problem !== null) damaged.push({ evidenceId, problem });
        entering.push({ evidenceId, problem });
        if (entering.length >= ENTERED_AT_ONCE) await enter();
      },
    });
    await enter();
    last = { dossierId, at: app.deps.clock.now(), checked, cancelled: looked instanceof Refusal, damaged };
  }
}
