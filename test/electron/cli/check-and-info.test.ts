import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { repositoryFolder } from '../../support/run-program.ts';
import { runLuwteCommand } from './run-luwte-command.ts';

const patience = 60_000;
let folder = '';
let vault = '';
let passphrase = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-cli-'));
  const { stdout } = await runLuwteCommand(['demo', folder, '--dossiers', '12', '--json']);
  ({ vault, passphrase } = JSON.parse(stdout) as { vault: string; passphrase: string });
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program at a terminal of its own; part of util-linux. */
const terminalProgram = 'script';

/** A copy that a test may spoil. */
function copyVault(): string {
  const place = mkdtempSync(join(tmpdir(), 'luwte-cli-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const copy = join(place, 'kopie.luwte');
  cpSync(vault, copy, { recursive: true });
  return copy;
}

const check = (path: string, words: readonly string[] = [], spoken = passphrase) =>
  runLuwteCommand(['check', path, ...words], { LUWTE_PASSPHRASE: spoken });

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('luwte check', () => {
  test(
    'reads a sound vault to its end and says so, without the passphrase',
    async () => {
      const copy = copyVault();
      const { code, stdout, stderr } = await check(copy, ['--json']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toEqual({
        vault: copy,
        ok: true,
        database: 'ok',
        audit: {
          status: 'ok',
          missing: null,
          entries: expect.any(Number),
          head: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        evidence: { checked: 5, damaged: [], orphans: 0 },
        backups: { checked: 0, damaged: [], unreadable: [] },
      });
      const spoken = await check(copy);
      expect(spoken.code).toBe(0);
      expect(spoken.stdout + stdout).not.toContain(passphrase);
    },
    patience,
  );

  test(
    'tells a wrong passphrase from a damaged vault',
    async () => {
      const wrong = await check(vault, [], 'een heel andere zin van woorden');
      expect(wrong).toMatchObject({ code: 1, stdout: '' });
      expect(wrong.stderr).toMatch(/^Deze wachtwoordzin klopt niet\..*\n$/);
      expect(wrong.stderr).not.toContain('andere zin');

      const copy = copyVault();
      flipByte(join(copy, 'vault.db'), 100);
      const damaged = await check(copy, ['--lang', 'en']);
      expect(damaged).toMatchObject({ code: 1, stdout: '' });
      expect(damaged.stderr).toMatch(/damaged.*\n$/);
      expect(damaged.stderr.trimEnd()).not.toContain('\n');
    },
    patience,
  );

  test(
    'finds one changed bit deep inside the database',
    async () => {
      const copy = copyVault();
      const path = join(copy, 'vault.db');
      flipByte(path, Math.floor(statSync(path).size * 0.7));
      const { code, stderr } = await check(copy);
      expect(code).toBe(1);
      expect(stderr).toMatch(/beschadigd/);
    },
    patience,
  );

  test(
    'says that actions are missing, and changes nothing in such a vault',
    async () => {
      const copy = copyVault();
      const head = join(copy, 'vault.head');
      rmSync(head);
      const before = readFileSync(join(copy, 'vault.db'));
      const { code, stderr } = await check(copy);
      expect(code).toBe(1);
      expect(stderr).toMatch(/ontbreken vastgelegde handelingen/);
      expect(readFileSync(join(copy, 'vault.db')).equals(before)).toBe(true);
    },
    patience,
  );

  test(
    'names the evidence files that are altered or gone',
    async () => {
      const copy = copyVault();
      const [altered = '', missing = ''] = readdirSync(join(copy, 'evidence'));
      flipByte(join(copy, 'evidence', altered), 400);
      rmSync(join(copy, 'evidence', missing));
      const { code, stdout, stderr } = await check(copy, ['--json']);
      expect(code).toBe(1);
      const { ok, evidence } = JSON.parse(stdout) as {
        ok: boolean;
        evidence: { damaged: { evidenceId: string; problem: string }[] };
      };
      expect(ok).toBe(false);
      expect(evidence.damaged.map(({ problem }) => problem).toSorted()).toEqual(['altered', 'missing']);
      for (const { evidenceId } of evidence.damaged) expect(stderr).toContain(evidenceId);
      expect(stderr.trimEnd()).not.toContain('\n');
    },
    patience,
  );

  test.skipIf(spawnSync(terminalProgram, ['--version']).status !== 0)(
    'asks for the passphrase at the terminal and does not show it',
    () => {
      const program = `${process.execPath} ${join(repositoryFolder, 'electron/cli/luwte.ts')} check ${vault}`;
      const { LUWTE_PASSPHRASE: _, ...env } = process.env;
      const { status, stdout } = spawnSync(terminalProgram, ['-qec', program, '/dev/null'], {
        input: `${passphrase}\r`,
        env: { ...env, LANG: 'nl_NL.UTF-8' },
        encoding: 'utf8',
      });
      expect(stdout).toContain('Wachtwoordzin: ');
      expect(stdout).toContain('Database: in orde');
      expect(status).toBe(0);
    },
    patience,
  );

  test('says in one line that there is no passphrase, or no vault', async () => {
    const none = await runLuwteCommand(['check', vault]);
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toMatch(/^Er is geen wachtwoordzin: .*\n$/);
    const nowhere = await check(join(folder, 'nergens.luwte'), ['--json']);
    expect(nowhere.code).toBe(1);
    expect(JSON.parse(nowhere.stdout)).toMatchObject({ ok: false, problem: 'VAULT_NOT_FOUND' });
  });
});

describe('luwte info', () => {
  test('tells format, slots and sizes without a passphrase and changes nothing', async () => {
    const before = fingerprint(vault);
    const { code, stdout, stderr } = await runLuwteCommand(['info', vault, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const kdf = { name: 'argon2id', memoryKiB: 65536, iterations: 3, parallelism: 4 };
    const slot = { id: expect.any(String), label: '', createdAt: expect.any(String) };
    expect(JSON.parse(stdout)).toEqual({
      vault,
      format: 'luwte-vault',
      version: 1,
      vaultId: expect.any(String),
      generation: 1,
      createdAt: expect.any(String),
      demo: true,
      intact: true,
      source: 'current',
      slots: [
        { ...slot, kind: 'member', kdf },
        { ...slot, kind: 'recovery', kdf: null },
      ],
      sizes: {
        database: statSync(join(vault, 'vault.db')).size,
        evidence: { files: 5, bytes: expect.any(Number) },
        backups: { count: 0, bytes: 0 },
      },
    });
    const keyFile = JSON.parse(readFileSync(join(vault, 'vault.json'), 'utf8')) as {
      slots: { vaultKey: string; privateKeys: { ciphertext: string } }[];
    };
    for (const { vaultKey, privateKeys } of keyFile.slots) {
      expect(stdout).not.toContain(vaultKey);
      expect(stdout).not.toContain(privateKeys.ciphertext);
    }
    expect(fingerprint(vault)).toEqual(before);
  });

  test('says in one line what is wrong with a key file', async () => {
    const copy = copyVault();
    writeFileSync(join(copy, 'vault.json'), '{"format":');
    const damaged = await runLuwteCommand(['info', copy, '--lang', 'en']);
    expect(damaged).toMatchObject({ code: 1, stdout: '' });
    expect(damaged.stderr).toMatch(/^The key file of this vault is damaged\..*\n$/);
    rmSync(join(copy, 'vault.json'));
    const incomplete = await runLuwteCommand(['info', copy]);
    expect(incomplete.stderr).toMatch(/^In de map van deze kluis ontbreken bestanden\..*\n$/);
  });
});

test('a passphrase on the command line is refused and not repeated', async () => {
  const { code, stdout, stderr } = await runLuwteCommand([
    'check',
    vault,
    '--passphrase',
    'mijn geheime zin',
  ]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('LUWTE_PASSPHRASE');
  expect(stderr).not.toContain('geheime zin');
});

test('help is told on standard output', async () => {
  const { code, stdout, stderr } = await runLuwteCommand(['--help', '--lang', 'en']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const word of ['demo DIR', 'check VAULT', 'info VAULT', 'LUWTE_PASSPHRASE']) {
    expect(stdout).toContain(word);
  }
});

/** Every file and folder with its time and its bytes. */
function fingerprint(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const stat = statSync(join(path, name));
      const bytes = stat.isFile() ? readFileSync(join(path, name)) : '';
      return `${name} ${stat.mtimeMs} ${createHash('sha256').update(bytes).digest('hex')}`;
    });
}
