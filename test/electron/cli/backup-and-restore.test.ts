import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { repositoryFolder } from '../../support/run-program.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { fileHashes } from '../../support/vault-with-evidence.ts';
import { runLuwteCommand } from './run-luwte-command.ts';

// Every command is a process of its own, and the computer may have more to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = makeFolder();
const place = (name: string) => join(folder, name);
let vault = '';
let passphrase = '';

beforeAll(async () => {
  const { stdout } = await runLuwteCommand(['demo', folder, '--dossiers', '8', '--json']);
  ({ vault, passphrase } = JSON.parse(stdout) as { vault: string; passphrase: string });
});
afterAll(() => removeFolder(folder));

const luwte = (words: readonly string[], spoken = passphrase) =>
  runLuwteCommand(words, { LUWTE_PASSPHRASE: spoken });
const oneLine = /^[^\n]+\n$/;

test('a vault goes to exactly the folder that was named, and comes back in exactly the one that was named', async () => {
  const made = await luwte(['backup', vault, place('kopie'), '--json']);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(made.stdout)).toEqual({
    vault,
    ok: true,
    backup: place('kopie'),
    bytes: expect.any(Number),
    files: 5,
    missing: 0,
  });
  const restored = await luwte(['restore', place('kopie'), place('hersteld.luwte'), '--json']);
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(restored.stdout)).toEqual({
    backup: place('kopie'),
    ok: true,
    vault: place('hersteld.luwte'),
    sequence: expect.any(Number),
    createdAt: expect.any(String),
    evidence: { restored: 5, missing: 0, altered: 0 },
    generationBehind: false,
  });
  expect(fileHashes(join(place('hersteld.luwte'), 'evidence'))).toEqual(fileHashes(join(vault, 'evidence')));
  const checked = await luwte(['check', place('hersteld.luwte'), '--json']);
  expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, evidence: { checked: 5 } });
  expect(made.stdout + restored.stdout + checked.stdout).not.toContain(passphrase);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('people are told in their language where it is and what is in it', async () => {
  const dutch = await luwte(['backup', vault, place('spreek')]);
  expect(dutch.stdout).toMatch(
    /^Reservekopie gemaakt en nagekeken: .*spreek \(\d+ bytes, 5 bewijsbestanden\)\n$/,
  );
  const english = await luwte(['restore', place('spreek'), place('spreek.luwte'), '--lang', 'en']);
  expect(english.stdout).toMatch(
    /^Vault restored and proved: .*\nEvidence files: 5 restored, 0 missing, 0 altered\n$/,
  );
});

test('what is there already is never touched, and each refusal is one line and exit code 1', async () => {
  const before = fileHashes(place('kopie'));
  mkdirSync(place('leeg.luwte'));
  const cases: readonly [readonly string[], RegExp][] = [
    [['backup', vault, place('kopie')], /^Op deze plek staat al iets met die naam/],
    [['restore', place('kopie'), place('leeg.luwte')], /^Op deze plek staat al iets met die naam/],
    [['restore', folder, place('x.luwte')], /^In deze map staat geen reservekopie/],
    [['backup', place('nergens.luwte'), place('x')], /^Op deze plek staat geen kluis/],
    [['backup', vault, join(vault, 'backups', 'x')], /^Op deze plek kan Luwte niets maken/],
    [['backup', vault, join(folder, 'er', 'niet', 'x')], /^Op deze plek kan Luwte niets maken/],
  ];
  for (const [words, said] of cases) {
    const end = await luwte(words);
    expect({ words, ...end }).toMatchObject({ code: 1, stdout: '' });
    expect(end.stderr).toMatch(said);
    expect(end.stderr).toMatch(oneLine);
  }
  const wrong = await luwte(['restore', place('kopie'), place('x.luwte'), '--json'], 'een andere zin');
  expect(JSON.parse(wrong.stdout)).toEqual({
    backup: place('kopie'),
    ok: false,
    problem: 'WRONG_PASSPHRASE',
  });
  expect(wrong.stderr).not.toContain('andere zin');
  expect(await runLuwteCommand(['backup', vault, place('x')])).toMatchObject({ code: 1, stdout: '' });
  expect(existsSync(place('x'))).toBe(false);
  expect(existsSync(place('x.luwte'))).toBe(false);
  expect(fileHashes(place('kopie'))).toEqual(before);
});

test('damage is named, and evidence that is not whole makes the exit code 1 though the rest is there', async () => {
  cpSync(place('kopie'), place('stuk'), { recursive: true });
  const database = readFileSync(join(place('stuk'), 'vault.db'));
  database[30_000] = (database[30_000] ?? 0) ^ 1;
  writeFileSync(join(place('stuk'), 'vault.db'), database);
  const damaged = await luwte(['restore', place('stuk'), place('stuk.luwte'), '--json', '--lang', 'en']);
  expect(damaged.stderr).toBe('The database in this backup is damaged; nothing was made.\n');
  expect(JSON.parse(damaged.stdout)).toMatchObject({
    ok: false,
    problem: 'BACKUP_DAMAGED',
    what: 'database',
  });
  expect(existsSync(place('stuk.luwte'))).toBe(false);

  cpSync(join(place('kopie'), 'vault.db'), join(place('stuk'), 'vault.db'));
  const [name = ''] = readdirSync(join(place('stuk'), 'evidence'));
  rmSync(join(place('stuk'), 'evidence', name));
  const incomplete = await luwte(['restore', place('stuk'), place('stuk.luwte'), '--json', '--lang', 'en']);
  expect(incomplete.code).toBe(1);
  expect(incomplete.stderr).toMatch(oneLine);
  expect(JSON.parse(incomplete.stdout)).toMatchObject({
    ok: false,
    evidence: { restored: 4, missing: 1, altered: 0 },
  });
  expect(existsSync(place('stuk.luwte'))).toBe(true);
});

test('backups in the folder of a vault are counted by info and proved by check', async () => {
  const copy = place('eigen.luwte');
  cpSync(vault, copy, { recursive: true });
  const backup = join(copy, 'backups', '20261120T090000Z-0123abcd');
  cpSync(place('kopie'), backup, { recursive: true });
  const { sizes } = JSON.parse((await runLuwteCommand(['info', copy, '--json'])).stdout) as {
    sizes: { backups: { count: number; bytes: number } };
  };
  expect(sizes.backups).toMatchObject({ count: 1 });
  expect(sizes.backups.bytes).toBeGreaterThan(100_000);
  // It bears another name than the one it was made with.
  const { code, stderr, stdout } = await luwte(['check', copy, '--json']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Reservekopie 20261120T090000Z-0123abcd is beschadigd/);
  expect(JSON.parse(stdout)).toMatchObject({
    database: 'ok',
    backups: { checked: 1, damaged: ['20261120T090000Z-0123abcd'] },
  });
});

const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

/** Runs a command with a small disk at a place; answers what is left on it, and what was said. */
function onSmallDisk(
  size: string,
  words: (disk: string) => readonly string[],
): { left: string; said: string } {
  const disk = place('schijf');
  mkdirSync(disk, { recursive: true });
  const script = `mount -t tmpfs -o size=${size} tmpfs '${disk}' && "$@" 2>&1; ls -A '${disk}'; echo "|$?"`;
  const program = [process.execPath, join(repositoryFolder, 'electron/cli/luwte.ts'), ...words(disk)];
  const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', ...program], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'nl_NL.UTF-8', LUWTE_PASSPHRASE: passphrase },
  });
  const lines = stdout.trimEnd().split('\n');
  return { said: lines[0] ?? '', left: lines.slice(1).join(' ') };
}

test.skipIf(!canMount)(
  'a disk that is full is said, and nothing is left on it (skipped where no disk may be mounted)',
  () => {
    const full = { said: expect.stringMatching(/^De schijf is vol\./), left: '|0' };
    const backup = onSmallDisk('300k', (disk) => ['backup', vault, join(disk, 'kopie')]);
    expect(backup).toEqual(full);
    const restored = onSmallDisk('420k', (disk) => ['restore', place('kopie'), join(disk, 'a.luwte')]);
    expect(restored).toEqual(full);
    const fits = onSmallDisk('20m', (disk) => ['backup', vault, join(disk, 'kopie')]);
    expect(fits.left).toBe('kopie |0');
  },
);
