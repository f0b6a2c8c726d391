import { expect, test } from 'vitest';
import {
  type ReadOnlyMode,
  reasonWords,
} from '../../../../../renderer/features/vault/rescue/reason-words.ts';
import { messages } from '../../../../../shared/messages.ts';

const { short, happenedText } = messages.nl.vault.rescue;
const missing = (count: number | null): ReadOnlyMode => ({
  kind: 'rescue',
  reason: 'history',
  missing: count,
  lastAt: null,
});

test('why a vault is only read has its own words, with the number of missing actions where it is known', () => {
  for (const words of [short, happenedText]) {
    expect(reasonWords(words, missing(12))).toContain('12');
    expect(reasonWords(words, missing(1))).not.toContain('1 handelingen');
    expect(reasonWords(words, missing(null))).not.toMatch(/\d|null/);
    const damage: ReadOnlyMode = { kind: 'rescue', reason: 'damage', missing: null, lastAt: 5 };
    expect(reasonWords(words, damage)).toBe(words.damage);
    expect(reasonWords(words, { kind: 'read-only', reason: 'network' })).toBe(words.network);
    expect(reasonWords(words, { kind: 'read-only', reason: 'medium' })).toBe(words.medium);
  }
});
