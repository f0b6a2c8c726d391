import { type DeepCheck, deepCheckSchema } from '../../../../../shared/features/vault/safety-model.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { callPerson } from '../call-person.ts';
import { checkVault } from '../check-vault.ts';
import { isDeepCheckDue } from './reminders.ts';
import { countProblems, type SafetyState } from './safety-store.ts';

type CheckRefusal = Refusal<'CHECK_RUNNING' | 'CLOSING' | 'DISK_FULL' | 'DISK_FAILED' | 'NOT_CONFIRMED'>;

/** Milliseconds after opening that the weekly check waits: who opens a vault comes to do something. */
export const CHECK_AFTER = 2 * 60_000;

/**
 * Reading the whole vault: every week by itself, and whenever somebody asks. The outcome goes into the vault with an
 * entry in its trail; where the vault is only read it is known until it is locked.
 * @param onDamage the database turned out to be damaged
 */
export function createDeepChecks(
  app: Pick<App, 'deps' | 'session' | 'onOpen' | 'onLock'>,
  signal: AbortSignal,
  onDamage: (session: Session) => Promise<void>,
) {
  let running: { done: number; total: number } | null = null;
  // Of this session; cleared by the end of the process.
  let last: DeepCheck | null = null;
  let timer: NodeJS.Timeout | undefined;

  app.onOpen(async (session) => {
    const state = (await session.storage.read('vault.safetyState', null)) as SafetyState | Refusal;
    if (state instanceof Refusal) return;
    if (!isDeepCheckDue(app.deps.clock.now(), state.deepCheck?.at ?? null)) return;
    timer = setTimeout(() => void runQuietly(), CHECK_AFTER).unref();
  });
  app.onLock(async () => clearTimeout(timer));

  return {
    run,
    progress: () => running,
    last: () => last,
  };

  async function runQuietly(): Promise<void> {
    const session = app.session();
    if (session === null) return;
    const outcome = await run(session).catch(() => refuse('INTERNAL'));
    if (outcome instanceof Refusal) app.deps.log('check-unfinished', { code: outcome.code });
    else if (outcome.problems > 0) callPerson(app.deps);
  }

  /** Answers once all is read; meanwhile `progress` says how far. */
  async function run(session: Session): Promise<DeepCheck | CheckRefusal> {
    if (running !== null) return refuse('CHECK_RUNNING');
    const progress = { done: 0, total: 0 };
    running = progress;
    try {
      const found = await look(session, (done, total) => Object.assign(progress, { done, total }));
      if (found instanceof Refusal) return found;
      const check = { at: app.deps.clock.now(), problems: countProblems(found), ...found };
      last = deepCheckSchema.parse(check);
      app.deps.log('checked', { problems: check.problems });
      if (found.database) await onDamage(session);
      return await record(session, check);
    } finally {
      running = null;
    }
  }

  async function look(
    session: Session,
    onProgress: (done: number, total: number) => void,
  ): Promise<Omit<DeepCheck, 'at' | 'problems'> | CheckRefusal> {
    const check = await checkVault(app, session, { signal, onProgress });
    if (!(check instanceof Refusal)) {
      return {
        database: check.database === 'damaged',
        history: check.audit.status !== 'ok',
        evidence: check.evidence.damaged.length,
        backups: check.backups.damaged.length + check.backups.unreadable.length,
      };
    }
    // So much is wrong that not even the trail can be read: that is an outcome too.
    if (check.code === 'DATABASE_DAMAGED') return { database: true, history: false, evidence: 0, backups: 0 };
    return check as CheckRefusal;
  }

  async function record(session: Session, check: DeepCheck): Promise<DeepCheck | CheckRefusal> {
    if ((app.session() ?? session).vault.mode.kind !== 'open') return check;
    const recorded = await session.storage.write('vault.recordCheck', check);
    return recorded instanceof Refusal ? (recorded as CheckRefusal) : check;
  }
}
