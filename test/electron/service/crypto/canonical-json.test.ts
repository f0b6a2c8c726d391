import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CanonicalValue, canonicalJson } from '../../../../electron/service/crypto/index.ts';

describe('canonical JSON', () => {
  it('sorts members and leaves no white space', () => {
    const value = { b: [1, { d: null, c: 'é"\n' }], a: true, '': -7 };
    expect(canonicalJson(value)).toBe('{"":-7,"a":true,"b":[1,{"c":"é\\"\\n","d":null}]}');
  });

  it('means the same as the value, whatever the order of its members', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    );
    const value = fc.letrec<{ value: CanonicalValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(value, (sample) => {
        const text = canonicalJson(sample);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(sample))).toBe(text);
      }),
    );
  });

  it('refuses what could silently fall out of a MAC', () => {
    const bad: readonly unknown[] = [
      undefined,
      1.5,
      Number.NaN,
      2 ** 53,
      10n,
      '\ud800',
      { a: undefined },
      () => 1,
    ];
    for (const value of bad) expect(() => canonicalJson(value as CanonicalValue)).toThrow('canonical JSON');
  });
});

function reversed(value: CanonicalValue): CanonicalValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: CanonicalValue) => reversed(item));
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
