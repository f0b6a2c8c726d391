import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSecret, recoveryKeyToText } from '../../../electron/service/crypto/index.ts';
import { confirmSheet, makeVault, startService } from '../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { runLuwteCommand } from './run-luwte-command.ts';

// Every command is a process of its own, and the computer may have more to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = makeFolder();
const place = (name: string) => join(folder, name);
let groups: readonly string[] = [];

beforeAll(async () => {
  const started = startService(folder);
  await makeVault(started);
  ({ groups } = await started.client.vault.recoverySheet());
  await confirmSheet(started);
  const { folderId } = await started.client.vault.browse({ folderId: null });
  await started.client.vault.backupTo({ folderId, name: 'kopie' });
  await started.stop();
});
afterAll(() => removeFolder(folder));

const restore = (key: string, ...options: readonly string[]) =>
  runLuwteCommand(['restore', place('kopie'), place('terug.luwte'), '--recovery', ...options], {
    LUWTE_RECOVERY_KEY: key,
    // Not the one of this vault: what is asked for is what counts.
    LUWTE_PASSPHRASE: 'een heel andere zin van woorden',
  });

test('without a key, with a slip in it or with that of another sheet nothing is made, and one line says why', async () => {
  const [first = '', ...others] = groups;
  const slip = `${first[0] === '7' ? '8' : '7'}${first.slice(1)}`;
  const ofAnother = recoveryKeyToText(createSecret(new Uint8Array(32)));
  const none = await restore('');
  expect(none).toMatchObject({ code: 1, stdout: '' });
  expect(none.stderr).toMatch(/^Er is geen sleutel van het herstelblad: .*\n$/);
  const slipped = await restore([slip, ...others].join(' '), '--json');
  expect(JSON.parse(slipped.stdout)).toEqual({
    backup: place('kopie'),
    ok: false,
    problem: 'WRONG_RECOVERY_KEY',
    groups: [1],
  });
  expect(slipped.stderr).toMatch(/^In deze sleutel klopt deze groep niet: 1;.*\n$/);
  const wrong = await restore(ofAnother, '--lang', 'en');
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong.stderr).toMatch(/^This key does not fit this backup; nothing was made\..*\n$/);
  for (const { stdout, stderr } of [slipped, wrong]) expect(stdout + stderr).not.toContain(others[0]);
  expect(existsSync(place('terug.luwte'))).toBe(false);
});

test('the key of the sheet restores, and what comes next is said', async () => {
  const restored = await restore(groups.join('-'));
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(/^Kluis teruggezet en nagekeken: .*\n.*\nOpen de kluis nu in Luwte .*\n$/);
  expect(existsSync(join(place('terug.luwte'), 'vault.db'))).toBe(true);
});
