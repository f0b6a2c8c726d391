import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { passphrase } from '../../../../../support/start-service.ts';
import { addPerson, keyFileOf, samsPassphrase } from './sample-members.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();

type Slot = { id: string; privateKeys: { ciphertext: string } };

/** Changes the key file beside the open vault until the test is over. */
function whileChanged(change: (slots: Slot[]) => Slot[]): void {
  const path = join(vault().vaultFolder, 'vault.json');
  const whole = readFileSync(path);
  onTestFinished(() => writeFileSync(path, whole));
  const content = JSON.parse(whole.toString('utf8')) as { slots: Slot[] };
  writeFileSync(path, `${JSON.stringify({ ...content, slots: change(content.slots) }, null, 2)}\n`);
}

const flipped = (slot: Slot): Slot => {
  const bytes = Buffer.from(slot.privateKeys.ciphertext, 'base64');
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  return { ...slot, privateKeys: { ...slot.privateKeys, ciphertext: bytes.toString('base64') } };
};
const cases: readonly [string, (slots: Slot[], slotId: string) => Slot[]][] = [
  ['damaged', (slots, slotId) => slots.map((slot) => (slot.id === slotId ? flipped(slot) : slot))],
  ['lost', (slots, slotId) => slots.filter(({ id }) => id !== slotId)],
  ['doubled', (slots, slotId) => [...slots, ...slots.filter(({ id }) => id === slotId)]],
];

test.for(cases)(
  'the own slot that is %s is damage, however often one tries, and no slip',
  async ([, change]) => {
    const { client } = vault();
    const { slotId } = (await client.vault.status()).vault?.member ?? { slotId: '' };
    whileChanged((slots) => change(slots, slotId));
    for (let count = 0; count < 5; count += 1) {
      expect(await refusalOf(client.vault.renewRecoverySheet({ passphrase }))).toMatchObject({
        code: 'DATABASE_DAMAGED',
      });
    }
  },
);

test("a colleague's damaged slot is no slip of theirs either, and once it is back all is as before", async () => {
  const { client, vaultFolder } = vault();
  const slotId = await addPerson(vault());
  const prove = () => client.vault.proveSecondPerson({ slotId, passphrase: samsPassphrase });
  const path = join(vaultFolder, 'vault.json');
  const whole = readFileSync(path);
  whileChanged((slots) => slots.map((slot) => (slot.id === slotId ? flipped(slot) : slot)));
  for (let count = 0; count < 5; count += 1) {
    expect(await refusalOf(prove())).toMatchObject({ code: 'DATABASE_DAMAGED' });
  }
  writeFileSync(path, whole);
  // After slips one would have to wait first.
  expect(await prove()).toEqual({ proofId: expect.any(String), expiresInSeconds: 600 });
  expect(keyFileOf(vaultFolder).slots.some(({ id }) => id === slotId)).toBe(true);
});
