import { expect, test } from 'vitest';
import {
  flattenGroups,
  groupFilter,
} from '../../../../../renderer/features/dossiers/incidents/flatten-groups.ts';
import { everyIncident } from '../../../../../shared/features/dossiers/incident-views-model.ts';

const group = (key: string, count: number) => ({ key, name: '', platform: '', count, from: 100, until: 200 });

test('an open group has its incidents below it, a closed one has its header alone', () => {
  expect(flattenGroups([group('a', 2), group('b', 3), group('c', 1)], new Set(['a', 'c']))).toEqual([
    { kind: 'group', group: 0 },
    { kind: 'row', group: 0, row: 0 },
    { kind: 'row', group: 0, row: 1 },
    { kind: 'group', group: 1 },
    { kind: 'group', group: 2 },
    { kind: 'row', group: 2, row: 0 },
  ]);
});

test('the incidents of a group are those that the filter let through as well', () => {
  const filter = { ...everyIncident, platform: 'x', from: 150 };
  expect(groupFilter('day', group('2026-11-20', 1), filter)).toEqual({ ...filter, from: 150, until: 200 });
  expect(groupFilter('sender', group('id:1', 1), filter)).toEqual({ ...filter, sender: 'id:1' });
  expect(groupFilter('form', group('', 1), filter)).toEqual({ ...filter, form: '' });
});
