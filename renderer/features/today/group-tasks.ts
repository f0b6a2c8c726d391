import { type DueGroup, dueGroup, dueGroups } from '../../../shared/features/today/due-group.ts';
import type { Task } from '../../../shared/features/today/model.ts';

/** `danger`: acute danger that may last comes before all that has a day. */
export type TaskGroup = 'danger' | DueGroup | 'snoozed';

/** Tasks by the calendar, what was put off last; groups without any are left out. The order within a group stays. */
export function groupTasks(
  tasks: readonly Task[],
  now: number,
  zone: string,
): { readonly group: TaskGroup; readonly tasks: readonly Task[] }[] {
  const groupOf = ({ kind, dueAt, snoozedUntil }: Task): TaskGroup => {
    if (snoozedUntil !== null && snoozedUntil > now) return 'snoozed';
    return kind === 'danger' ? 'danger' : dueGroup(dueAt, now, zone);
  };
  const byGroup = Map.groupBy(tasks, groupOf);
  return (['danger', ...dueGroups, 'snoozed'] as const).flatMap((group) => {
    const found = byGroup.get(group);
    return found === undefined ? [] : [{ group, tasks: found }];
  });
}

/** One word for a task, for lists and for who listens. */
export const taskId = ({ kind, objectId }: Pick<Task, 'kind' | 'objectId'>): string => `${kind} ${objectId}`;
