import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { copyingProblem } from '../../../electron/cli/copying-problem.ts';

test('a vault with more evidence than one backup holds is told so, with the number, in both languages', () => {
  const error = new ORPCError('TOO_MANY_FILES', { defined: true, data: { most: 200_000 } });
  for (const language of ['nl', 'en'] as const) {
    const { result, problems } = copyingProblem(error, { vault: 'kluis' }, language);
    expect(result?.json).toEqual({ vault: 'kluis', ok: false, problem: 'TOO_MANY_FILES' });
    expect(problems).toEqual([expect.stringContaining('200000')]);
  }
});
