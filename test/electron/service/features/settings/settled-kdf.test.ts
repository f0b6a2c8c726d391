import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultKdf, isAcceptedKdf, type KdfStrength } from '../../../../../electron/service/crypto/index.ts';
import { settledKdf } from '../../../../../electron/service/features/settings/api.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const settled = (measured: KdfStrength) =>
  settledKdf({ read: async (name, input) => vault.read(name, input) }, measured);
const choose = (kdfMemoryMiB: number) =>
  vault.write('settings.storeVaultSettings', { settings: { kdfMemoryMiB }, reason: 'een reden' });

test('as long as nobody chose, what was measured on this computer holds', async () => {
  const measured = { memoryKiB: 96 * 1024, iterations: 3, parallelism: 4 };
  expect(await settled(measured)).toEqual(measured);
});

test.each([
  { chosen: 64, iterations: 12 },
  { chosen: 128, iterations: 6 },
  { chosen: 256, iterations: 3 },
  { chosen: 512, iterations: 3 },
  { chosen: 1024, iterations: 3 },
])(
  '$chosen MiB keeps the work where it can, and never has fewer than 3 passes',
  async ({ chosen, iterations }) => {
    choose(chosen);
    expect(await settled(defaultKdf)).toEqual({ ...defaultKdf, memoryKiB: chosen * 1024, iterations });
  },
);

test('whatever was measured, what comes of it is accepted when the slot is read again', async () => {
  const measured: KdfStrength[] = [64, 256, 1024].flatMap((MiB) =>
    [3, 16].map((iterations) => ({ memoryKiB: MiB * 1024, iterations, parallelism: 4 })),
  );
  for (const chosen of [64, 65, 777, 1024]) {
    choose(chosen);
    for (const strength of await Promise.all(measured.map(settled))) {
      expect(isAcceptedKdf(strength)).toBe(true);
      expect(strength.memoryKiB).toBe(chosen * 1024);
    }
  }
});
