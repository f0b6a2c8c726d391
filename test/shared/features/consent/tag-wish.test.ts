import { expect, test } from 'vitest';
import { mendTagWish, strictestTagWish } from '../../../../shared/features/consent/tag-wish.ts';

test('of the wish and the answer the stricter counts', () => {
  expect([
    strictestTagWish('never', 'given'),
    strictestTagWish('allowed', 'withdrawn'),
    strictestTagWish('unknown', 'refused'),
    strictestTagWish('ask-first', 'given'),
    strictestTagWish('allowed', 'expired'),
    strictestTagWish('unknown', 'given'),
    strictestTagWish('allowed', 'none'),
    strictestTagWish('unknown', 'none'),
  ]).toEqual(['never', 'never', 'never', 'ask-first', 'ask-first', 'allowed', 'allowed', 'unknown']);
});

test('what contradicts is set right towards the stricter, and nothing else is a contradiction', () => {
  expect([
    mendTagWish('never', 'given'),
    mendTagWish('allowed', 'refused'),
    mendTagWish('allowed', 'withdrawn'),
    mendTagWish('allowed', 'expired'),
  ]).toEqual([
    { mend: 'consent' },
    { mend: 'wish', to: 'never' },
    { mend: 'wish', to: 'never' },
    { mend: 'wish', to: 'ask-first' },
  ]);
  const agreeing = [
    mendTagWish('never', 'refused'),
    mendTagWish('never', 'none'),
    mendTagWish('ask-first', 'given'),
    mendTagWish('ask-first', 'refused'),
    mendTagWish('allowed', 'given'),
    mendTagWish('unknown', 'given'),
  ];
  expect(agreeing.every((mend) => mend === null)).toBe(true);
});
