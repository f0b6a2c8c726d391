import { expect, test } from 'vitest';
import { nextMonday, passingTerm, tomorrow } from '../../../../renderer/features/today/snooze-days.ts';
import { createMoments } from '../../../../renderer/ui/moments.ts';

const moments = createMoments('nl', 'Europe/Amsterdam', Date.now);

test('tomorrow begins at midnight on the wall, also where a day has 23 or 25 hours', () => {
  // Saturday 28 March 2026, 23:30: the night in which summer time begins.
  expect(tomorrow(Date.UTC(2026, 2, 28, 22, 30), moments)).toBe(Date.UTC(2026, 2, 28, 23));
  expect(tomorrow(Date.UTC(2026, 2, 29, 10), moments)).toBe(Date.UTC(2026, 2, 29, 22));
  // Sunday 25 October 2026 has 25 hours.
  expect(tomorrow(Date.UTC(2026, 9, 24, 22, 30), moments)).toBe(Date.UTC(2026, 9, 25, 23));
});

test('Monday of next week is at least a day and at most a week away', () => {
  const monday = Date.UTC(2026, 10, 22, 23);
  for (const day of [16, 17, 18, 19, 20, 21, 22]) {
    expect(nextMonday(Date.UTC(2026, 10, day, 11), moments), `${day} November`).toBe(monday);
  }
  expect(nextMonday(monday, moments)).toBe(monday + 7 * 86_400_000);
});

test('a term that would pass meanwhile is told of; one that has passed already, or an action, is not', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  const dueAt = now + 3_600_000;
  expect(passingTerm({ kind: 'response', dueAt }, dueAt + 1, now)).toBe(dueAt);
  expect(passingTerm({ kind: 'complaint', dueAt }, dueAt + 1, now)).toBe(dueAt);
  expect(passingTerm({ kind: 'response', dueAt }, dueAt, now)).toBeNull();
  expect(passingTerm({ kind: 'response', dueAt: now - 1 }, dueAt, now)).toBeNull();
  expect(passingTerm({ kind: 'action', dueAt }, dueAt + 1, now)).toBeNull();
  expect(passingTerm({ kind: 'draft', dueAt: null }, dueAt, now)).toBeNull();
});
