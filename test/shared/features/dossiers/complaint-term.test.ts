import { expect, test } from 'vitest';
import { complaintDueAt, startsComplaintTerm } from '../../../../shared/features/dossiers/complaint-term.ts';
import { instantSchema } from '../../../../shared/kernel/primitives.ts';
import { instantToLocal, localToInstant } from '../../../../shared/kernel/zoned-time.ts';

const zone = 'Europe/Amsterdam';
const due = (known: string) => instantToLocal(complaintDueAt(localToInstant(known, zone) ?? 0, zone), zone);

test.each([
  ['2026-11-20 09:00', '2027-02-18 23:59:00', 'an ordinary day, over a new year: ninety days'],
  ['2026-02-01 09:00', '2026-05-01 23:59:00', 'three calendar months are shorter over February'],
  ['2026-11-30 09:00', '2027-02-28 23:59:00', 'a day that the month does not have'],
  ['2027-12-01 09:00', '2028-02-29 23:59:00', 'a leap year'],
  ['2026-05-31 00:00', '2026-08-29 23:59:00', 'the last of a month, at midnight'],
  ['2026-12-31 23:59', '2027-03-31 23:59:00', 'the last minute of a year'],
  ['2026-12-28 01:30', '2027-03-28 23:59:00', 'the day on which summer time begins'],
  ['2026-07-27 02:30', '2026-10-25 23:59:00', 'the day on which summer time ends'],
])('what was known at %s is due at %s: %s', (known, expected) => {
  expect(due(known)).toBe(expected);
});

test('the day is the one on the calendar of the organisation, not that of UTC', () => {
  // 00:30 in Amsterdam is still the day before in UTC.
  expect(due('2026-11-21 00:30')).toBe('2027-02-19 23:59:00');
});

test.each(['Europe/Amsterdam', 'UTC', 'America/New_York'])(
  'every moment that can be stored has a term that can be stored too, in %s',
  (place) => {
    for (const known of ['9999-12-31 23:00', '9999-10-01 12:00', '2026-11-20 09:00', '0026-11-20 09:00']) {
      const knownAt = Math.min(localToInstant(known, place) ?? 0, 253_402_300_799_999);
      const dueAt = complaintDueAt(knownAt, place);
      expect([known, instantSchema.safeParse(dueAt).success, dueAt >= knownAt - 60_000]).toEqual([
        known,
        true,
        true,
      ]);
    }
  },
);

test('the first years are no years of the last century', () => {
  expect(due('0026-11-20 09:00')).toBe('0027-02-18 23:59:00');
});

test('only offences that ask for a complaint start a clock, and an unknown rule starts none', () => {
  const rules = ['no', 'yes', 'unless-elected', 'unknown'] as const;
  const table = rules.map((rule) =>
    (['unknown', 'yes', 'no'] as const).map((e) => startsComplaintTerm(rule, e)),
  );
  expect(table).toEqual([
    [false, false, false],
    [true, true, true],
    [true, false, true],
    [false, false, false],
  ]);
});

test('a moment that an older vault holds by mistake ends on some day, and never fails', () => {
  for (const year of ['0001', '0050', '9999']) {
    for (const zone of ['Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      for (const day of ['01-02', '12-30']) {
        const knownAt = Date.parse(`${year}-${day}T12:00:00Z`);
        expect(complaintDueAt(knownAt, zone), `${year}-${day} ${zone}`).toBeGreaterThan(knownAt);
      }
    }
  }
});
