import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { latestVersion } from '../../electron/service/storage/migrations/index.ts';
import { type IndependentClient, openIndependently } from '../support/independent-client.ts';
import { knowVault } from '../support/know-vault.ts';
import { newFolder, openService } from '../support/open-service.ts';
import { passphrase } from '../support/sample-vault.ts';
import { answerOrCode } from './harness/answer-or-code.ts';
import { changedFiles, fileStates } from './harness/file-states.ts';
import { keysOf } from './harness/keys-of.ts';
import { sampleVaults } from './harness/sample-vaults.ts';
import { createTally } from './harness/tally.ts';
import { findTears } from './harness/tears.ts';

vi.setConfig({ testTimeout: 60_000 });

const samples = sampleVaults();
const tally = createTally('older-vaults');
const fixtures = fileURLToPath(new URL('../fixtures/vaults/', import.meta.url));
const versions = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const demoPassphrase = 'oefenen met verzonnen mensen';

/** How many rows each table of people's data holds; the trail grows by what migrating enters. */
function rowCounts(client: IndependentClient): Readonly<Record<string, number>> {
  const tables = client
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'search_index*' AND name <> 'audit'`,
    )
    .all() as { readonly name: string }[];
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      (client.prepare(`SELECT count(*) AS rows FROM "${name}"`).get() as { readonly rows: number }).rows,
    ]),
  );
}

test.for(versions.map(({ name }) => name))(
  'the frozen vault of %s is migrated with every row of every table, and its backup is of before',
  async (version) => {
    const home = newFolder();
    const vault = join(home, 'kluis.luwte');
    cpSync(join(fixtures, version, 'vault'), vault, { recursive: true });
    const { databaseKey } = await keysOf(vault, demoPassphrase);
    const look = (path: string) => {
      const client = openIndependently(path, databaseKey);
      const seen = {
        rows: rowCounts(client),
        tears: findTears(client),
        version: client.pragma('user_version'),
      };
      client.close();
      return seen;
    };
    const before = look(join(vault, 'vault.db'));
    const started = openService((deps) => deps, home);
    const vaultId = knowVault(join(home, 'data'), vault);
    await started.client.vault.unlock({ vaultId, passphrase: demoPassphrase });
    await started.stop();
    const after = look(join(vault, 'vault.db'));
    expect(after).toMatchObject({ tears: [], version: [{ user_version: latestVersion }] });
    expect(after.rows).toMatchObject(before.rows);
    const [backup = ''] = readdirSync(join(vault, 'backups'));
    expect(look(join(vault, 'backups', backup, 'vault.db'))).toEqual(before);
    tally(9, `vault of ${version} migrated`, 'survived');
  },
);

test('a vault of a newer schema is refused with every byte as it was', async () => {
  const home = newFolder();
  const vault = join(home, 'kluis.luwte');
  const { closed } = samples();
  cpSync(closed.vault, vault, { recursive: true });
  const client = openIndependently(join(vault, 'vault.db'), closed.keys.databaseKey);
  client.pragma(`user_version = ${latestVersion + 1}`);
  client.close();
  rmSync(join(vault, 'vault.db-journal'), { force: true });
  const before = fileStates(vault);
  const started = openService((deps) => deps, home);
  const vaultId = knowVault(join(home, 'data'), vault);
  const { refused } = await answerOrCode(started.client.vault.unlock({ vaultId, passphrase }));
  expect(refused?.code).toBe('VAULT_NEWER');
  expect(changedFiles(before, fileStates(vault))).toEqual([]);
  tally(9, 'vault of a newer schema', 'named');
});
