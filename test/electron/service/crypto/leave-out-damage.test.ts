import { beforeAll, expect, it } from 'vitest';
import {
  addMemberSlot,
  classifyFindings,
  type KeyFile,
  leaveOutDamage,
  minimumKdf,
  openSlotWithPassphrase,
  openSlotWithRecoveryKey,
} from '../../../../electron/service/crypto/index.ts';
import { fileChecksum, type KeySlot, slotChecksum } from '../../../../electron/service/crypto/key-file.ts';
import { createSampleVault, deps, reopen, SAMPLE, type SampleVault } from './sample-vault.ts';

const SECOND = '66666666-6666-4666-8666-666666666666';
const SECOND_PASSPHRASE = 'een heel andere lange zin';
const FOREIGN = `age1${'q'.repeat(58)}`;

let vault: SampleVault;
let two: KeyFile;
beforeAll(async () => {
  vault = await createSampleVault();
  const slot = { id: SECOND, label: '', createdAt: SAMPLE.createdAt, passphrase: SECOND_PASSPHRASE };
  two = await addMemberSlot(vault.keyFile, vault.vaultKey, { ...slot, kdf: minimumKdf }, deps);
});

/** What the recovery key makes of a spoilt file. */
async function mend(spoil: (keyFile: KeyFile) => void) {
  const keyFile = reopen(two);
  spoil(keyFile);
  const opened = await openSlotWithRecoveryKey(keyFile, vault.recoveryKey, {
    whenAltered: 'open-for-rescue',
  });
  if (!opened.ok) throw new Error(opened.code);
  return {
    opened,
    kind: classifyFindings(keyFile, opened.findings),
    mended: () => leaveOutDamage(keyFile, opened),
  };
}

const idsOf = (keyFile: KeyFile) => keyFile.slots.map(({ id }) => id);
const isOpenedBySecond = async (keyFile: KeyFile) =>
  (await openSlotWithPassphrase(reopen(keyFile), SECOND, SECOND_PASSPHRASE)).ok;

it('a file without damage comes back as it is', async () => {
  const { mended } = await mend(() => undefined);
  expect(mended()).toEqual({ keyFile: two, lostSlotIds: [] });
});

it('a damaged slot is left out, whatever public key it names, and the others open as before', async () => {
  const { kind, mended } = await mend(({ slots: [first] }) => {
    if (first !== undefined) first.encryptPublicKey = FOREIGN;
  });
  expect(kind).toBe('damaged');
  const { keyFile, lostSlotIds } = mended();
  expect(lostSlotIds).toEqual([SAMPLE.slotId]);
  expect(idsOf(keyFile)).toEqual([SAMPLE.recoverySlotId, SECOND]);
  expect(JSON.stringify(keyFile)).not.toContain(FOREIGN);
  expect(await isOpenedBySecond(keyFile)).toBe(true);
});

it('a slot whose line in the list is damaged cannot be proved and is left out; the one that opened stays', async () => {
  const spoilLine = (place: number) => (keyFile: KeyFile) => {
    const line = keyFile.mac.slots[place];
    if (line !== undefined) line.mac = `${line.mac[0] === 'A' ? 'B' : 'A'}${line.mac.slice(1)}`;
  };
  const ofMember = (await mend(spoilLine(0))).mended();
  expect(ofMember.lostSlotIds).toEqual([SAMPLE.slotId]);
  expect(await isOpenedBySecond(ofMember.keyFile)).toBe(true);
  const ofRecovery = (await mend(spoilLine(1))).mended();
  expect(ofRecovery.lostSlotIds).toEqual([]);
  expect(idsOf(ofRecovery.keyFile)).toEqual(idsOf(two));
  expect((await openSlotWithRecoveryKey(reopen(ofRecovery.keyFile), vault.recoveryKey)).ok).toBe(true);
});

it('a slot whose id is damaged is missed under its own id', async () => {
  const { mended } = await mend(({ slots: [first] }) => {
    if (first !== undefined) first.id = first.id.replace('1', '3');
  });
  const { keyFile, lostSlotIds } = mended();
  expect(lostSlotIds).toContain(SAMPLE.slotId);
  expect(idsOf(keyFile)).toEqual([SAMPLE.recoverySlotId, SECOND]);
});

it('what somebody did on purpose is never mended', async () => {
  const { kind, mended } = await mend((keyFile) => {
    const first: KeySlot | undefined = keyFile.slots[0];
    if (first === undefined) return;
    first.encryptPublicKey = FOREIGN;
    first.checksum = slotChecksum(keyFile.vaultId, first);
    keyFile.checksum = fileChecksum(keyFile);
  });
  expect(kind).toBe('tampered');
  expect(mended).toThrow('tampered');
});
