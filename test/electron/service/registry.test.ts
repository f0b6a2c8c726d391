import { expect, test } from 'vitest';
import { addHandlers } from '../../../electron/service/registry.ts';

test('two handlers of one name throw at start, and the first one stays', () => {
  const handlers = new Map<string, () => string>();
  addHandlers(handlers, 'dossiers', { list: () => 'of the contract' });
  addHandlers(handlers, 'people', { list: () => 'of another slice' });
  expect(() => addHandlers(handlers, 'dossiers', { list: () => 'internal' })).toThrow(
    'dossiers.list has two handlers',
  );
  expect([...handlers].map(([name, handler]) => [name, handler()])).toEqual([
    ['dossiers.list', 'of the contract'],
    ['people.list', 'of another slice'],
  ]);
});
