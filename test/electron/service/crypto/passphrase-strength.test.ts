import { describe, expect, it } from 'vitest';
import { checkPassphrase } from '../../../../electron/service/crypto/passphrase-strength.ts';

describe('judging a new passphrase', () => {
  it('accepts long, hard to guess ones in any script', async () => {
    for (const good of [
      'zeven kano’s onder de brug',
      'kR7#vQ2!mZ9pLx4w',
      'דלת כחולה ליד הים הגדול',
      '🐘🌵🚲🧂🪁🥨🎻🧲🦑🪵🧊🛟🥝🪜🧶🫖',
    ]) {
      expect(await checkPassphrase(good)).toMatchObject({ acceptable: true, reasons: [] });
    }
  });

  it('refuses short ones whatever they are made of', async () => {
    expect(await checkPassphrase('kR7#vQ2!mZ9pLx')).toEqual({
      length: 14,
      acceptable: false,
      score: 3,
      reasons: ['too-short'],
    });
    expect(await checkPassphrase('')).toEqual({
      length: 0,
      acceptable: false,
      score: 0,
      reasons: ['too-short'],
    });
  });

  it('refuses long ones that are easily guessed, and says why', async () => {
    const cases = [
      ['aaaaaaaaaaaaaaaaaaaaaaaa', 'repeats'],
      ['abcabcabcabcabcabcabcabc', 'repeats'],
      ['abcdefghijklmnopqrstuvw', 'sequence'],
      ['20-01-1985 20-01-1985', 'date'],
      ['welkom01 wachtwoord', 'common-password'],
      ['qwertyuiopasdfghjkl', 'common-password'],
    ] as const;
    for (const [bad, reason] of cases) {
      const check = await checkPassphrase(bad);
      expect(check.acceptable, bad).toBe(false);
      expect(check.reasons, bad).toEqual(expect.arrayContaining(['too-weak', reason]));
    }
  });

  it('gives nothing for the names an attacker knows', async () => {
    const ownWords = ['Zwiebelhuyzen', 'Krabbenkooi'];
    expect((await checkPassphrase('zwiebelhuyzen krabbenkooi')).acceptable).toBe(true);
    const check = await checkPassphrase('zwiebelhuyzen krabbenkooi', { ownWords });
    expect(check).toMatchObject({ acceptable: false, reasons: ['too-weak', 'own-words'] });
  });

  it('takes six different words of the list as long enough, not six times the same', async () => {
    const words = new Set(['ui', 'ei', 'as', 'ijs', 'aap', 'bes', 'kip']);
    const six = await checkPassphrase('ui ei as ijs aap bes', { words });
    expect(six.reasons).not.toContain('too-short');
    expect((await checkPassphrase('ui ui ui ui ui', { words })).reasons).toContain('too-short');
  });

  it('refuses, rather than cuts, more than a thousand characters, and stays quick with hostile ones', async () => {
    expect((await checkPassphrase('x'.repeat(1_000_000))).reasons).toEqual(['too-long']);
    for (const hostile of ['@4$3!0'.repeat(170), 'a1'.repeat(512), '\0'.repeat(1024), '\ud800'.repeat(30)]) {
      expect((await checkPassphrase(hostile)).score).toBeLessThanOrEqual(4);
    }
  });
});
