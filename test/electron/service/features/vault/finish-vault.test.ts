import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readKeyFile, recordedHead } from '../../../../../electron/service/crypto/index.ts';
import { recordHead } from '../../../../../electron/service/features/vault/finish-vault.ts';
import { openSampleSlot } from '../../../../support/open-vault-session.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const newCopy = copyVault();

test('a head that is behind the one in the key file never takes its place; the same and later ones do', async () => {
  const folder = join(newCopy(), 'kluis.luwte');
  const { keyFile, vaultKey } = await openSampleSlot(folder);
  if (keyFile.head === null) throw new Error('a closed vault has no recorded head');
  const head = recordedHead(keyFile.head);
  const recorded = async () => {
    const reading = await readKeyFile(folder);
    return reading.ok && reading.source === 'current' ? reading.keyFile.head?.sequence : null;
  };
  expect(head.sequence).toBeGreaterThan(1);
  expect(await recordHead(folder, vaultKey, { ...head, sequence: head.sequence - 1 })).toBe(false);
  expect(await recorded()).toBe(head.sequence);
  expect(await recordHead(folder, vaultKey, head)).toBe(true);
  expect(await recordHead(folder, vaultKey, { ...head, sequence: head.sequence + 1 })).toBe(true);
  expect(await recorded()).toBe(head.sequence + 1);
});
