import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Task } from '../../../shared/features/today/model.ts';
import { useMessages } from '../../ui/language.tsx';
import type { RowFocus } from '../../ui/use-row-focus.ts';
import { type TaskGroup, taskId } from './group-tasks.ts';
import { TaskRow } from './task-row.tsx';
import classes from './today.module.css';
import type { Snooze } from './use-snooze.tsx';

/** Lines that are drawn at first, and more at each asking: hundreds at once would make the screen slow. */
const AT_ONCE = 40;

type TaskSectionProps = {
  readonly group: TaskGroup;
  readonly tasks: readonly Task[];
  readonly rowProps: RowFocus['rowProps'];
  readonly onFinish: (task: Task, item: Element | null) => void;
  readonly onSnooze: Snooze;
  readonly onUnsnooze: (task: Task, item: Element | null) => void;
};

/** Tasks of one part of the calendar, with how many there are. */
export function TaskSection({ group, tasks, rowProps, ...acts }: TaskSectionProps) {
  const texts = useMessages('today');
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <section aria-labelledby={`today-${group}`} className={classes['section']}>
      <Title order={2} size="h5" id={`today-${group}`}>
        {texts.groups[group]}{' '}
        <Text component="span" size="sm" c="dimmed" fw={400}>
          {texts.count(tasks.length)}
        </Text>
      </Title>
      <ul className={classes['list']}>
        {tasks.slice(0, shown).map((task) => (
          <TaskRow
            key={taskId(task)}
            task={task}
            isPutOff={group === 'snoozed'}
            focusProps={rowProps(taskId(task))}
            {...acts}
          />
        ))}
      </ul>
      {tasks.length > shown ? (
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => setShown(shown + AT_ONCE)}>
          {texts.showMore(Math.min(AT_ONCE, tasks.length - shown))}
        </Button>
      ) : null}
    </section>
  );
}
