import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { confirmSheet, passphrase } from '../../../../../support/start-service.ts';
import { addPerson, keyFileOf, laterPassphrase, sam, samsPassphrase } from './sample-members.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const nobody = '0190a0a0-0000-7000-8000-00000000dead';

const revoke = (slotId: string, words = passphrase, secondProofId: string | null = null) =>
  vault().client.vault.revokeMember({ slotId, passphrase: words, secondProofId });

test('revoking is refused for oneself, for who is not there, with a wrong passphrase or a witness who is none', async () => {
  const { client, vaultFolder } = vault();
  const samsSlot = await addPerson(vault());
  await addPerson(vault(), { ...sam, name: 'Robin', substituteSlotId: samsSlot }, laterPassphrase);
  const ownSlot = (await client.vault.status()).vault?.member.slotId ?? '';
  const before = keyFileOf(vaultFolder);
  expect(await refusalOf(revoke(ownSlot))).toMatchObject({ code: 'OWN_SLOT' });
  expect(await refusalOf(revoke(nobody))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusalOf(revoke(samsSlot, samsPassphrase))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
  expect(await refusalOf(revoke(samsSlot, passphrase, nobody))).toMatchObject({
    code: 'SECOND_PERSON_NEEDED',
  });
  const { proofId } = await client.vault.proveSecondPerson({ slotId: samsSlot, passphrase: samsPassphrase });
  expect(await refusalOf(revoke(samsSlot, passphrase, proofId))).toMatchObject({
    code: 'SECOND_PERSON_NEEDED',
  });
  expect(keyFileOf(vaultFolder)).toEqual(before);
});

test('revoking takes the slot and the old sheet, keeps who stays, and a new sheet waits', async () => {
  const { client, vaultFolder } = vault();
  const { members } = await client.vault.members();
  const slotOf = (name: string) => members.find((row) => row.name === name)?.slotId ?? '';
  const robinsSlot = slotOf('Robin');
  const { proofId } = await client.vault.proveSecondPerson({
    slotId: robinsSlot,
    passphrase: laterPassphrase,
  });
  await revoke(slotOf(sam.name), passphrase, proofId);

  const after = await client.vault.members();
  expect(after.generation).toBe(2);
  expect(after.recovery.confirmedAt).toBeNull();
  expect(after.members.find((row) => row.name === sam.name)).toMatchObject({
    revokedAt: expect.any(Number),
    kdf: null,
  });
  expect(after.members.find((row) => row.slotId === robinsSlot)).toMatchObject({
    revokedAt: null,
    substituteSlotId: null,
  });
  expect(keyFileOf(vaultFolder).slots.some(({ id }) => id === slotOf(sam.name))).toBe(false);
  const filter = { actions: ['vault.secondPerson'], object: '', slotId: null, from: null, until: null };
  expect((await client.vault.auditTrail({ filter, before: null })).entries).toMatchObject([
    { objectId: robinsSlot },
  ]);

  // The sheet waits to be typed back before anything else is stored.
  expect(await refusalOf(client.dossiers.create(sampleDossier))).toMatchObject({
    code: 'RECOVERY_UNCONFIRMED',
  });
  await confirmSheet(vault());
  await client.dossiers.create(sampleDossier);
  expect((await client.vault.check()).audit.status).toBe('ok');
  // Used up with the act it was for.
  expect(await refusalOf(revoke(robinsSlot, passphrase, proofId))).toMatchObject({
    code: 'SECOND_PERSON_NEEDED',
  });
});

test('afterwards the revoked passphrase opens nothing, and the others open as before', async () => {
  const { client, folder, vaultFolder, stop } = vault();
  const vaultId = (await client.vault.known()).vaults[0]?.vaultId ?? '';
  await stop();
  const again = openService(undefined, folder);
  const unlock = (words: string) => again.client.vault.unlock({ vaultId, passphrase: words });
  expect(await refusalOf(unlock(samsPassphrase))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
  await unlock(laterPassphrase);
  expect((await again.client.vault.status()).vault?.member.name).toBe('Robin');
  expect(readFileSync(join(vaultFolder, 'vault.json'), 'utf8')).toContain('"generation": 2');
});
