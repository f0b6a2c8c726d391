import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { timeZone } from '../../../../../electron/service/features/vault/api.ts';
import { sql } from '../../../../../electron/service/storage/sql.ts';
import { sampleVault } from '../../../../support/sample-vault.ts';
import { createVaultDatabase } from '../../../../support/vault-database.ts';

const features = fileURLToPath(new URL('../../../../../electron/service/features', import.meta.url));

test('days are counted on the calendar of the organisation, and on none where there is no organisation', () => {
  const vault = createVaultDatabase();
  onTestFinished(() => vault.close());
  expect(timeZone(vault.db)).toBe(sampleVault.organisation.timeZone);
  vault.db.run(sql`DELETE FROM organisation`);
  expect(() => timeZone(vault.db)).toThrow('no organisation');
});

test('no slice asks for the time zone in a way of its own', () => {
  const asking = globSync('**/*.ts', { cwd: features }).filter((file) =>
    readFileSync(join(features, file), 'utf8').includes('time_zone'),
  );
  expect(asking.sort()).toEqual(['vault/store.ts', 'vault/time-zone.ts']);
});
