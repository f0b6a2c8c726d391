import { expect, test } from 'vitest';
import { cleanFileName, uniqueFileNames } from '../../../../shared/features/evidence/clean-file-name.ts';

/** Bytes of a name that every system takes, an encrypted folder too. */
const MOST = 143;

test.each(['🦋'.repeat(80), 'ж'.repeat(200), '漢'.repeat(80), 'é'.repeat(80), 'a'.repeat(300)])(
  'a name is no longer than any system takes, whatever its letters take, and keeps its ending: %s',
  (stem) => {
    const name = cleanFileName(`${stem}.pdf`);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(name.isWellFormed()).toBe(true);
    for (const unique of uniqueFileNames(Array.from({ length: 12 }, () => name)))
      expect(Buffer.byteLength(unique)).toBeLessThanOrEqual(MOST);
  },
);
