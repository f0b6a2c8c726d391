import { expect, test } from 'vitest';
import {
  dateOrderOf,
  parseMoment,
  readTime,
} from '../../../../../../electron/service/features/dossiers/imports/parse-moment.ts';
import { instantToLocal } from '../../../../../../shared/kernel/zoned-time.ts';

const zone = 'Europe/Amsterdam';
const read = (text: string, order: 'day-first' | 'month-first' | null = null) => {
  const moment = parseMoment(text, { zone, order });
  return typeof moment === 'string'
    ? moment
    : [instantToLocal(moment.at, zone).slice(0, 16), moment.precision];
};

test.each([
  ['2026-11-20T14:05:00Z', '2026-11-20 15:05', 'minute'],
  ['2026-11-20T14:05:00+01:00', '2026-11-20 14:05', 'minute'],
  ['2026-11-20 14:05:33', '2026-11-20 14:05', 'minute'],
  ['2026-11-20', '2026-11-20 12:00', 'day'],
  ['2026-11', '2026-11-01 12:00', 'month'],
  ['20-11-2026 14:05', '2026-11-20 14:05', 'minute'],
  ['20/11/26, 14.05', '2026-11-20 14:05', 'minute'],
  ['20.11.2026', '2026-11-20 12:00', 'day'],
  ['11/20/2026 2:05 PM', '2026-11-20 14:05', 'minute'],
  ['20 nov 2026 14:05', '2026-11-20 14:05', 'minute'],
  ['vr 20 nov. 2026 om 14.05 uur', '2026-11-20 14:05', 'minute'],
  ['vrijdag 20 november 2026', '2026-11-20 12:00', 'day'],
  ['Nov 20, 2026, 2:05 PM', '2026-11-20 14:05', 'minute'],
  ['Friday, November 20, 2026', '2026-11-20 12:00', 'day'],
  ['november 2026', '2026-11-01 12:00', 'month'],
  ['Fri Nov 20 14:05:33 +0000 2026', '2026-11-20 15:05', 'minute'],
  ['Fri, 20 Nov 2026 14:05:33 +0100', '2026-11-20 14:05', 'minute'],
  ['1795179900', '2026-11-20 14:05', 'minute'],
  ['46346', '2026-11-20 12:00', 'day'],
  ['46346,5869', '2026-11-20 14:05', 'minute'],
  ['20261120', '2026-11-20 12:00', 'day'],
])('reads %s', (text, at, precision) => {
  expect(read(text)).toEqual([at, precision]);
});

test('asks which is the day where numbers do not say it, and takes the answer', () => {
  expect(read('05/11/2026')).toBe('unclear');
  expect(read('05/11/2026 09:00', 'day-first')).toEqual(['2026-11-05 09:00', 'minute']);
  expect(read('05/11/2026 09:00', 'month-first')).toEqual(['2026-05-11 09:00', 'minute']);
  // The numbers themselves go before the answer.
  expect(read('20/11/2026', 'month-first')).toEqual(['2026-11-20 12:00', 'day']);
});

test.each([
  '',
  'gisteren of zo',
  '31-02-2026',
  '2026-13-01',
  '20-11-2026 25:00',
  '9999-12-31T23:59:59Z',
  'Fri, 31 Dec 9999 23:59:59 +0000',
  '99999999999999999999',
  '12:30',
])('calls %j unreadable', (text) => expect(read(text)).toBe('unreadable'));

test('tells the order of a column from all its cells', () => {
  expect(dateOrderOf(['05/11/2026', '20/11/2026'])).toBe('day-first');
  expect(dateOrderOf(['05/11/2026', '11/20/2026'])).toBe('month-first');
  expect(dateOrderOf(['05/11/2026', '06/11/2026', '32/11/2026'])).toBe('unclear');
  expect(dateOrderOf(['2026-11-05', 'tekst'])).toBeNull();
});

test('reads times of both halves of the day', () => {
  expect(['9u30', '9 uur', '2:05 pm', '12:05 am', '14.05 uur', '25:00', 'x'].map(readTime)).toEqual([
    '09:30',
    '09:00',
    '14:05',
    '00:05',
    '14:05',
    null,
    null,
  ]);
});
