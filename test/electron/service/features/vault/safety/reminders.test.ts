import { expect, test } from 'vitest';
import {
  isDeepCheckDue,
  needsRestoreReminder,
} from '../../../../../../electron/service/features/vault/safety/reminders.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 21, 12);
const ago = (days: number) => now - days * DAY;

test.each([
  ['was just made', ago(0), null, false],
  ['is thirty days old', ago(30), null, false],
  ['is older than that', ago(31), null, true],
  ['is old, and a restore was proved today', ago(400), ago(0), false],
  ['is old, and a restore was proved thirty days ago', ago(400), ago(30), false],
  ['is old, and a restore was proved longer ago', ago(400), ago(31), true],
  ['was made by a clock that ran far ahead', ago(-2), null, true],
  ['was made by a clock that ran some hours ahead', ago(-0.5), null, false],
])(
  'a vault that %s: a reminder of proving a restore is %4$s',
  (_what, createdAt, lastProvedRestoreAt, due) => {
    expect(needsRestoreReminder(now, { createdAt, lastProvedRestoreAt })).toBe(due);
  },
);

test.each([
  [null, true],
  [ago(0), false],
  [ago(7), false],
  [ago(7.1), true],
  [ago(-0.5), false],
  [ago(-2), true],
])('after a check at %s the next one is due: %s', (lastAt, due) => {
  expect(isDeepCheckDue(now, lastAt)).toBe(due);
});
