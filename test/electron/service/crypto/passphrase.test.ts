import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  generatePassphrase,
  normalisePassphrase,
  systemRandom,
} from '../../../../electron/service/crypto/index.ts';
import { randomIndex } from '../../../../electron/service/crypto/passphrase.ts';

const words = Array.from({ length: 7776 }, (_, index) => `woord${index}`);

describe('a generated passphrase', () => {
  it('has so many words of the list, drawn afresh each time', () => {
    const passphrase = generatePassphrase(words, 6, systemRandom);
    expect(passphrase.split(' ').length).toBe(6);
    expect(passphrase.split(' ').every((word) => words.includes(word))).toBe(true);
    expect(generatePassphrase(words, 6, systemRandom)).not.toBe(passphrase);
  });

  it('refuses short or doubled lists and few words', () => {
    expect(() => generatePassphrase(words.slice(1), 6, systemRandom)).toThrow('word list');
    expect(() => generatePassphrase([...words, 'woord1'], 6, systemRandom)).toThrow('word list');
    expect(() => generatePassphrase(words, 5, systemRandom)).toThrow('too few');
  });

  it('throws away the values that would favour some words: no modulo bias', () => {
    const draws = [0xffff_ffff, 2 ** 32 - (2 ** 32 % 7776), 7777];
    const scripted = (): Uint8Array => {
      const bytes = new Uint8Array(4);
      new DataView(bytes.buffer).setUint32(0, draws.shift() ?? 0);
      return bytes;
    };
    expect(randomIndex(7776, scripted)).toBe(1);
    expect(draws).toEqual([]);
  });

  it('draws every index of a small range about equally often', () => {
    const counts = Array.from({ length: 7 }, () => 0);
    for (let n = 0; n < 14_000; n += 1) {
      const index = randomIndex(7, systemRandom);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    // 2000 expected each, standard deviation 41: nine deviations wide.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(370);
  });
});

describe('normalising a passphrase', () => {
  it('makes composed and decomposed letters one, cuts nothing, changes nothing twice', () => {
    expect(normalisePassphrase('cafe\u0301')).toBe('caf\u00e9');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalisePassphrase(text);
        expect(normalisePassphrase(once)).toBe(once);
        expect(normalisePassphrase(text.normalize('NFD'))).toBe(once);
      }),
    );
    expect(normalisePassphrase(` ${'x'.repeat(100_000)} `).length).toBe(100_002);
  });
});
