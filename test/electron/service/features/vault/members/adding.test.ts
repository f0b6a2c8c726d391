import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { minimumKdf } from '../../../../../../electron/service/crypto/index.ts';
import { openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { makeVault, passphrase } from '../../../../../support/start-service.ts';
import { addPerson, keyFileOf, laterPassphrase, sam, samsPassphrase } from './sample-members.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

let monotonic = 1_000_000;
const vault = shareVault((deps) => ({ ...deps, clock: { ...deps.clock, monotonic: () => monotonic } }));
const gone = '0190a0a0-0000-7000-8000-00000000dead';

const rows = async () => (await vault().client.vault.members()).members;
const audited = async (action: string) => {
  const filter = { actions: [action], object: '', slotId: null, from: null, until: null };
  return (await vault().client.vault.auditTrail({ filter, before: null })).entries;
};

test('the maker of a vault is its only member at first, and the sheet is confirmed', async () => {
  const { client } = vault();
  const { member } = (await client.vault.status()).vault ?? {};
  const { members, generation, recovery } = await client.vault.members();
  expect(members).toEqual([
    {
      slotId: member?.slotId,
      name: 'Noor van Duinwijk',
      role: 'vertrouwenspersoon',
      disciplines: [],
      substituteSlotId: null,
      createdAt: expect.any(Number),
      revokedAt: null,
      kdf: minimumKdf,
      isSelf: true,
    },
  ]);
  expect(generation).toBe(1);
  expect(recovery).toEqual({ createdAt: expect.any(Number), confirmedAt: expect.any(Number) });
  expect(await client.vault.kdf()).toEqual({ own: minimumKdf });
});

describe('adding a person', () => {
  test('asks the passphrase of who adds: a wrong one lets nobody in', async () => {
    const wrong = vault().client.vault.beginMember({
      fields: sam,
      passphrase: 'een verkeerde zin om te raden',
    });
    expect(await refusalOf(wrong)).toEqual({ code: 'WRONG_PASSPHRASE', data: { waitSeconds: 0 } });
    const unknown = vault().client.vault.finishMember({ invitationId: gone, passphrase: samsPassphrase });
    expect(await refusalOf(unknown)).toMatchObject({ code: 'INVITATION_GONE' });
  });

  test('lasts ten minutes, and can be broken off', async () => {
    const { client } = vault();
    const late = await client.vault.beginMember({ fields: sam, passphrase });
    for (let count = 0; count < 4; count += 1) {
      monotonic += 150_000;
      // Or the vault would lock by itself.
      await client.vault.activity();
    }
    const finish = (invitationId: string) =>
      refusalOf(client.vault.finishMember({ invitationId, passphrase: samsPassphrase }));
    expect(await finish(late.invitationId)).toMatchObject({ code: 'INVITATION_GONE' });
    const broken = await client.vault.beginMember({ fields: sam, passphrase });
    await client.vault.cancelMember(broken);
    expect(await finish(broken.invitationId)).toMatchObject({ code: 'INVITATION_GONE' });
    expect(await rows()).toHaveLength(1);
  });

  test('refuses a weak passphrase, one with the own name, and one that already opens a slot here', async () => {
    const { client } = vault();
    const { invitationId } = await client.vault.beginMember({ fields: sam, passphrase });
    const finish = (words: string) =>
      refusalOf(client.vault.finishMember({ invitationId, passphrase: words }));
    expect(await finish('welkom welkom welkom')).toMatchObject({ code: 'PASSPHRASE_WEAK' });
    expect(await finish('sam oeverzegge sam')).toMatchObject({ code: 'PASSPHRASE_WEAK' });
    expect(await finish(passphrase)).toMatchObject({ code: 'PASSPHRASE_IN_USE' });
    // The invitation holds for the next try.
    const { slotId } = await client.vault.finishMember({ invitationId, passphrase: samsPassphrase });
    expect(await rows()).toMatchObject([
      { isSelf: true },
      { ...sam, slotId, isSelf: false, revokedAt: null },
    ]);
    expect(await finish(laterPassphrase)).toMatchObject({ code: 'INVITATION_GONE' });
    expect(await audited('vault.addMember')).toMatchObject([{ objectId: slotId }]);
  });

  test('leaves every other slot of the key file as it was, and no former key file behind', async () => {
    const before = keyFileOf(vault().vaultFolder).slots;
    const slotId = await addPerson(vault(), { ...sam, name: 'Robin' }, laterPassphrase);
    const after = keyFileOf(vault().vaultFolder).slots;
    expect(after.filter(({ id }) => id !== slotId)).toEqual(before);
  });

  test('keeps names of every kind as they were typed', async () => {
    const names = [
      '𝔎𝔩𝔞𝔯𝔞 👩🏽‍🏫',
      'عبد الرحمن',
      '\u202eevitceped',
      'Zoë\u0308',
      "Robert'); DROP TABLE members;--",
    ];
    const { client } = vault();
    const { slotId } = (await rows()).find((row) => row.name === 'Robin') ?? { slotId: '' };
    for (const name of names) {
      await client.vault.changeMember({ slotId, fields: { ...sam, name } });
      expect((await client.vault.memberNames()).members.find((one) => one.slotId === slotId)).toEqual({
        slotId,
        name,
        revoked: false,
      });
    }
  });

  test('takes the row back when the disk refuses the key file', async () => {
    const { client, vaultFolder } = vault();
    const { invitationId } = await client.vault.beginMember({ fields: sam, passphrase });
    const before = await rows();
    const keyFile = keyFileOf(vaultFolder);
    const inTheWay = join(vaultFolder, 'vault.json.new');
    mkdirSync(inTheWay);
    const finished = await refusalOf(
      client.vault.finishMember({ invitationId, passphrase: 'acht zachte wolken boven de rivier' }),
    );
    rmdirSync(inTheWay);
    expect(finished).toMatchObject({ code: 'DISK_FAILED' });
    expect(await rows()).toEqual(before);
    expect(keyFileOf(vaultFolder)).toEqual(keyFile);
    expect(await audited('vault.memberNotAdded')).toHaveLength(1);
  });
});

describe('changing what is written about somebody', () => {
  test('changes name, role, disciplines and substitute, and the frame shows an own new name', async () => {
    const { client } = vault();
    const [noor, samsRow] = await rows();
    const fields = {
      name: 'Noor Duin',
      role: '',
      disciplines: ['trusted-person', 'hr'],
      substituteSlotId: samsRow?.slotId ?? '',
    };
    await client.vault.changeMember({ slotId: noor?.slotId ?? '', fields });
    expect((await rows())[0]).toMatchObject({ ...fields, disciplines: ['hr', 'trusted-person'] });
    expect((await client.vault.status()).vault?.member.name).toBe('Noor Duin');
    expect(await audited('vault.changeMember')).toContainEqual(
      expect.objectContaining({ objectId: noor?.slotId }),
    );
  });

  test('nobody is their own substitute, and who is not there cannot be changed or chosen', async () => {
    const { client } = vault();
    const slotId = (await rows())[1]?.slotId ?? '';
    const change = (id: string, substituteSlotId: string | null) =>
      refusalOf(client.vault.changeMember({ slotId: id, fields: { ...sam, substituteSlotId } }));
    expect(await change(slotId, slotId)).toMatchObject({ code: 'OWN_SUBSTITUTE' });
    expect(await change(gone, null)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(slotId, gone)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('each of them opens the vault with the own passphrase, as themselves', async () => {
  const { folder, client, stop } = vault();
  const { vaults } = await client.vault.known();
  const vaultId = vaults[0]?.vaultId ?? '';
  await stop();
  const again = openService(undefined, folder);
  await again.client.vault.unlock({ vaultId, passphrase: samsPassphrase });
  const { member } = (await again.client.vault.status()).vault ?? {};
  expect(member?.name).toBe(sam.name);
  const { members } = await again.client.vault.members();
  expect(members.filter(({ isSelf }) => isSelf)).toMatchObject([{ slotId: member?.slotId }]);
});

test('with two people who can open it, a vault may be used before its sheet is typed back', async () => {
  const here = openService();
  await makeVault(here);
  expect((await here.client.vault.status()).vault?.recoveryConfirmed).toBe(false);
  await addPerson(here);
  expect((await here.client.vault.status()).vault?.recoveryConfirmed).toBe(true);
  expect((await here.client.vault.members()).recovery.confirmedAt).toBeNull();
});
