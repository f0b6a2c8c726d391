import { expect, test } from 'vitest';
import { holdsText } from '../../../../../renderer/features/dossiers/drafts/holds-text.ts';

test.each([
  ['nothing', {}],
  ['what stands in it from the beginning', { occurredAt: 1_795_000_000_000, known: null, forms: [] }],
  ['spaces', { message: ' \n' }],
  ['how exactly the moment is known', { precision: 'day', occurredAt: 1_795_000_000_000 }],
])('a draft that holds %s is not half of anything', (_, value) => {
  expect(holdsText(value)).toBe(false);
});

test.each([
  ['words', { precision: 'day', message: 'x' }],
  ['a choice', { forms: ['threat'] }],
  ['a person', { known: { personId: 'x' } }],
])('a draft that holds %s is one to go on with', (_, value) => {
  expect(holdsText(value)).toBe(true);
});
