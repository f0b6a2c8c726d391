import { Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { EChartsCoreOption } from 'echarts/core';
import { useMemo, useState } from 'react';
import type { IncidentFilter } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { useApi } from '../../../port/api.tsx';
import { Chart } from '../../../ui/chart.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { withKeys } from '../../../ui/with-keys.ts';
import classes from './incidents.module.css';

const divisions = ['platform', 'sender'] as const;

/** Incidents over time as bars, by where or by whom, with the same figures as a table below. */
export function IncidentPicture({ dossierId, filter }: { dossierId: string; filter: IncidentFilter }) {
  const { incidentViews } = useMessages('dossiers');
  const { picture: texts, filter: filterTexts } = incidentViews;
  const { queries } = useApi();
  const moments = useMoments();
  const pack = usePack();
  const [by, setBy] = useState<(typeof divisions)[number]>('platform');
  const { data, error } = useQuery(
    queries.dossiers.incidentPicture.queryOptions({ input: { dossierId, filter, by } }),
  );
  const bars = useMemo(() => {
    if (data === undefined) return null;
    const noon = (period: string) =>
      moments.fromLocal(`${data.unit === 'month' ? `${period}-01` : period} 12:00:00`);
    return {
      periods: data.periods.map((period) =>
        moments.withPrecision(noon(period), data.unit === 'month' ? 'month' : 'day'),
      ),
      series: data.series.map(({ key, name, platform, counts }) => ({
        name:
          key === ''
            ? texts.rest
            : by === 'platform'
              ? pack.label('platforms', key)
              : // One name can be two accounts, each at its own place.
                `${name === '' ? texts.unknown : name} (${pack.label('platforms', platform)})`,
        counts,
      })),
    };
  }, [data, moments, pack, by, texts]);

  const division = (
    <Group gap="xs">
      <Text size="sm" component="span">
        {texts.by}
      </Text>
      <SegmentedControl
        aria-label={texts.by}
        size="xs"
        value={by}
        onChange={(value) => setBy(divisions.find((division) => division === value) ?? 'platform')}
        data={divisions.map((value) => ({ value, label: texts.bys[value] }))}
      />
    </Group>
  );
  const option = useMemo(() => (bars === null ? {} : barsToOption(bars)), [bars]);
  if (error !== null) return <ErrorNotice error={error} />;
  // What was just chosen stays, and keeps the focus.
  if (bars === null) {
    return (
      <Stack gap="sm">
        {division}
        <Loading />
      </Stack>
    );
  }
  if (bars.periods.length === 0) return <Text size="sm">{filterTexts.none}</Text>;

  const totals = bars.periods.map((_, place) =>
    bars.series.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0),
  );
  const most = totals.indexOf(Math.max(...totals));
  const summary = texts.busiest(
    bars.periods[most] ?? '',
    totals[most] ?? 0,
    totals.reduce((sum, count) => sum + count, 0),
  );
  return (
    <Stack gap="sm">
      {division}
      <Text size="sm">{summary}</Text>
      <Chart
        option={option}
        description={`${texts.title(texts.bys[by])}. ${summary}`}
        table={<Figures bars={bars} totals={totals} />}
      />
    </Stack>
  );
}

type Bars = {
  readonly periods: readonly string[];
  readonly series: readonly { readonly name: string; readonly counts: readonly number[] }[];
};

/** Stacked bars, as echarts wants them told. */
function barsToOption({ periods, series }: Bars): EChartsCoreOption {
  return {
    legend: { type: 'plain', bottom: 0, selectedMode: false },
    grid: { left: 8, right: 16, top: 16, bottom: 64, containLabel: true },
    xAxis: { type: 'category', data: [...periods], axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1 },
    series: series.map(({ name, counts }) => ({
      type: 'bar',
      stack: 'all',
      name,
      data: [...counts],
      silent: true,
      // A day of a long period stays visible.
      barMinWidth: 3,
      barMaxWidth: 40,
    })),
  };
}

/** The figures of the picture; periods without any are left out. */
function Figures({ bars, totals }: { bars: Bars; totals: readonly number[] }) {
  const { incidentViews } = useMessages('dossiers');
  const { picture: texts } = incidentViews;
  // Two senders may have one name.
  const series = withKeys(bars.series, ({ name }) => name);
  return (
    <ScrollRegion label={texts.table} className={classes['figures']}>
      <Table withRowBorders striped>
        <Table.Caption>{texts.table}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.period}</Table.Th>
            {series.map(({ key, item }) => (
              <Table.Th key={key}>{item.name}</Table.Th>
            ))}
            <Table.Th>{texts.total}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bars.periods.map((period, place) =>
            totals[place] === 0 ? null : (
              <Table.Tr key={period}>
                <Table.Th scope="row" style={{ whiteSpace: 'nowrap' }}>
                  {period}
                </Table.Th>
                {series.map(({ key, item }) => (
                  <Table.Td key={key}>{item.counts[place] === 0 ? '' : item.counts[place]}</Table.Td>
                ))}
                <Table.Td>{totals[place]}</Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
