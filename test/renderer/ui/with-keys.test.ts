import { expect, test } from 'vitest';
import { withKeys } from '../../../renderer/ui/with-keys.ts';

test('every key is its own, and stays when other things come and go', () => {
  const keys = (words: string[]) => withKeys(words, (word) => word).map(({ key }) => key);
  expect(keys(['a', 'b', 'a', '1:a'])).toEqual(['0:a', '0:b', '1:a', '0:1:a']);
  expect(keys(['x', 'a', 'b', 'a'])).toEqual(['0:x', '0:a', '0:b', '1:a']);
});
