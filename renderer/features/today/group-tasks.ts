import { isWarned } from '../../../shared/features/today/complaint-warning.ts';
import { type DueGroup, dueGroup } from '../../../shared/features/today/due-group.ts';
import type { Task } from '../../../shared/features/today/model.ts';

/**
 * `danger`: acute danger that may last comes before all that has a day. `noticed`: proposals, which nobody promised to
 * answer, and terms for a complaint of which six weeks are left.
 */
export type TaskGroup = 'danger' | 'noticed' | DueGroup | 'snoozed';

const order: readonly TaskGroup[] = [
  'danger',
  'late',
  'today',
  'noticed',
  'week',
  'later',
  'open',
  'snoozed',
];

/** Tasks by the calendar, what was put off last; groups without any are left out. The order within a group stays. */
export function groupTasks(
  tasks: readonly Task[],
  now: number,
  zone: string,
): { readonly group: TaskGroup; readonly tasks: readonly Task[] }[] {
  const groupOf = (task: Task): TaskGroup => {
    const { kind, dueAt, snoozedUntil } = task;
    if (snoozedUntil !== null && snoozedUntil > now) return 'snoozed';
    if (kind === 'danger') return 'danger';
    if (kind === 'signal' || kind === 'retriage') return 'noticed';
    const group = dueGroup(dueAt, now, zone);
    return group === 'later' && isWarned(task, now, zone) ? 'noticed' : group;
  };
  const byGroup = Map.groupBy(tasks, groupOf);
  return order.flatMap((group) => {
    const found = byGroup.get(group);
    return found === undefined ? [] : [{ group, tasks: found }];
  });
}

/** One word for a task, for lists and for who listens. */
export const taskId = ({ kind, objectId }: Pick<Task, 'kind' | 'objectId'>): string => `${kind} ${objectId}`;
