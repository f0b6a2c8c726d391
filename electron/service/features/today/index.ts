import { putOffUntil } from '../../../../shared/features/today/complaint-warning.ts';
import type { todayContract } from '../../../../shared/features/today/contract.ts';
import type { TaskRef } from '../../../../shared/features/today/model.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { defineSlice, type ReadContext, type WriteContext } from '../../slice.ts';
import { timeZone } from '../vault/api.ts';
import { countForToday } from './day-notice.ts';
import { listTasks } from './list-tasks.ts';
import { countOpenMatters } from './open-matters.ts';
import { dropPastSnoozes, dropSnooze, putSnooze } from './snooze-store.ts';
import { taskSources } from './sources.ts';

/** What was promised, by day. */
export const todaySlice = defineSlice<typeof todayContract>({
  reads: {
    list: ({ db, now, actor }) => listTasks(db, { now, actor }),
    openOf: ({ db }, { dossierId }) => ({ open: countOpenMatters(db, dossierId) }),
  },
  writes: {
    finish: (context, task) => settle('finish', context, task),
    reopen: (context, task) => settle('reopen', context, task),
    snooze({ db, now, actor, audit }, { tasks, until }) {
      if (until <= now) return refuse('TOO_EARLY');
      // Danger asks until somebody says that it is over.
      if (tasks.some(({ kind }) => kind === 'danger')) return refuse('NOT_PUT_OFF');
      dropPastSnoozes(db, now);
      const untilOf = backInTime({ db, now, actor }, tasks);
      for (const task of tasks) {
        putSnooze(db, task, { until: untilOf(task, until), actor });
        audit({ action: 'today.snooze', objectId: objectOf(task) });
      }
      return {};
    },
    unsnooze({ db, audit }, { tasks }) {
      for (const task of tasks) {
        dropSnooze(db, task);
        audit({ action: 'today.unsnooze', objectId: objectOf(task) });
      }
      return {};
    },
  },
  internalReads: {
    count: ({ db, now, actor }: ReadContext, { timeZone }: { readonly timeZone: string }) => ({
      count: countForToday(listTasks(db, { now, actor }).tasks, now, timeZone),
    }),
  },
});

function settle(
  how: 'finish' | 'reopen',
  context: WriteContext,
  { kind, objectId }: TaskRef,
): Record<never, never> | Refusal<'NOT_FOUND' | 'NOT_HERE'> {
  const act = taskSources.find((source) => source.kind === kind)?.[how];
  if (act === undefined) return refuse('NOT_HERE');
  const outcome = act(context, objectId);
  return outcome instanceof Refusal ? outcome : {};
}

/** A term for a complaint comes back at its next warning, however long it is put off. */
function backInTime(
  { db, now, actor }: ReadContext,
  asked: readonly TaskRef[],
): (task: TaskRef, until: number) => number {
  if (!asked.some(({ kind }) => kind === 'complaint')) return (_task, until) => until;
  const zone = timeZone(db);
  const { tasks } = listTasks(db, { now, actor });
  return ({ kind, objectId }, until) => {
    const task = tasks.find((one) => one.kind === kind && one.objectId === objectId);
    return task === undefined ? until : putOffUntil(task, until, now, zone);
  };
}

/** Some tasks are named by two things, or by the key of a draft: the trail gets the id in it. */
function objectOf({ objectId }: TaskRef): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(objectId)?.[0] ?? '';
}
