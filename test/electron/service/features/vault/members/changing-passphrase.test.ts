import { describe, expect, test, vi } from 'vitest';
import { openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { passphrase } from '../../../../../support/start-service.ts';
import { addPerson, keyFileOf, laterPassphrase, samsPassphrase } from './sample-members.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();

const change = (old: string, next: string) =>
  vault().client.vault.changePassphrase({ passphrase: old, newPassphrase: next });

test('an own new passphrase is refused when the old is wrong, the new weak, or another member has it', async () => {
  await addPerson(vault());
  const before = keyFileOf(vault().vaultFolder);
  expect(await refusalOf(change('een verkeerde zin om te raden', laterPassphrase))).toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  expect(await refusalOf(change(passphrase, 'welkom welkom welkom'))).toMatchObject({
    code: 'PASSPHRASE_WEAK',
  });
  expect(await refusalOf(change(passphrase, samsPassphrase))).toMatchObject({ code: 'PASSPHRASE_IN_USE' });
  expect(keyFileOf(vault().vaultFolder)).toEqual(before);
});

describe('an own new passphrase', () => {
  test('touches the own slot only: every other one stays the same, byte for byte', async () => {
    const { client, vaultFolder } = vault();
    const { slotId } = (await client.vault.status()).vault?.member ?? { slotId: '' };
    const before = keyFileOf(vaultFolder).slots;
    await change(passphrase, laterPassphrase);
    const after = keyFileOf(vaultFolder).slots;
    const others = (slots: typeof before) => JSON.stringify(slots.filter(({ id }) => id !== slotId));
    expect(others(after)).toBe(others(before));
    const own = (slots: typeof before) => slots.find(({ id }) => id === slotId);
    expect(own(after)?.privateKeys).not.toEqual(own(before)?.privateKeys);
    // The person's keys stay: only what locks them away is new.
    expect(own(after)?.encryptPublicKey).toBe(own(before)?.encryptPublicKey);
    const filter = { actions: ['vault.changePassphrase'], object: '', slotId, from: null, until: null };
    expect((await client.vault.auditTrail({ filter, before: null })).entries).toHaveLength(1);
  });

  test('opens the vault afterwards; the old one does not', async () => {
    const { client, folder, stop } = vault();
    const { vaults } = await client.vault.known();
    const vaultId = vaults[0]?.vaultId ?? '';
    await stop();
    const again = openService(undefined, folder);
    expect(await refusalOf(again.client.vault.unlock({ vaultId, passphrase }))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    await again.client.vault.unlock({ vaultId, passphrase: laterPassphrase });
    expect((await again.client.vault.check()).audit.status).toBe('ok');
  });
});
