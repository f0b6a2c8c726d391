import { LINE_LIMIT, TEXT_LIMIT } from '../../../../shared/kernel/primitives.ts';
import type { TextField } from './text-field.ts';

/** Texts that a careless program changes on the way: each with what is special about it. */
export const kept = [
  ['right to left', '\u202eגבר אמר \u2066שלום\u2069 مرحبا\u202c'],
  ['emoji of several parts', '👩‍👩‍👧‍👦🏳️‍🌈🇳🇱👍🏽'],
  ['combining marks in every order', 'e\u0301\u0323 \u0323e\u0301 Zo\u0308e ﬁ Å Å'],
  ['markup and formulas', `=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> &amp; **x** \${x} %00 \\0`],
  ['controls that are no NUL', 'a\u0001b\u0002c\u0003d\u001be\u007ff\u0085g\ufeffh\u2028i\u2029j\ufffe'],
  ['blanks at both ends', '\t  tussen  \u00a0'],
] as const;

/** All of them in one line. */
export const everyKept = kept.map(([, text]) => text).join(' ');

/** Texts that a place of this kind refuses, with the code for each. */
export function refusedTexts({
  kind,
  filled,
  limit = kind === 'line' ? LINE_LIMIT : TEXT_LIMIT,
}: Pick<TextField, 'kind' | 'filled' | 'limit'>): readonly (readonly [code: string, text: string])[] {
  return [
    ['text-has-nul', 'a\0b'],
    ['text-not-well-formed', 'a\ud83db'],
    ['text-not-well-formed', '\ude00'],
    ['text-too-long', 'x'.repeat(limit + 1)],
    ...(kind === 'line' ? [['line-has-break', 'a\nb'] as const, ['line-has-break', 'a\rb'] as const] : []),
    ...(filled ? [['text-empty', ''] as const, ['text-empty', ' \t\u00a0'] as const] : []),
  ];
}
