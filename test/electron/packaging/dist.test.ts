import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repositoryFolder, runProgramFile } from '../../support/run-program.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';

/** Another system than this one, so that a runtime installed here is not found. */
const elsewhere = process.platform === 'win32' ? 'linux' : 'windows';

let cache = '';
beforeEach(() => {
  cache = makeFolder();
});
afterEach(() => removeFolder(cache));

describe('npm run dist', () => {
  test('says in one sentence that the runtime cannot be had, ends with 3, and leaves nothing', async () => {
    const before = whatIsThere();
    const { code, output } = await dist([elsewhere], {
      electron_config_cache: cache,
      // Nothing answers there, on a machine with a network either.
      ELECTRON_MIRROR: 'http://127.0.0.1:9/',
    });
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^No installer was made: The runtime Electron \d+\.\d+\.\d+ for \w+ \w+ cannot be had here \(.+\)\. /,
      ),
    ]);
    expect(code).toBe(3);
    expect(readdirSync(cache)).toEqual([]);
    expect(whatIsThere()).toEqual(before);
  });

  test('says so too where the folder that should have the runtime does not', async () => {
    const { code, output } = await dist([], { ELECTRON_OVERRIDE_DIST_PATH: cache });
    expect(output).toBe(
      'No installer was made: ELECTRON_OVERRIDE_DIST_PATH names a folder without the Electron runtime.\n',
    );
    expect(code).toBe(3);
  });

  test('refuses a system it does not know', async () => {
    const { code, output } = await dist(['solaris'], {});
    expect(output).toMatch(/^Usage: /);
    expect(code).toBe(1);
  });

  test('refuses a date that is none', async () => {
    const { code, output } = await dist([elsewhere], { SOURCE_DATE_EPOCH: 'yesterday' });
    expect(output).toMatch(/SOURCE_DATE_EPOCH/);
    expect(code).toBe(1);
  });
});

function dist(words: readonly string[], env: Readonly<Record<string, string>>) {
  return runProgramFile('electron/packaging/dist.ts', words, 'keep', env);
}

/** The folders that packaging writes, with what stands in them. */
function whatIsThere(): readonly string[] {
  return ['out', 'dist', 'dist.partial'].flatMap((name) => {
    const folder = join(repositoryFolder, name);
    return existsSync(folder) ? [name, ...readdirSync(folder).map((inside) => `${name}/${inside}`)] : [];
  });
}
