import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listAutomatic } from '../../../../../../electron/service/features/vault/backup/backup-folder.ts';
import { createManifestReader } from '../../../../../../electron/service/features/vault/backup/manifest-reader.ts';
import { openService } from '../../../../../support/open-service.ts';
import { passphrase } from '../../../../../support/sample-vault.ts';
import { confirmSheet, makeVault, startService } from '../../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../../support/test-folder.ts';
import { addEvidence, fileHashes, folderIds } from '../../../../../support/vault-with-evidence.ts';

// Real processes start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 120_000 });

const program = fileURLToPath(new URL('./end-at-step.ts', import.meta.url));
const home = makeFolder();
const vault = join(home, 'kluis.luwte');
const stick = join(home, 'stick');
const fresh = join(home, 'nieuw');
let vaultBefore: Readonly<Record<string, string>> = {};
let backupBefore: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const started = startService(home);
  await makeVault(started);
  await confirmSheet(started);
  for (const folder of [stick, fresh]) mkdirSync(folder);
  await addEvidence(started.client, [50_000, 10]);
  await started.client.vault.backupNow();
  const idOf = await folderIds(started.client);
  await started.client.vault.backupTo({ folderId: idOf('stick'), name: 'eerder' });
  await started.stop();
  vaultBefore = fileHashes(vault);
  backupBefore = fileHashes(join(stick, 'eerder'));
});
afterAll(() => removeFolder(home));

/** Runs until the step kills it; answers how it ended. */
async function endAt(what: string, step: string, from: string, to: string): Promise<string> {
  const child = spawn(process.execPath, [program, what, step, from, to, join(home, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (part: Buffer) => {
    printed += part.toString('utf8');
  });
  const signal = await new Promise((resolve) => child.once('close', (_, ended) => resolve(ended)));
  return signal === null ? printed : String(signal);
}

const ofVault = (hashes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(hashes).filter(([path]) => path in vaultBefore && path !== 'vault.lock'));

test.each([
  'folder-made',
  'copied',
  'synced',
  'proved',
  'named',
  'folder-synced',
  'database-copied',
  'manifest-written',
  'renamed',
])(
  'killed at "%s" of an automatic backup, the vault is as it was, and there is a whole backup or none',
  async (step) => {
    const before = readdirSync(join(vault, 'backups'));
    expect(await endAt('automatic', step, vault, '')).toBe('SIGKILL');
    expect(ofVault(fileHashes(vault))).toEqual(ofVault(vaultBefore));
    const manifests = createManifestReader(startService(vault).deps.threads.storage);
    const listed = await listAutomatic(manifests, join(vault, 'backups'));
    expect(listed.every(({ manifest }) => manifest !== null)).toBe(true);
    const added = readdirSync(join(vault, 'backups')).length - before.length;
    expect(added).toBe(1);
    expect(listed.length - before.filter((name) => !name.startsWith('.')).length).toBe(
      step === 'renamed' ? 1 : 0,
    );
  },
);

test('what those left is collected when the vault is opened, and every backup that is there proves', async () => {
  expect(readdirSync(join(vault, 'backups')).some((name) => name.startsWith('.'))).toBe(true);
  const { client } = openService((deps) => ({ ...deps, start: { ...deps.start, vaultPath: vault } }));
  const { vaultToOpen } = await client.vault.status();
  await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
  await vi.waitFor(() => {
    expect(readdirSync(join(vault, 'backups')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
  const { automatic } = await client.vault.backups({ vaultId: null });
  expect(automatic.length).toBeGreaterThan(1);
  expect((await client.vault.check()).backups).toEqual({
    checked: automatic.length,
    damaged: [],
    unreadable: [],
  });
  for (const { backupId } of automatic.slice(0, 2)) {
    expect(await client.vault.proveRestore({ backupId })).toMatchObject({
      evidence: { restored: 2, missing: 0, altered: 0 },
    });
  }
});

test.each(['database-copied', 'file-copied', 'manifest-written', 'renamed'])(
  'killed at "%s" of a backup by hand, there is a whole one or none under its name',
  async (step) => {
    expect(await endAt('outside', step, vault, join(stick, step))).toBe('SIGKILL');
    expect(existsSync(join(stick, step))).toBe(step === 'renamed');
    expect(fileHashes(join(stick, 'eerder'))).toEqual(backupBefore);
  },
);

test("the next one by hand collects what is older than a day, and leaves what may be somebody's work", async () => {
  const left = () => readdirSync(stick).filter((name) => name.startsWith('.'));
  const [old = '', ...young] = left();
  expect(young).toHaveLength(2);
  utimesSync(join(stick, old), new Date(0), new Date(0));
  expect(await endAt('outside', 'never', vault, join(stick, 'heel'))).toBe('done');
  expect(left()).toEqual(young);
});

test.each(['file-copied', 'filled', 'opened', 'renamed'])(
  'killed at "%s" of a restore, there is a whole vault or none under its name, and the backup is untouched',
  async (step) => {
    const destination = join(fresh, `${step}.luwte`);
    expect(await endAt('restore', step, join(stick, 'eerder'), destination)).toBe('SIGKILL');
    expect(fileHashes(join(stick, 'eerder'))).toEqual(backupBefore);
    expect(existsSync(destination)).toBe(step === 'renamed');
    if (step !== 'renamed') return;
    const { client } = openService((deps) => ({ ...deps, start: { ...deps.start, vaultPath: destination } }));
    const { vaultToOpen } = await client.vault.status();
    await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
    expect(await client.vault.check()).toMatchObject({
      database: 'ok',
      evidence: { checked: 2, damaged: [] },
    });
  },
);
