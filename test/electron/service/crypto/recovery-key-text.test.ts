import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSecret,
  isRecoveryGroup,
  RECOVERY_GROUPS,
  recoveryKeyToText,
  revealSecret,
  textToRecoveryKey,
  wrongRecoveryGroups,
} from '../../../../electron/service/crypto/index.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyBytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const textOf = (bytes: Uint8Array): string => recoveryKeyToText(createSecret(Uint8Array.from(bytes)));

const read = (text: string) => {
  const reading = textToRecoveryKey(text);
  return reading.ok ? Buffer.from(revealSecret(reading.recoveryKey)).toString('hex') : reading;
};

describe('the printed recovery key', () => {
  it('is written the same way for ever', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, i) => i);
    expect(textOf(bytes)).toBe(
      '000GV-40R4H-0M30P-E209P-185GH-R38E0-1W814-24GKZ-2GAHA-C5RR5-34D1N-P70XA-3RFG5',
    );
  });

  it('comes back however it is typed: spaces, dashes, dots, line breaks, case, O for 0, I and L for 1', () => {
    const separator = fc.constantFrom('-', ' ', ' - ', '\n', '', '.', '–', '_', '\t');
    fc.assert(
      fc.property(keyBytes, separator, fc.boolean(), fc.boolean(), (bytes, between, isLower, isLookalike) => {
        const printed = textOf(bytes);
        expect(printed).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){12}$/);
        let typed = printed.replaceAll('-', between);
        if (isLookalike) typed = typed.replaceAll('0', 'O').replaceAll('1', isLower ? 'l' : 'I');
        expect(read(` ${isLower ? typed.toLowerCase() : typed}\n`)).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });

  it('with any single character wrong, names the group: all 65 places, all 31 other characters', () => {
    const printed = textOf(Uint8Array.from({ length: 32 }, (_, i) => (i * 37) & 255));
    for (const [at, right] of [...printed].entries()) {
      if (right === '-') continue;
      for (const wrong of ALPHABET) {
        if (wrong === right) continue;
        const typed = printed.slice(0, at) + wrong + printed.slice(at + 1);
        expect(read(typed)).toEqual({ ok: false, code: 'group-mistyped', group: Math.floor(at / 6) + 1 });
      }
      expect(read(`${printed.slice(0, at)}U${printed.slice(at + 1)}`)).toMatchObject({
        code: 'group-mistyped',
      });
    }
  });

  it('with two characters of a group or two groups exchanged, names the first group that is wrong', () => {
    const place = fc.nat(4);
    const group = fc.nat(RECOVERY_GROUPS - 1);
    fc.assert(
      fc.property(keyBytes, group, place, place, group, (bytes, g, a, b, h) => {
        const groups = textOf(bytes)
          .split('-')
          .map((text) => [...text]);
        const swapped = groups.map((text) => [...text]);
        const target = swapped[g] ?? [];
        [target[a], target[b]] = [target[b] ?? '', target[a] ?? ''];
        const typed = swapped.map((text) => text.join('')).join('-');
        if (typed !== groups.map((text) => text.join('')).join('-')) {
          expect(read(typed)).toEqual({ ok: false, code: 'group-mistyped', group: g + 1 });
        }
        if (g === h) return;
        const moved = groups.map((text) => text.join(''));
        [moved[g], moved[h]] = [moved[h] ?? '', moved[g] ?? ''];
        expect(read(moved.join(' '))).toEqual({
          ok: false,
          code: 'group-mistyped',
          group: Math.min(g, h) + 1,
        });
      }),
    );
  });

  it('names every group that cannot be right, and all that are missing', () => {
    const spoilt = fc.uniqueArray(fc.nat({ max: RECOVERY_GROUPS - 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(keyBytes, spoilt, fc.constantFrom('-', ' ', ''), (bytes, places, between) => {
        const groups = textOf(bytes).split('-');
        // One wrong character in a group is always noticed.
        const typed = groups.map((group, index) =>
          places.includes(index) ? `${group[0] === 'A' ? 'B' : 'A'}${group.slice(1)}` : group,
        );
        expect(wrongRecoveryGroups(typed.join(between))).toEqual(
          places.map((place) => place + 1).toSorted((one, other) => one - other),
        );
      }),
    );
    const groups = textOf(new Uint8Array(32).fill(7)).split('-');
    expect(wrongRecoveryGroups('')).toEqual(groups.map((_, index) => index + 1));
    expect(wrongRecoveryGroups(groups.slice(0, 11).join(' '))).toEqual([12, 13]);
    expect(wrongRecoveryGroups([...groups, 'AAAAA'].join('-'))).toEqual([13]);
  });

  it('says when it is incomplete, too long, or a group has the wrong length', () => {
    const printed = textOf(new Uint8Array(32).fill(170));
    const groups = printed.split('-');
    expect(read('')).toEqual({ ok: false, code: 'incomplete' });
    for (let count = 1; count < RECOVERY_GROUPS; count += 1) {
      expect(read(groups.slice(0, count).join('-'))).toEqual({ ok: false, code: 'incomplete' });
    }
    for (let cut = 0; cut < 65; cut += 1) {
      expect(read(groups.join('').slice(0, cut))).toEqual({ ok: false, code: 'incomplete' });
    }
    expect(read(`${printed}-ABCDE`)).toEqual({ ok: false, code: 'too-long' });
    const short = groups.map((group, index) => (index === 4 ? group.slice(1) : group)).join(' ');
    expect(read(short)).toEqual({ ok: false, code: 'group-mistyped', group: 5 });
  });

  it('does not choke on hostile text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => !textToRecoveryKey(text).ok),
    );
    expect(textToRecoveryKey('A'.repeat(1_000_000)).ok).toBe(false);
    expect(textToRecoveryKey('😀'.repeat(65)).ok).toBe(false);
  });

  it('is typed back in part by group', () => {
    const key = createSecret(new Uint8Array(32).fill(99));
    const groups = recoveryKeyToText(key).split('-');
    expect(groups.every((group, index) => isRecoveryGroup(key, index + 1, ` ${group.toLowerCase()} `))).toBe(
      true,
    );
    expect(isRecoveryGroup(key, 1, groups[1] ?? '')).toBe(false);
    expect(isRecoveryGroup(key, 14, groups[0] ?? '')).toBe(false);
    expect(isRecoveryGroup(key, 0, '')).toBe(false);
  });
});
