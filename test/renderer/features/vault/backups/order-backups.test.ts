import { expect, test } from 'vitest';
import {
  lessThanRecorded,
  moreThanNow,
  newerOutside,
  orderBackups,
} from '../../../../../renderer/features/vault/backups/order-backups.ts';
import type { Backup } from '../../../../../shared/features/vault/backup-model.ts';

const backup = (createdAt: number, sequence: number): Backup => ({
  backupId: `20261121T00000${createdAt}Z-00000000`,
  createdAt,
  sequence,
  bytes: 1,
  headCode: `${sequence}-00000000`,
  generation: 1,
});
// The newest was made when actions were missing already.
const backups = [backup(2, 40), backup(3, 12), backup(1, 40)];
const moments = (ordered: readonly Backup[]) => ordered.map(({ createdAt }) => createdAt);

test('backups are offered newest first; in rescue those that hold most, of equal ones the newer', () => {
  expect(moments(orderBackups(backups, false))).toEqual([3, 2, 1]);
  expect(moments(orderBackups(backups, true))).toEqual([2, 1, 3]);
  expect(moments(backups)).toEqual([2, 3, 1]);
});

test.each([
  [40, 12, 28],
  [12, 12, 0],
  [12, 40, 0],
  [12, null, 0],
])('a backup of %s actions beside a vault of %s holds %s more', (sequence, now, more) => {
  expect(moreThanNow({ sequence }, now)).toBe(more);
});

test.each([
  [40, 40, 0],
  [40, 52, 12],
  [40, 39, 0],
  [40, null, 0],
])('a backup of %s actions lacks of %s recorded ones %s', (sequence, recorded, less) => {
  expect(lessThanRecorded({ sequence }, recorded)).toBe(less);
});

test('one outside is told of where it is newer than every other', () => {
  expect(newerOutside(backups, 4)).toBe(4);
  expect(newerOutside(backups, 3)).toBeNull();
  expect(newerOutside(backups, null)).toBeNull();
  expect(newerOutside([], 1)).toBe(1);
});
