import { describe, expect, test } from 'vitest';
import {
  backupsToKeep,
  type DatedBackup,
  rotationMoment,
} from '../../../../../../electron/service/features/vault/backup/backups-to-keep.ts';
import { createRandomSource } from '../../../../../../electron/service/features/vault/demo/random-source.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A Monday. */
const start = Date.UTC(2026, 0, 5);

const dayOf = (moment: number) => Math.floor(moment / DAY);

let made = 0;
const backup = (createdAt: number, change: Partial<DatedBackup> = {}): DatedBackup => {
  made += 1;
  return { backupId: `b${made}`, createdAt, sequence: made, schemaVersion: 2, ...change };
};
const days = (backups: readonly DatedBackup[], kept: ReadonlySet<string>, now: number) =>
  backups.filter(({ backupId }) => kept.has(backupId)).map(({ createdAt }) => (now - createdAt) / DAY);

/** Makes backups at these moments and rotates after each, as the service does. */
function simulate(moments: readonly number[]): { readonly at: number; readonly kept: DatedBackup[] }[] {
  let kept: DatedBackup[] = [];
  return moments.map((at) => {
    const fresh = backup(at);
    const moment = rotationMoment(kept, at);
    const all = [...kept, fresh];
    const keep = moment === null ? null : backupsToKeep(all, moment);
    kept = all.filter(({ backupId }) => keep === null || backupId === fresh.backupId || keep.has(backupId));
    return { at, kept };
  });
}

describe('which backups stay', () => {
  test('of one each hour of 40 days: the newest of each of 7 days and of each of 4 weeks', () => {
    const now = start + 40 * DAY - HOUR;
    const all = Array.from({ length: 40 * 24 }, (_, hour) => backup(start + hour * HOUR));
    // A Friday: the weeks before it ended 5, 12, 19 and 26 days ago.
    expect(days(all, backupsToKeep(all, now), now)).toEqual([26, 19, 12, 6, 5, 4, 3, 2, 1, 0]);
  });

  test('none older than 35 days, also where it is the only one, and none of the future is touched', () => {
    const old = backup(start);
    expect(backupsToKeep([old], start + 35 * DAY - 1)).toEqual(new Set([old.backupId]));
    expect(backupsToKeep([old], start + 35 * DAY)).toEqual(new Set());
    const future = backup(start + DAY);
    expect(backupsToKeep([future], start)).toEqual(new Set([future.backupId]));
  });

  test('the last one of an older schema stays 35 days, and one that cannot be read never stands for a day', () => {
    const before = backup(start + HOUR, { schemaVersion: 1 });
    const unreadable = backup(start + 3 * HOUR, { sequence: null, schemaVersion: null });
    const after = backup(start + 2 * HOUR);
    const all = [before, unreadable, after];
    expect(backupsToKeep(all, start + 4 * HOUR)).toEqual(new Set(all.map(({ backupId }) => backupId)));
    expect(backupsToKeep(all, start + 36 * DAY).size).toBe(0);
  });
});

describe('a simulated year', () => {
  const random = createRandomSource(7);
  const patterns: Readonly<Record<string, readonly number[]>> = {
    'every six hours': Array.from({ length: 365 * 4 }, (_, part) => start + part * 6 * HOUR),
    'on working days': Array.from({ length: 365 }, (_, day) => day)
      .filter((day) => day % 7 < 5)
      .flatMap((day) => [9, 11, 16].map((hour) => start + day * DAY + hour * HOUR)),
    'once a week': Array.from({ length: 52 }, (_, week) => start + week * 7 * DAY + 10 * HOUR),
    'now and then': Array.from({ length: 120 }, () => start + random.between(0, 365 * DAY)).toSorted(
      (one, other) => one - other,
    ),
  };

  test.each(Object.keys(patterns))('%s: few stay, none too old, and the past is within reach', (name) => {
    const moments = patterns[name] ?? [];
    const wrong = simulate(moments).flatMap(({ at, kept }, index) => {
      const earlier = moments.slice(Math.max(0, index - 150), index + 1);
      const ages = kept.map(({ createdAt }) => at - createdAt);
      // After a pause, what is too old goes with the backup after the next.
      const pause = at - (moments[index - 1] ?? at);
      const daysOf = (some: readonly number[]) =>
        new Set(some.map((moment) => dayOf(at) - dayOf(moment)).filter((day) => day > 0 && day < 7));
      const isWeeks = (age: number) => age > 21 * DAY && age < 28 * DAY;
      const holds = {
        // One more than 7 and 4: what was just made, beside the ones judged by the moment before it.
        few: kept.length <= 13,
        young: Math.max(...ages) <= 35 * DAY + (pause > DAY ? pause : 0),
        // Whoever made a backup on one of the last six days still finds one of that day.
        days: [...daysOf(earlier)].every((day) => daysOf(kept.map(({ createdAt }) => createdAt)).has(day)),
        // And one of some weeks ago, where there was one.
        weeks: !earlier.some((moment) => isWeeks(at - moment)) || ages.some((age) => age > 14 * DAY),
      };
      return Object.values(holds).every(Boolean) ? [] : [{ at, ...holds }];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a clock that jumps more than a day', () => {
  const before =
    simulate(Array.from({ length: 60 * 24 }, (_, hour) => start + hour * HOUR)).at(-1)?.kept ?? [];
  const last = start + (60 * 24 - 1) * HOUR;

  test.each([
    ['forwards two days', 2 * DAY],
    ['forwards a year', 365 * DAY],
    ['back a week', -7 * DAY],
    ['back to 1970', -last],
  ])('%s removes nothing', (_, jump) => {
    const now = last + jump;
    const fresh = backup(now);
    const moment = rotationMoment(before, now);
    if (moment === null) return expect(jump).toBeLessThan(0);
    const kept = backupsToKeep([...before, fresh], moment);
    expect(before.filter(({ backupId }) => !kept.has(backupId))).toEqual([]);
  });

  test('and back again removes nothing either, by the order of what is in them', () => {
    const wrong = backup(last - 365 * DAY);
    const now = last + HOUR;
    const moment = rotationMoment([...before, wrong], now);
    const kept = backupsToKeep([...before, wrong, backup(now)], moment ?? now);
    expect(moment).toBe(wrong.createdAt);
    expect(before.filter(({ backupId }) => !kept.has(backupId))).toEqual([]);
  });

  test('within a day is no jump', () => {
    expect(rotationMoment(before, last - 20 * HOUR)).toBe(last - 20 * HOUR);
    expect(rotationMoment(before, last + 20 * HOUR)).toBe(last + 20 * HOUR);
  });
});
