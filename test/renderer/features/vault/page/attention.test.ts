import { describe, expect, test } from 'vitest';
import { attentionOf, type Condition } from '../../../../../renderer/features/vault/page/attention.ts';
import type { VaultMode } from '../../../../../shared/features/vault/model.ts';
import { LITTLE_ROOM } from '../../../../../shared/features/vault/safety-model.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 21, 12);

const well: Condition = {
  mode: { kind: 'open' },
  place: { kind: 'local', name: '' },
  quickCheck: 'ok',
  deepCheck: { at: now - DAY, problems: 0, database: false, history: false, evidence: 0, backups: 0 },
  lastOutsideAt: now - 5 * DAY,
  outsideOnSameDisk: false,
  lastProvedRestoreAt: now - 5 * DAY,
  restoreReminder: false,
  sheetConfirmed: true,
  backupFailed: false,
  free: 100 * LITTLE_ROOM,
};
const checked = (found: object) => ({
  deepCheck: { at: now, problems: 1, database: false, history: false, evidence: 0, backups: 0, ...found },
});
const historyGone: VaultMode = { kind: 'rescue', reason: 'history', missing: 3, lastAt: now };
const damaged: VaultMode = { kind: 'rescue', reason: 'damage', missing: null, lastAt: now };

const cases: readonly (readonly [string, Partial<Condition>, readonly string[]])[] = [
  ['all is well', {}, []],
  ['it was never read from end to end', { deepCheck: null }, []],
  ['the look after opening is still under way', { quickCheck: 'running' }, []],
  ['the look after opening could not be finished', { quickCheck: 'unfinished' }, []],
  ['no backup was ever kept outside', { lastOutsideAt: null }, ['outside']],
  ['the last one outside is thirty days old', { lastOutsideAt: now - 30 * DAY }, []],
  ['the last one outside is older', { lastOutsideAt: now - 31 * DAY }, ['outside']],
  ['the last one outside lies on the same disk', { outsideOnSameDisk: true }, ['sameDisk']],
  [
    'the last one outside is old and lies on the same disk',
    { outsideOnSameDisk: true, lastOutsideAt: now - 31 * DAY },
    ['outside'],
  ],
  ['nobody knows where the last one outside lies', { outsideOnSameDisk: null }, []],
  ['a restore should be tried', { restoreReminder: true, lastProvedRestoreAt: null }, ['restore']],
  ['it is on a network drive', { place: { kind: 'network', name: '' } }, ['network']],
  ['it is in a synchronised folder', { place: { kind: 'synchronised', name: 'OneDrive' } }, ['synchronised']],
  ['a check found evidence missing', checked({ evidence: 2 }), ['evidence']],
  ['a check found the database damaged', checked({ database: true }), ['database']],
  ['a check found the chain broken', checked({ history: true }), ['history']],
  ['a check found a backup damaged', checked({ backups: 1 }), ['backups']],
  ['Luwte could not make a backup by itself', { backupFailed: true }, ['backupFailed']],
  ['nobody typed back the recovery sheet', { sheetConfirmed: false }, ['sheet']],
  ['the look after opening found damage', { quickCheck: 'damaged' }, ['database']],
  ['the disk is nearly full', { free: LITTLE_ROOM - 1 }, ['disk']],
  ['there is just room enough', { free: LITTLE_ROOM }, []],
  [
    'it is in rescue for damage: that is said above, and backups of it are not asked for',
    { mode: damaged, quickCheck: 'damaged', ...checked({ database: true }), lastOutsideAt: null },
    [],
  ],
  [
    'it is in rescue for its history, and damaged besides',
    { mode: historyGone, quickCheck: 'damaged', ...checked({ history: true }) },
    ['database'],
  ],
  [
    'it is read on a network drive: that is said above',
    {
      mode: { kind: 'read-only', reason: 'network' },
      place: { kind: 'network', name: '' },
      restoreReminder: true,
      lastOutsideAt: null,
    },
    [],
  ],
  [
    'everything is the matter: the gravest comes first',
    {
      ...checked({ history: true, database: true, evidence: 1, backups: 1 }),
      sheetConfirmed: false,
      lastOutsideAt: null,
      restoreReminder: true,
      place: { kind: 'synchronised', name: 'Nextcloud' },
      free: 0,
    },
    ['history', 'database', 'evidence', 'backups', 'sheet', 'outside', 'restore', 'synchronised', 'disk'],
  ],
];

describe('what the summary of the vault says', () => {
  test.each(cases)('when %s', (_when, change, kinds) => {
    expect(attentionOf({ ...well, ...change }, now).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('carries what its words need', () => {
    const condition: Condition = {
      ...well,
      ...checked({ evidence: 2 }),
      lastOutsideAt: now - 40 * DAY,
      place: { kind: 'synchronised', name: 'OneDrive' },
      free: 5,
    };
    expect(attentionOf(condition, now)).toEqual([
      { kind: 'evidence', count: 2 },
      { kind: 'outside', lastAt: now - 40 * DAY },
      { kind: 'synchronised', service: 'OneDrive' },
      { kind: 'disk', free: 5 },
    ]);
  });
});
