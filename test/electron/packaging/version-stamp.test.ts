import { describe, expect, test } from 'vitest';
import { createAskGit, readVersionStamp } from '../../../electron/packaging/version-stamp.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';

const askGit = (...words: readonly string[]) => (words[0] === 'log' ? '1767323045' : 'c0ffee');

describe('the stamp of a version', () => {
  test('is the time of the commit, in UTC', () => {
    expect(readVersionStamp({ version: '1.2.3', env: {}, askGit })).toEqual({
      ok: true,
      value: { version: '1.2.3', commit: 'c0ffee', seconds: 1_767_323_045, day: '2026-01-02' },
    });
  });

  test('is SOURCE_DATE_EPOCH where that is set', () => {
    const stamp = readVersionStamp({ version: '1.2.3', env: { SOURCE_DATE_EPOCH: '86400' }, askGit });
    expect(stamp).toMatchObject({ value: { seconds: 86_400, day: '1970-01-02' } });
  });

  test.each(['', '0', '-1', '1e9', ' 1', 'now', '99999999999'])('is refused for "%s"', (given) => {
    expect(readVersionStamp({ version: '1.2.3', env: { SOURCE_DATE_EPOCH: given }, askGit }).ok).toBe(false);
  });

  test('is refused where there is no commit', () => {
    const folder = makeFolder();
    expect(readVersionStamp({ version: '1.2.3', env: {}, askGit: createAskGit(folder) }).ok).toBe(false);
    removeFolder(folder);
  });
});
