import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../electron/start.ts', import.meta.url));

test('a wrong word on the command line ends with 1 and one line, before anything is started', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--lang', 'de'], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Usage: npm start -- [--vault PATH] [--lang nl|en]\n',
  });
});
