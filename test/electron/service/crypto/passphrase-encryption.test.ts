import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { expect, test, vi } from 'vitest';
import {
  createPassphraseJudge,
  encryptWithKey,
  makePassphraseKey,
} from '../../../../electron/service/crypto/index.ts';
import { threadPrograms } from '../../../../electron/service/thread-programs.ts';
import { hasProgram } from '../../../support/debian-tools.ts';
import { goneThread, startedThreads } from '../../../support/started-threads.ts';
import { makeFolder, removeFolder } from '../../../support/test-folder.ts';

vi.setConfig({ testTimeout: 180_000 });

const passphrase = 'zeven blauwe fietsen dansen langzaam';
const entry = new URL('../../../../electron/service/entry.ts', import.meta.url).href;
const program = threadPrograms(entry).passphrases;
const plain = new Uint8Array(200_000).map((_, index) => index % 251);

test('a file costs whoever guesses as much as one of the age programs, opens with its passphrase, and its threads are gone before it is written', async () => {
  const threads = startedThreads();
  const key = await makePassphraseKey(program, passphrase);
  expect(threads.map(({ threadId }) => threadId)).toEqual([goneThread, goneThread]);
  const stream = await encryptWithKey(key, new Blob([plain]).stream());
  const file = new Uint8Array(await new Response(stream).arrayBuffer());
  expect(key.fileKey.every((byte) => byte === 0)).toBe(true);
  expect(Buffer.from(file).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  expect(Buffer.from(await decrypter.decrypt(file)).equals(plain)).toBe(true);
  if (hasProgram('age')) expect(openedByAge(file)).toBe(true);
});

test('a passphrase is judged in a thread, which stays for the next question', async () => {
  const threads = startedThreads();
  const judge = createPassphraseJudge(program);
  const [weak, good] = await Promise.all([judge('geheim'), judge('zwiebelhuyzen krabbenkooi')]);
  expect(weak.acceptable).toBe(false);
  expect(good).toMatchObject({ acceptable: true, reasons: [] });
  expect((await judge('zwiebelhuyzen krabbenkooi', { ownWords: ['krabbenkooi'] })).score).toBeLessThan(4);
  expect(threads).toHaveLength(1);
});

/** Debian's age asks for a passphrase on a terminal only. */
function openedByAge(file: Uint8Array): boolean {
  const folder = makeFolder();
  const [sealed, opened] = [join(folder, 'stuk.age'), join(folder, 'stuk')];
  writeFileSync(sealed, file);
  const command = `age --decrypt --output '${opened}' '${sealed}'`;
  execFileSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    input: `${passphrase}\n`,
    stdio: 'pipe',
  });
  const isSame = readFileSync(opened).equals(plain);
  removeFolder(folder);
  return isSame;
}
