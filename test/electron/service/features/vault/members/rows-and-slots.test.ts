import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  deriveKeys,
  keyFileToText,
  openSlotWithPassphrase,
} from '../../../../../../electron/service/crypto/index.ts';
import { sealKeyFile } from '../../../../../../electron/service/crypto/key-file-mac.ts';
import { withChecksum } from '../../../../../../electron/service/crypto/key-slot.ts';
import { joinMembers } from '../../../../../../electron/service/features/vault/members/list-members.ts';
import { MEMBERS_LIMIT } from '../../../../../../shared/features/vault/members-model.ts';
import { knowVault } from '../../../../../support/know-vault.ts';
import { openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { confirmSheet, makeVault, passphrase, startService } from '../../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../../support/test-folder.ts';
import { addPerson, keyFileOf, sam, samsPassphrase } from './sample-members.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The same vault, closed: with its maker alone, and after somebody was added. */
const home = makeFolder();
const states = { alone: join(home, 'alone'), two: join(home, 'two') };
beforeAll(async () => {
  const started = startService(home);
  const vault = await makeVault(started);
  await confirmSheet(started);
  await started.stop();
  cpSync(vault, states.alone, { recursive: true });
  const vaultId = knowVault(join(home, 'data'), vault);
  const again = startService(home);
  await again.client.vault.unlock({ vaultId, passphrase });
  await addPerson(again);
  await again.stop();
  cpSync(vault, states.two, { recursive: true });
});
afterAll(() => removeFolder(home));

function place(state: string, change: (vault: string) => void = () => undefined) {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const vault = join(folder, 'kluis.luwte');
  mkdirSync(vault);
  cpSync(state, vault, { recursive: true });
  change(vault);
  const vaultId = knowVault(join(folder, 'data'), vault);
  return { vault, vaultId, ...openService(undefined, folder) };
}

describe('rows and slots that do not match', () => {
  test('a row whose slot was never written is marked at the next opening, and nobody is said to open it', async () => {
    const here = place(states.two, (vault) =>
      copyFileSync(join(states.alone, 'vault.json'), join(vault, 'vault.json')),
    );
    const { client, vaultId } = here;
    await client.vault.unlock({ vaultId, passphrase });
    const filter = {
      actions: ['vault.memberNotFinished'],
      object: '',
      slotId: null,
      from: null,
      until: null,
    };
    await expect
      .poll(async () => (await client.vault.auditTrail({ filter, before: null })).entries.length)
      .toBe(1);
    const { members } = await client.vault.members();
    expect(members.find(({ name }) => name === sam.name)).toMatchObject({
      revokedAt: expect.any(Number),
      kdf: null,
    });
    expect((await client.vault.memberNames()).members).toContainEqual(
      expect.objectContaining({ name: sam.name, revoked: true }),
    );
  });

  test('a slot that a database of before knows nothing of still opens it, to look, and shows without a name', async () => {
    const here = place(states.two, (vault) => {
      for (const file of ['vault.db', 'vault.head'])
        copyFileSync(join(states.alone, file), join(vault, file));
    });
    const { client, vaultId } = here;
    await client.vault.unlock({ vaultId, passphrase: samsPassphrase });
    expect((await client.vault.status()).vault).toMatchObject({
      member: { name: '' },
      mode: { kind: 'rescue' },
    });
    const { members } = await client.vault.members();
    expect(members).toMatchObject([
      { name: 'Noor van Duinwijk', isSelf: false },
      { name: '', isSelf: true, revokedAt: null, kdf: expect.anything() },
    ]);
    // Nothing about people is changed there.
    const readOnly = { code: 'VAULT_READ_ONLY' };
    const add = client.vault.beginMember({ fields: sam, passphrase: samsPassphrase });
    expect(await refusalOf(add)).toMatchObject(readOnly);
    const change = { passphrase: samsPassphrase, newPassphrase: 'weer een heel andere lange zin' };
    expect(await refusalOf(client.vault.changePassphrase(change))).toMatchObject(readOnly);
  });

  test('a row that says revoked beside a slot that opens is said to open', () => {
    const keyFile = keyFileOf(states.two);
    const stored = keyFile.slots
      .filter(({ kind }) => kind === 'member')
      .map(({ id }) => ({ ...sam, slotId: id, createdAt: 1, revokedAt: 2 }));
    expect(joinMembers(stored, keyFile, '').map(({ revokedAt }) => revokedAt)).toEqual([null, null]);
  });
});

test('two hundred people fit and no more, and one of them can be revoked', async () => {
  const { vault, vaultId, client } = place(states.two, await fillSlots());
  await client.vault.unlock({ vaultId, passphrase });
  const { members } = await client.vault.members();
  expect(members.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(MEMBERS_LIMIT);
  const full = client.vault.beginMember({ fields: sam, passphrase });
  expect(await refusalOf(full)).toMatchObject({ code: 'TOO_MANY_MEMBERS' });
  const unknown = members.find(({ name }) => name === '')?.slotId ?? '';
  await client.vault.revokeMember({ slotId: unknown, passphrase, secondProofId: null });
  const { slots, generation } = keyFileOf(vault);
  expect(generation).toBe(2);
  expect(slots.filter(({ kind }) => kind === 'member')).toHaveLength(MEMBERS_LIMIT - 1);
  expect(slots.some(({ id }) => id === unknown)).toBe(false);
});

/** As many slots as a vault may have. Making each costs a key derivation, so they are copies under other ids. */
async function fillSlots(): Promise<(vault: string) => void> {
  const { mac: _, checksum: __, ...content } = keyFileOf(states.two);
  const opened = await openSlotWithPassphrase(keyFileOf(states.two), content.slots[0]?.id ?? '', passphrase);
  const last = content.slots.findLast(({ kind }) => kind === 'member');
  if (!opened.ok || last === undefined) throw new Error('no slot');
  const copies = Array.from({ length: MEMBERS_LIMIT - 2 }, () =>
    withChecksum(content.vaultId, { ...last, id: v4() }),
  );
  const [first, ...others] = content.slots;
  if (first === undefined) throw new Error('no slot');
  const keys = deriveKeys(opened.vaultKey, content.vaultId, content.generation);
  const full = sealKeyFile({ ...content, slots: [first, ...copies, ...others] }, keys.keyFileMacKey);
  return (vault) => writeFileSync(join(vault, 'vault.json'), keyFileToText(full));
}
