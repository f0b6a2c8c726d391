import { expect, it } from 'vitest';
import { bytesToText } from '../../../renderer/ui/bytes-to-text.ts';

it('writes sizes as people read them, in their language', () => {
  expect([
    bytesToText(0, 'nl'),
    bytesToText(999, 'nl'),
    bytesToText(1000, 'nl'),
    bytesToText(1_500_000, 'nl'),
    bytesToText(1_500_000, 'en'),
    bytesToText(200_000_000, 'nl'),
    bytesToText(5_000_000_000, 'nl'),
  ]).toEqual(['0 B', '999 B', '1 kB', '1,5 MB', '1.5 MB', '200 MB', '5 GB']);
});
