import { describe, expect, test } from 'vitest';
import {
  emptyGroups,
  GROUP_COUNT,
  typeIntoGroups,
} from '../../../../../renderer/features/vault/unlock/recovery-groups.ts';

const whole = '000GV-40R4H-0M30P-E209P-185GH-R38E0-1W814-24GKZ-2GAHA-C5RR5-34D1N-P70XA-3RFG5'.split('-');
const set = (changes: Readonly<Record<number, string>>) =>
  emptyGroups.map((group, at) => changes[at] ?? group);

describe('typing the groups of a recovery sheet', () => {
  test('the whole key fills every field, wherever and however it is pasted', () => {
    for (const between of ['-', ' ', '', '\n', ' – ']) {
      for (const index of [0, 7, GROUP_COUNT - 1]) {
        const filled = typeIntoGroups(set({ 3: 'XXXXX' }), index, ` ${whole.join(between)}\n`);
        expect(filled).toEqual({ groups: whole, focus: GROUP_COUNT - 1 });
      }
    }
  });

  test('what is typed in one field stays there, right or wrong', () => {
    for (const text of ['', '0', '000G', '000GV', 'é!']) {
      expect(typeIntoGroups(emptyGroups, 2, text)).toEqual({ groups: set({ 2: text }), focus: null });
    }
  });

  test('a sixth character goes on into the next field, as long as that is empty', () => {
    expect(typeIntoGroups(set({ 2: '000GV' }), 2, '000GV4')).toEqual({
      groups: set({ 2: '000GV', 3: '4' }),
      focus: 3,
    });
    expect(typeIntoGroups(set({ 2: '000GV', 3: '40R4H' }), 2, '000GV4')).toEqual({
      groups: set({ 2: '000GV4', 3: '40R4H' }),
      focus: null,
    });
    const last = GROUP_COUNT - 1;
    expect(typeIntoGroups(emptyGroups, last, '3RFG5X')).toEqual({
      groups: set({ [last]: '3RFG5X' }),
      focus: null,
    });
  });

  test('a dash or space after a whole group leads to the next field', () => {
    expect(typeIntoGroups(set({ 0: '000GV' }), 0, '000GV-')).toEqual({
      groups: set({ 0: '000GV' }),
      focus: 1,
    });
    expect(typeIntoGroups(set({ 0: '00' }), 0, '00-')).toEqual({ groups: set({ 0: '00-' }), focus: null });
  });

  test('some groups at once fill as many fields', () => {
    expect(typeIntoGroups(emptyGroups, 4, whole.slice(4, 7).join(' '))).toEqual({
      groups: set({ 4: '185GH', 5: 'R38E0', 6: '1W814' }),
      focus: 6,
    });
  });
});
