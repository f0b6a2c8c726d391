import type { Figure } from './figure.ts';
import { median, p95 } from './statistics.ts';
import { measureReading } from './subjects/measure-reading.ts';

const RUNS = 5;

/** Figures of reading words out of pictures: in the background, one page after another. */
export async function readingFigures(): Promise<Figure[]> {
  const found = await measureReading(RUNS);
  return [
    { name: 'read the words of a screenshot of a telephone', ...times(found.screenshot) },
    { name: 'read the words of a scanned page', ...times(found.scan) },
  ];
}

function times(samples: readonly number[]): Pick<Figure, 'value' | 'p95' | 'unit'> {
  return { value: median(samples), p95: p95(samples), unit: 'ms' };
}
