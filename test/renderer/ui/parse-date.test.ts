import { describe, expect, it } from 'vitest';
import { parseDate, parseMonth, parseTime } from '../../../renderer/ui/parse-date.ts';

const today = '2026-11-20';

describe('parseDate', () => {
  it.each([
    ['20-11-2026', '2026-11-20'],
    ['20/11/26', '2026-11-20'],
    ['1.2.2026', '2026-02-01'],
    ['2026-11-02', '2026-11-02'],
    ['20 nov 2026', '2026-11-20'],
    ['vr 20 nov 2026', '2026-11-20'],
    ['Fri 20 Nov 2026', '2026-11-20'],
    ['3 maart 2025', '2025-03-03'],
    ['3 mrt 2025', '2025-03-03'],
    ['29-2-2028', '2028-02-29'],
    ['gisteren', '2026-11-19'],
    ['Today', '2026-11-20'],
  ])('reads %s', (text, date) => {
    expect(parseDate(text, today)).toBe(date);
  });

  it('takes the year that brings a date without one nearest to today', () => {
    expect([parseDate('18 nov', today), parseDate('2 jan', today), parseDate('3-1', '2026-01-05')]).toEqual([
      '2026-11-18',
      '2027-01-02',
      '2026-01-03',
    ]);
  });

  it.each([
    '',
    'x',
    '31-2-2026',
    '29-2-2026',
    '0-1-2026',
    '12-13-2026',
    '20 nox 2026',
    '2026',
    '20-11-2026 extra',
  ])('does not make a date of %j', (text) => {
    expect(parseDate(text, today)).toBeNull();
  });
});

describe('parseTime', () => {
  it.each([
    ['14:05', '14:05'],
    ['14.05', '14:05'],
    ['1405', '14:05'],
    ['9u30', '09:30'],
    ['9 uur', '09:00'],
    ['9', '09:00'],
    ['0:00', '00:00'],
  ])('reads %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  it.each(['', '24:00', '12:60', '1:5', 'half negen', '123'])('does not make a time of %j', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});

describe('parseMonth', () => {
  it.each([
    ['november 2026', '2026-11-01'],
    ['Okt 2025', '2025-10-01'],
    ['maart 2026', '2026-03-01'],
    ['october 2026', '2026-10-01'],
    ['november', null],
    ['20 november 2026', null],
    ['onbekend 2026', null],
  ])('reads %s', (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });
});
