import type { Task } from '../../../shared/features/today/model.ts';
import type { Moments } from '../../ui/moments.ts';

type Days = Pick<Moments, 'startOfDay' | 'toLocal'>;

/** When the local day after today begins. */
export const tomorrow = (now: number, { startOfDay }: Days): number => startOfDay(now, 1);

/** When Monday of next week begins. */
export function nextMonday(now: number, { startOfDay, toLocal }: Days): number {
  // 1 January 1970 was a Thursday.
  const day = Date.parse(toLocal(now).slice(0, 10)) / 86_400_000;
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return startOfDay(now, 7 - sinceMonday);
}

/** Kinds that were promised to somebody, or that the law counts: letting them pass is warned of. */
const terms: readonly Task['kind'][] = ['response', 'complaint', 'consent'];

/** The moment that would pass unseen when something is put off until then; null where nothing would. */
export function passingTerm(task: Pick<Task, 'kind' | 'dueAt'>, until: number, now: number): number | null {
  const { kind, dueAt } = task;
  return dueAt !== null && terms.includes(kind) && dueAt >= now && until > dueAt ? dueAt : null;
}
