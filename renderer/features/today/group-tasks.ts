import { type DueGroup, dueGroup, dueGroups } from '../../../shared/features/today/due-group.ts';
import type { Task } from '../../../shared/features/today/model.ts';

export type TaskGroup = DueGroup | 'snoozed';

/** Tasks by the calendar, what was put off last; groups without any are left out. The order within a group stays. */
export function groupTasks(
  tasks: readonly Task[],
  now: number,
  zone: string,
): { readonly group: TaskGroup; readonly tasks: readonly Task[] }[] {
  const groupOf = ({ dueAt, snoozedUntil }: Task): TaskGroup =>
    snoozedUntil !== null && snoozedUntil > now ? 'snoozed' : dueGroup(dueAt, now, zone);
  const byGroup = Map.groupBy(tasks, groupOf);
  return ([...dueGroups, 'snoozed'] as const).flatMap((group) => {
    const found = byGroup.get(group);
    return found === undefined ? [] : [{ group, tasks: found }];
  });
}

/** One word for a task, for lists and for who listens. */
export const taskId = ({ kind, objectId }: Pick<Task, 'kind' | 'objectId'>): string => `${kind} ${objectId}`;
