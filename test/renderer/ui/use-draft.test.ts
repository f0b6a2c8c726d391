import { expect, test } from 'vitest';
import { fillIn } from '../../../renderer/ui/use-draft.ts';

test('typed fields take the place of empty ones, and only where they fit', () => {
  const empty = { name: '', forms: [] as string[], count: 0, occurredAt: null as number | null };
  const patch = { name: 'Sanne', forms: 'doxing', count: 3, occurredAt: 5, removedField: 'x' };
  expect(fillIn(empty, patch)).toEqual({ name: 'Sanne', forms: [], count: 3, occurredAt: 5 });
});

test('names of the object prototype are no fields', () => {
  expect(fillIn({ name: '' }, JSON.parse('{"__proto__":{"name":"x"}}'))).toEqual({ name: '' });
});
