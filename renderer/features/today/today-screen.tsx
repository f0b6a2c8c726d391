import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../port/api.tsx';
import { EmptyState } from '../../ui/empty.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useKey } from '../../ui/keys.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useTimeZone } from '../../ui/organisation.tsx';
import { PageHeader } from '../../ui/page.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../ui/read-only.tsx';
import { useRowFocus } from '../../ui/use-row-focus.ts';
import { groupTasks, taskId } from './group-tasks.ts';
import { TaskSection } from './task-section.tsx';
import { useSnooze } from './use-snooze.tsx';
import { useTaskActs } from './use-task-acts.ts';

/** How often the list is asked for anew, in milliseconds: others write too, and days go by. */
const ASK_EVERY = 60_000;

/** Everything that was promised and is not done, by day. */
export function TodayScreen() {
  const texts = useMessages('today');
  const { queries } = useApi();
  const zone = useTimeZone();
  const readOnly = useIsReadOnly();
  const [isMineOnly, setIsMineOnly] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const acts = useTaskActs();
  const snooze = useSnooze(acts.snooze);
  const { data, error, dataUpdatedAt } = useQuery(
    queries.today.list.queryOptions({ refetchInterval: ASK_EVERY, refetchOnMount: 'always' }),
  );
  const tasks = (data?.tasks ?? []).filter(({ isMine }) => isMine || !isMineOnly);
  const groups = groupTasks(tasks, dataUpdatedAt, zone);
  const ordered = groups.flatMap((group) => group.tasks);
  const putOff = groups.find(({ group }) => group === 'snoozed')?.tasks ?? [];
  const [firstPutOff] = putOff;
  const focus = useRowFocus(ordered.map(taskId));
  const rowOf = (id: string | null) =>
    id === null
      ? null
      : (list.current?.querySelector(`[data-row="${CSS.escape(id)}"]`)?.closest('li') ?? null);
  const goTo = (id: string) => {
    const row = rowOf(id);
    row?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true, focusVisible: true });
    // Clear of what is offered for undoing at the bottom.
    row?.scrollIntoView({ block: 'center' });
  };
  useKey(
    readOnly ? null : 'u',
    () => {
      const task = ordered.find((one) => taskId(one) === focus.active);
      if (task !== undefined && task.kind !== 'danger') snooze.ask(task, rowOf(focus.active));
    },
    texts.snoozeKey,
  );

  return (
    <Stack gap="sm" maw="64rem" pb={firstPutOff === undefined ? 0 : '6rem'}>
      <PageHeader
        title={texts.title}
        actions={
          <SegmentedControl
            aria-label={texts.filter}
            value={isMineOnly ? 'mine' : 'all'}
            data={[
              { value: 'all', label: texts.all },
              { value: 'mine', label: texts.mine },
            ]}
            onChange={(value) => setIsMineOnly(value === 'mine')}
          />
        }
      />
      <ReadOnlyLine />
      <ErrorNotice error={error ?? acts.failure} texts={texts.errors} />
      {data === undefined && error === null ? <Loading /> : null}
      {data !== undefined && tasks.length === 0 ? (
        <EmptyState
          sentence={isMineOnly ? texts.emptyMine : texts.empty}
          action={
            <Button component={Link} to="/dossiers" variant="default">
              {texts.emptyAction}
            </Button>
          }
        />
      ) : null}
      <Group justify="space-between" gap="xs">
        {tasks.length === 0 || readOnly ? null : (
          <Text size="sm" c="dimmed">
            {texts.keyHint}
          </Text>
        )}
        {firstPutOff === undefined ? null : (
          <Button variant="subtle" size="compact-sm" onClick={() => goTo(taskId(firstPutOff))}>
            {texts.putOff(putOff.length)}
          </Button>
        )}
      </Group>
      {data?.more === true ? <Text size="sm">{texts.more}</Text> : null}
      <div ref={list} {...focus.listProps}>
        {groups.map(({ group, tasks: ofGroup }) => (
          <TaskSection
            key={group}
            group={group}
            tasks={ofGroup}
            rowProps={focus.rowProps}
            onFinish={(task, item) => void acts.finish(task, item)}
            onSnooze={snooze}
            onUnsnooze={(task, item) => void acts.unsnooze(task, item)}
          />
        ))}
      </div>
    </Stack>
  );
}
