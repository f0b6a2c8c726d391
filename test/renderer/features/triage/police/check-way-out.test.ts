import { describe, expect, test } from 'vitest';
import {
  checkLeaving,
  checkWayOut,
  firstWayOut,
} from '../../../../../renderer/features/triage/police/leaving/check-way-out.ts';

const words = 'zeven blauwe fietsen dansen langzaam';

describe('how a package leaves', () => {
  test('is sealed unless somebody chooses otherwise, and only when both fields say the same', () => {
    expect(checkWayOut(firstWayOut)).toEqual({ ok: false, errors: { passphrase: 'passphrase-empty' } });
    expect(checkWayOut({ ...firstWayOut, typed: { passphrase: words, again: '' } })).toEqual({
      ok: false,
      errors: { again: 'passphrase-different' },
    });
    expect(checkWayOut({ ...firstWayOut, typed: { passphrase: words, again: words } })).toEqual({
      ok: true,
      value: { kind: 'sealed', passphrase: words },
    });
  });

  test('without a lock asks for a reason and for a tick, each at its own field', () => {
    const plain = { ...firstWayOut, isSealed: false, form: 'folder' } as const;
    expect(checkWayOut({ ...plain, reason: '  ' })).toEqual({
      ok: false,
      errors: { reason: 'text-empty', isSure: 'plain-unsure' },
    });
    expect(checkWayOut({ ...plain, reason: 'Zo wil het bureau het.' })).toEqual({
      ok: false,
      errors: { isSure: 'plain-unsure' },
    });
    expect(checkWayOut({ ...plain, reason: 'Zo wil het bureau het.', isSure: true })).toEqual({
      ok: true,
      value: { kind: 'plain', form: 'folder', reason: 'Zo wil het bureau het.' },
    });
  });

  test('a passphrase that was typed before goes nowhere once the lock is left off', () => {
    const typed = { passphrase: words, again: words };
    const answer = checkWayOut({
      isSealed: false,
      typed,
      form: 'zip',
      reason: 'Zo wil het bureau het.',
      isSure: true,
      withoutConsent: '',
    });
    expect(JSON.stringify(answer)).not.toContain(words);
  });

  test('against what the person said it leaves only for a reason, asked at its own field', () => {
    const sealed = { ...firstWayOut, typed: { passphrase: words, again: words } };
    const way = { kind: 'sealed', passphrase: words };
    expect(checkLeaving(sealed, true)).toEqual({ ok: false, errors: { withoutConsent: 'consent-lacking' } });
    expect(checkLeaving({ ...sealed, withoutConsent: 'Zij vroeg erom.' }, true)).toEqual({
      ok: true,
      value: { way, withoutConsent: 'Zij vroeg erom.' },
    });
    expect(checkLeaving({ ...sealed, withoutConsent: 'Zij vroeg erom.' }, false)).toEqual({
      ok: true,
      value: { way, withoutConsent: '' },
    });
    expect(checkLeaving(firstWayOut, true)).toMatchObject({
      errors: { passphrase: 'passphrase-empty', withoutConsent: 'consent-lacking' },
    });
  });
});
