import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { putOffUntil } from '../../../shared/features/today/complaint-warning.ts';
import type { Task, TaskRef } from '../../../shared/features/today/model.ts';
import { useApi } from '../../port/api.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useTimeZone } from '../../ui/organisation.tsx';
import { usePutAside } from '../../ui/use-put-aside.ts';

const refOf = ({ kind, objectId }: Task): TaskRef => ({ kind, objectId });

/** What can be done with a task here; each time the other way round is offered. `item`: its line, which goes. */
export function useTaskActs(): {
  readonly failure: unknown;
  readonly finish: (task: Task, item: Element | null) => Promise<void>;
  readonly snooze: (task: Task, until: number, item: Element | null) => Promise<void>;
  readonly unsnooze: (task: Task, item: Element | null) => Promise<void>;
} {
  const texts = useMessages('today');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const moments = useMoments();
  const zone = useTimeZone();
  const { failure, putAside } = usePutAside();
  const refresh = useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: queries.today.key() });
    void queryClient.invalidateQueries({ queryKey: queries.actions.key() });
    void queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
  }, [queryClient, queries]);

  return {
    failure,
    finish: (task, item) =>
      putAside({
        item,
        remove: () => client.today.finish(refOf(task)),
        restore: () => client.today.reopen(refOf(task)),
        refresh,
        done: texts.finished,
        restored: texts.finishUndone,
      }),
    snooze: (task, until, item) =>
      putAside({
        item,
        remove: () => client.today.snooze({ tasks: [refOf(task)], until }),
        restore: () => client.today.unsnooze({ tasks: [refOf(task)] }),
        refresh,
        done: texts.snoozed(moments.date(putOffUntil(task, until, Date.now(), zone))),
        restored: texts.snoozeUndone,
      }),
    unsnooze: (task, item) => {
      const { snoozedUntil } = task;
      return putAside({
        item,
        remove: () => client.today.unsnooze({ tasks: [refOf(task)] }),
        restore: async () => {
          if (snoozedUntil !== null) await client.today.snooze({ tasks: [refOf(task)], until: snoozedUntil });
        },
        refresh,
        done: texts.snoozeUndone,
        restored: snoozedUntil === null ? '' : texts.snoozed(moments.date(snoozedUntil)),
      });
    },
  };
}
