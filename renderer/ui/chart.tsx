import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import type { EChartsCoreOption } from 'echarts/core';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Language } from '../../shared/kernel/primitives.ts';
import classes from './chart.module.css';
import { useLanguage } from './language.tsx';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** Muted colours that differ in lightness too; patterns tell them apart without any. */
const colours = {
  light: ['#2f6f73', '#b3764f', '#6b6f9c', '#8a8f3c', '#a35d78', '#4f86b0', '#7d6a58', '#5d8a66'],
  dark: ['#72abae', '#d9a27d', '#a4a8d4', '#c0c57a', '#d296ae', '#8dbbe0', '#b9a592', '#97c4a0'],
} as const;

type ChartProps = {
  /** What echarts draws; keep the same object for as long as nothing changes. */
  option: EChartsCoreOption;
  /** What is to be seen, in a sentence: for whoever cannot see it. */
  description: string;
  /** The same figures as a table. */
  table: ReactNode;
};

/** A picture of figures with its table beside it. It moves by itself nowhere and asks nothing of anybody. */
export function Chart({ option, description, table }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const { language } = useLanguage();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const { color, fontFamily } = getComputedStyle(element);
    const chart = init(element, themeOf(scheme, { color, fontFamily }, language), { renderer: 'svg' });
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      ...option,
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(element);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [option, scheme, language]);
  return (
    <div className={classes['chart']}>
      <div role="img" aria-label={description} className={classes['picture']}>
        <div ref={frame} aria-hidden className={classes['frame']} />
      </div>
      <div className={classes['table']}>{table}</div>
    </div>
  );
}

/** The window's own letters, colours and way of writing numbers; echarts knows nothing of style sheets or languages. */
function themeOf(
  scheme: keyof typeof colours,
  { color, fontFamily }: { readonly color: string; readonly fontFamily: string },
  language: Language,
): object {
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  const line = scheme === 'light' ? '#ced4da' : '#495057';
  const axis = {
    axisLabel: { color },
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    color: colours[scheme],
    textStyle: { color, fontFamily },
    legend: { textStyle: { color } },
    categoryAxis: axis,
    valueAxis: {
      ...axis,
      axisLabel: { color, formatter: (value: number) => number.format(value) },
    },
  };
}
