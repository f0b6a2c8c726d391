import { Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { SenderFigures } from '../../../../shared/features/people/sender-figures-model.ts';
import { Chart } from '../../../ui/chart.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import classes from './senders.module.css';
import { useDayText } from './use-day-text.ts';
import { toWeekSeries } from './week-series.ts';

/** Messages per week by form: whether it grows, and where it was silent. The table beside it says the same. */
export function SenderPicture({ weeks }: { weeks: SenderFigures['weeks'] }) {
  const { senders } = useMessages('people');
  const texts = senders.picture;
  const { language } = useLanguage();
  const pack = usePack();
  const dayText = useDayText();
  const { mondays, series, most } = useMemo(() => toWeekSeries(weeks), [weeks]);
  const option = useMemo(() => {
    // Short below the axis: `20 nov 26`.
    const short = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      year: '2-digit',
    });
    return {
      grid: {
        left: 8,
        right: 8,
        top: 16,
        bottom: 16 + 24 * Math.ceil(series.length / 2),
        containLabel: true,
      },
      legend: { bottom: 0, left: 0, itemWidth: 18, selectedMode: false },
      xAxis: {
        type: 'category',
        data: mondays.map((monday) => short.format(Date.parse(monday))),
        axisLabel: { hideOverlap: true },
      },
      yAxis: { type: 'value', minInterval: 1 },
      series: series.map(({ of, counts }) => ({
        type: 'bar',
        stack: 'messages',
        barMaxWidth: 28,
        silent: true,
        name:
          of === 'no-form'
            ? texts.noForm
            : of === 'other-forms'
              ? texts.otherForms
              : pack.label('forms', of.form),
        data: [...counts],
      })),
    };
  }, [mondays, series, language, pack, texts]);
  const [first] = weeks;
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) return <Text size="sm">{texts.empty}</Text>;
  return (
    <Stack gap="xs">
      <Chart
        option={option}
        description={texts.description(weeks.length, dayText(first.monday), dayText(last.monday), most)}
        table={<WeekTable weeks={weeks} />}
      />
      <Text size="sm">{texts.hint}</Text>
    </Stack>
  );
}

function WeekTable({ weeks }: { weeks: SenderFigures['weeks'] }) {
  const { senders } = useMessages('people');
  const texts = senders.picture;
  const pack = usePack();
  const dayText = useDayText();
  return (
    <ScrollRegion label={texts.table} className={classes['weeks']}>
      <Table aria-label={texts.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.week}</Table.Th>
            <Table.Th>{texts.messages}</Table.Th>
            <Table.Th>{senders.figures.forms}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.map(({ monday, messages, forms }) => (
            <Table.Tr key={monday}>
              <Table.Td className={classes['day']}>{dayText(monday)}</Table.Td>
              <Table.Td>{messages}</Table.Td>
              <Table.Td>
                {forms.length === 0
                  ? texts.noForm
                  : forms
                      .map(({ form, messages: n }) => senders.figures.share(pack.label('forms', form), n))
                      .join('; ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
