import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { latestPutOff } from '../../../shared/features/today/complaint-warning.ts';
import type { Task } from '../../../shared/features/today/model.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';
import { MomentInput } from '../../ui/moment-input.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useTimeZone } from '../../ui/organisation.tsx';
import { useSaveForm } from '../../ui/use-save-form.ts';
import { nextMonday, passingTerm, tomorrow } from './snooze-days.ts';
import { useTaskWords } from './use-task-words.ts';

type SnoozeFormProps = {
  readonly task: Task;
  /** The day that was chosen already; null: none yet. */
  readonly until: number | null;
  readonly save: (until: number) => Promise<void>;
};

/** Until which day; says so where a term would pass meanwhile. */
export function SnoozeForm({ task, until: first, save }: SnoozeFormProps) {
  const texts = useMessages('today');
  const moments = useMoments();
  const words = useTaskWords();
  const [until, setUntil] = useState(first);
  const [openedAt] = useState(Date.now);
  const from = tomorrow(openedAt, moments);
  const latest = latestPutOff(task, openedAt, useTimeZone());
  const day = z
    .int({ error: 'day-missing' })
    .min(from, 'day-missing')
    .max(latest ?? Number.MAX_SAFE_INTEGER, 'day-too-late');
  const form = useSaveForm(
    () => checkFields(z.strictObject({ until: day }), { until }),
    ({ until: chosen }) => save(chosen),
  );
  const latestDay = latest === null ? undefined : texts.dialog.latest(moments.date(latest));
  const sentence = useFieldSentence({
    'day-missing': texts.dialog.pickMissing,
    ...(latestDay === undefined ? {} : { 'day-too-late': latestDay }),
  });
  const passing = until === null ? null : passingTerm(task, until, openedAt);
  const isLate = task.dueAt !== null && task.dueAt < moments.startOfDay(openedAt);
  const choose = (chosen: number | null) => {
    setUntil(chosen);
    form.forget(['until']);
  };
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text>
          {texts.kinds[task.kind]}: {words(task)}
        </Text>
        <Group gap="xs">
          <Button variant="default" data-autofocus onClick={() => choose(from)}>
            {texts.tomorrow}
          </Button>
          <Button variant="default" onClick={() => choose(nextMonday(openedAt, moments))}>
            {texts.nextWeek}
          </Button>
        </Group>
        <MomentInput
          label={texts.dialog.pick}
          description={latestDay}
          precision="day"
          value={until}
          error={sentence(form.errors['until'])}
          onChange={(day) => choose(day === null ? null : moments.startOfDay(day))}
        />
        <div role="status">
          {passing === null ? null : <Text fw={600}>{texts.dialog.passes(moments.date(passing))}</Text>}
          {isLate ? <Text>{texts.dialog.late}</Text> : null}
        </div>
        <ErrorNotice error={form.failure} texts={texts.errors} />
        <Group>
          <BusyButton type="submit" busy={form.saving}>
            {passing === null ? texts.dialog.save : texts.dialog.anyway}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}
