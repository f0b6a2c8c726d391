import { Anchor, Button, Group, Menu, Text } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { Task } from '../../../shared/features/today/model.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import type { RowFocus } from '../../ui/use-row-focus.ts';
import { Name, useVeil } from '../../ui/veil.tsx';
import { taskPlace } from './task-place.ts';
import classes from './today.module.css';
import type { Snooze } from './use-snooze.tsx';
import { useTaskWords } from './use-task-words.ts';

type TaskRowProps = {
  readonly task: Task;
  readonly isPutOff: boolean;
  readonly focusProps: ReturnType<RowFocus['rowProps']>;
  readonly onFinish: (task: Task, item: Element | null) => void;
  readonly onSnooze: Snooze;
  readonly onUnsnooze: (task: Task, item: Element | null) => void;
};

/** One task: Enter goes to where it is done, Space ticks it off. */
export function TaskRow({ task, isPutOff, focusProps, onFinish, onSnooze, onUnsnooze }: TaskRowProps) {
  const texts = useMessages('today');
  const moments = useMoments();
  const announce = useAnnounce();
  const readOnly = useIsReadOnly();
  const words = useTaskWords();
  const { names } = useVeil();
  const row = useRef<HTMLLIElement>(null);
  const { kind, dueAt, snoozedUntil, code, personName, canFinish } = task;
  const what = `${texts.kinds[kind]}: ${words(task)}`;
  const owner = task.owner === '' || names ? '' : texts.owner(task.owner);
  const due = dueAt === null ? '' : `${moments.date(dueAt)} (${moments.relativeDay(dueAt)})`;
  const finish = kind === 'danger' || kind === 'untold' ? texts.finishOf[kind] : texts.finish;
  const putOff = isPutOff && snoozedUntil !== null ? texts.until(moments.date(snoozedUntil)) : '';
  return (
    <li ref={row} className={classes['row']}>
      <div className={classes['body']}>
        <Anchor
          {...focusProps}
          component={Link}
          to={taskPlace(task)}
          className={classes['what'] ?? ''}
          onKeyDown={(event) => {
            if (event.key !== ' ' || readOnly) return;
            event.preventDefault();
            if (canFinish) onFinish(task, row.current);
            else announce(texts.inPlace);
          }}
        >
          {what}
        </Anchor>
        <Text size="sm">
          {code === '' ? null : (
            <>
              {code} · <Name>{personName}</Name>
            </>
          )}
          {[owner, putOff].filter((fact) => fact !== '').map((fact) => ` · ${fact}`)}
        </Text>
      </div>
      <Text size="sm" className={classes['due']}>
        {due}
      </Text>
      {readOnly ? null : (
        <Group gap="xs" wrap="nowrap" className={classes['acts']}>
          {canFinish ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${finish}: ${words(task)}`}
              onClick={() => onFinish(task, row.current)}
            >
              {finish}
            </Button>
          ) : null}
          {isPutOff ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${texts.unsnooze}: ${words(task)}`}
              onClick={() => onUnsnooze(task, row.current)}
            >
              {texts.unsnooze}
            </Button>
          ) : kind === 'danger' ? null : (
            <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: '#main' }}>
              <Menu.Target>
                <Button size="compact-sm" variant="default" aria-label={texts.snoozeMenu(words(task))}>
                  {texts.snooze}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => onSnooze.untilTomorrow(task, row.current)}>
                  {texts.tomorrow}
                </Menu.Item>
                <Menu.Item onClick={() => onSnooze.untilNextWeek(task, row.current)}>
                  {texts.nextWeek}
                </Menu.Item>
                <Menu.Item onClick={() => onSnooze.ask(task, row.current)}>{texts.otherDay}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      )}
    </li>
  );
}
