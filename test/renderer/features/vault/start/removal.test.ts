import { expect, test } from 'vitest';
import { removableFrom, removalErrors } from '../../../../../renderer/features/vault/start/removal.ts';
import { messages } from '../../../../../shared/messages.ts';

test('a replaced vault may go after seven days', () => {
  expect(removableFrom(Date.UTC(2026, 10, 21, 9))).toBe(Date.UTC(2026, 10, 28, 9));
});

test('files that are not of Luwte are counted in the refusal to remove', () => {
  const { errors } = messages.nl.vault.safety.known;
  expect(removalErrors(errors, { count: 3 })['UNKNOWN_FILES']).toContain('3 bestanden');
  expect(removalErrors(errors, null)['UNKNOWN_FILES']).toBe(errors.UNKNOWN_FILES(1));
});
