import { isWarningDay } from '../../../../shared/features/today/complaint-warning.ts';
import { dueGroup } from '../../../../shared/features/today/due-group.ts';
import type { Task } from '../../../../shared/features/today/model.ts';
import { dayNumber } from '../../../../shared/kernel/zoned-time.ts';
import type { App, Session } from '../../app.ts';
import { Refusal } from '../../refusal.ts';
import { isDayNoticeOn } from '../settings/api.ts';

/** How often the calendar is looked at, in milliseconds: the notice of a new day comes at most this much late. */
const LOOK_EVERY = 30_000;

/**
 * How many things ask for attention today: late, due today or on a day of warning, and not put off. Drafts ask for nothing.
 */
export function countForToday(tasks: readonly Task[], now: number, timeZone: string): number {
  return tasks.filter(
    (task) =>
      task.snoozedUntil === null &&
      (['late', 'today'].includes(dueGroup(task.dueAt, now, timeZone)) || isWarningDay(task, now, timeZone)),
  ).length;
}

/**
 * Says how many things ask for attention, by a notification of the system: after unlocking, and when a new day begins
 * while the vault is open. A number and nothing else, and only where this computer's settings allow it.
 */
export function watchDays(app: App): void {
  const { clock, host, folders, log } = app.deps;
  let timer: NodeJS.Timeout | null = null;

  const tell = async (session: Session): Promise<void> => {
    const { timeZone } = session.vault.organisation;
    if (!(await isDayNoticeOn(folders.data))) return;
    const found = (await session.storage.read('today.count', { timeZone })) as
      | { readonly count: number }
      | Refusal;
    if (found instanceof Refusal || found.count === 0) return;
    await host.notify({ kind: 'tasks-due', count: found.count });
  };

  app.onOpen(async (session) => {
    const { timeZone } = session.vault.organisation;
    let told = dayNumber(clock.now(), timeZone);
    timer = setInterval(() => {
      const day = dayNumber(clock.now(), timeZone);
      // A clock that is put back brings no new day, the day after does.
      const isNew = day > told;
      told = day;
      if (isNew) void tell(app.session() ?? session).catch(() => log('background-failed'));
    }, LOOK_EVERY);
    timer.unref();
    await tell(session);
  });
  app.onLock(async () => {
    if (timer !== null) clearInterval(timer);
  });
}
