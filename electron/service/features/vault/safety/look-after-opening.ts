import type { PageLook } from '../../../../../shared/features/vault/safety-model.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';
import { callPerson } from '../call-person.ts';
import type { SafetyState } from './safety-store.ts';

/**
 * The look at every page of the database after each unlocking, in the background (security.md, Database settings). What
 * it finds is kept until the vault is locked.
 */
export function createLookAfterOpening(app: Pick<App, 'deps' | 'session' | 'describe' | 'onOpen'>) {
  let outcome: PageLook = 'running';

  app.onOpen(async (session) => {
    const sound = await session.storage.quickCheck().catch(() => null);
    outcome = sound === true ? 'ok' : isDamage(sound) ? 'damaged' : 'unfinished';
    if (outcome !== 'damaged') return;
    callPerson(app.deps);
    await openForReading(session);
  });

  return { outcome: () => outcome, openForReading };

  /** From here on nothing is written to it: what is whole can be read and copied, what is not must not spread. */
  async function openForReading(session: Session): Promise<void> {
    outcome = 'damaged';
    const present = app.session();
    if (present === null || present.vault.mode.kind === 'rescue') return;
    app.deps.log('database-damaged');
    present.storage.refuseWrites();
    const state = (await session.storage.read('vault.safetyState', null).catch(() => null)) as
      | SafetyState
      | Refusal
      | null;
    const lastAt = state === null || state instanceof Refusal ? null : state.lastAt;
    app.describe({ ...present.vault, mode: { kind: 'rescue', reason: 'damage', missing: null, lastAt } });
  }
}

function isDamage(sound: boolean | Refusal | null): boolean {
  return sound === false || (sound instanceof Refusal && sound.code === 'DATABASE_DAMAGED');
}
