import { describe, expect, test } from 'vitest';
import { toWeekSeries } from '../../../../renderer/features/people/senders/week-series.ts';
import { type SenderOccurrence, senderFigures } from '../../../../shared/features/people/sender-figures.ts';
import { dayNumber } from '../../../../shared/kernel/zoned-time.ts';

const dayOf = (instant: number) => dayNumber(instant, 'Europe/Amsterdam');
const message = (at: string, forms: string[] = ['insult']): SenderOccurrence => ({
  at: Date.parse(at),
  precision: 'minute',
  platform: 'x',
  forms,
});

describe('the figures of a sender', () => {
  test('count days and weeks on the calendar of the organisation, through both changes of the clock', () => {
    const figures = senderFigures(
      [
        // Half past midnight on Sunday in Amsterdam, the night that summer time begins.
        message('2026-03-28T23:30:00Z'),
        // That Sunday, and the Monday after it: another week.
        message('2026-03-29T21:30:00Z'),
        message('2026-03-29T22:30:00Z'),
        // Sunday at half past eleven in the evening, the day that summer time ends.
        message('2026-10-25T22:30:00Z'),
      ],
      dayOf,
      null,
    );
    expect(figures).toMatchObject({
      firstDay: '2026-03-29',
      lastDay: '2026-10-25',
      activeDays: 3,
      activeWeeks: 3,
      longestSilence: 208,
      returns: 1,
      afterAsked: null,
    });
    expect(figures.weeks.map(({ monday }) => monday)).toEqual(['2026-03-23', '2026-03-30', '2026-10-19']);
  });

  test('take four weeks without a message for a silence, and a day less for none', () => {
    const at = (day: number) => message(new Date(Date.UTC(2026, 0, 1 + day, 12)).toISOString());
    expect(senderFigures([at(0), at(28)], dayOf, null)).toMatchObject({ longestSilence: 27, returns: 0 });
    expect(senderFigures([at(29), at(0)], dayOf, null)).toMatchObject({ longestSilence: 28, returns: 1 });
  });

  test('are there for nobody, for moments before 1970 and at both ends of the calendar', () => {
    expect(senderFigures([], dayOf, 0)).toMatchObject({
      messages: 0,
      firstDay: null,
      weeks: [],
      afterAsked: 0,
    });
    const old = senderFigures(
      [message('1969-12-28T12:00:00Z'), message('0001-06-01T12:00:00Z')],
      dayOf,
      null,
    );
    expect(old).toMatchObject({ firstDay: '0001-06-01', lastDay: '1969-12-28' });
    expect(old.weeks.at(-1)?.monday).toBe('1969-12-22');
    expect(senderFigures([message('9999-12-31T12:00:00Z')], dayOf, null).lastDay).toBe('9999-12-31');
  });
});

describe('the picture per week', () => {
  test('has a place for weeks of silence, the form that occurs most first, and messages without a form', () => {
    const { weeks } = senderFigures(
      [
        message('2026-01-05T12:00:00Z', ['insult']),
        message('2026-01-06T12:00:00Z', ['insult', 'threat']),
        message('2026-01-26T12:00:00Z', []),
      ],
      dayOf,
      null,
    );
    expect(toWeekSeries(weeks)).toEqual({
      mondays: ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'],
      series: [
        { of: { form: 'insult' }, counts: [2, 0, 0, 0] },
        { of: { form: 'threat' }, counts: [1, 0, 0, 0] },
        { of: 'no-form', counts: [0, 0, 0, 1] },
      ],
      most: 2,
    });
  });

  test('takes together the forms that occur least, since no eye tells nine patterns apart', () => {
    const forms = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const often = message('2026-01-05T12:00:00Z', forms.slice(0, 6));
    const { weeks } = senderFigures([often, message('2026-01-05T13:00:00Z', forms)], dayOf, null);
    const { series } = toWeekSeries(weeks);
    expect(series).toHaveLength(7);
    expect(series.at(-1)).toEqual({ of: 'other-forms', counts: [3] });
  });

  test('leaves silent weeks out where they would be thinner than a line', () => {
    const { weeks } = senderFigures(
      [message('1990-01-01T12:00:00Z'), message('2026-01-05T12:00:00Z')],
      dayOf,
      null,
    );
    expect(toWeekSeries(weeks).mondays).toEqual(['1990-01-01', '2026-01-05']);
    expect(toWeekSeries([])).toEqual({ mondays: [], series: [], most: 0 });
  });
});
