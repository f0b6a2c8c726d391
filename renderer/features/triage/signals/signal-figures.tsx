import { Stack, Text, Title } from '@mantine/core';
import type { Signal } from '../../../../shared/features/triage/signals-model.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';

/** How often, how long, with which silences, where, and when it got worse. */
export function SignalFigures({ signal: { figures } }: { signal: Signal }) {
  const { signals: texts } = useMessages('triage');
  const { label } = usePack();
  const moments = useMoments();
  const dayText = (day: string) => moments.date(moments.fromLocal(`${day} 12:00:00`));
  const { firstDay, lastDay, silent, afterStop, escalation, undated, ways } = figures;
  const { messages, days, weeks, times } = texts.measured;
  const hasDays = firstDay !== null && lastDay !== null;
  const ifDays = (value: string) => (hasDays ? value : '');
  const spanText = (count: number) => (count % 7 === 0 ? weeks(count / 7) : days(count));
  return (
    <Stack gap="xs">
      <Title order={4} size="h6">
        {texts.figures}
      </Title>
      <Facts
        facts={[
          { label: texts.messages, value: figures.messages },
          {
            label: texts.period,
            value: hasDays ? texts.periodText(dayText(firstDay), dayText(lastDay)) : '',
          },
          {
            label: texts.active,
            value: ifDays(texts.activeText(days(figures.activeDays), weeks(figures.activeWeeks))),
          },
          { label: texts.silence, value: ifDays(days(figures.longestSilence)) },
          {
            label: texts.returns(spanText(silent ?? 0)),
            value: figures.returns === 0 ? '' : times(figures.returns),
          },
          { label: texts.afterStop, value: afterStop === null ? '' : messages(afterStop) },
          { label: texts.ways, value: ways.map((way) => label('platforms', way)).join(', ') },
          {
            label: texts.escalation,
            value: escalation
              .map(({ day, form }) => texts.escalationLine(dayText(day), label('forms', form)))
              .join('; '),
          },
        ]}
      />
      {undated === 0 ? null : <Text size="sm">{texts.undated(undated)}</Text>}
    </Stack>
  );
}
