import { beforeAll, describe, expect, it } from 'vitest';
import {
  createSecret,
  createVaultKeys,
  deriveKeys,
  type KeyFile,
  type KeySlot,
  minimumKdf,
  openSlotWithPassphrase,
  openSlotWithRecoveryKey,
  revealSecret,
  type SlotOpening,
  systemRandom,
} from '../../../../electron/service/crypto/index.ts';
import { fileChecksum, slotChecksum } from '../../../../electron/service/crypto/key-file.ts';
import { sealKeyFile } from '../../../../electron/service/crypto/key-file-mac.ts';
import {
  createSampleVault,
  deps,
  reopen,
  SAMPLE,
  SAMPLE_PASSPHRASE,
  type SampleVault,
} from './sample-vault.ts';

let vault: SampleVault;
let other: SampleVault;
beforeAll(async () => {
  vault = await createSampleVault();
  other = await createVaultKeys(
    {
      vaultId: '7f9619ff-8b86-4d11-b42d-00c04fc964ff',
      slotId: '44444444-4444-4444-8444-444444444444',
      recoverySlotId: '55555555-5555-4555-8555-555555555555',
      createdAt: SAMPLE.createdAt,
      demo: false,
      label: 'Sam',
      passphrase: SAMPLE_PASSPHRASE,
      kdf: minimumKdf,
    },
    deps,
  );
});

/** As a member with the vault key would write it. */
const sealAgain = (member: KeySlot): KeyFile => {
  const { mac: _mac, checksum: _checksum, ...content } = vault.keyFile;
  const slots = [{ ...member, checksum: slotChecksum(SAMPLE.vaultId, member) }, recoveryOf(vault.keyFile)];
  return sealKeyFile({ ...content, slots }, deriveKeys(vault.vaultKey, SAMPLE.vaultId, 1).keyFileMacKey);
};

const memberOf = (keyFile: KeyFile): KeySlot =>
  keyFile.slots.find(({ kind }) => kind === 'member') as KeySlot;
const recoveryOf = (keyFile: KeyFile): KeySlot =>
  keyFile.slots.find(({ kind }) => kind === 'recovery') as KeySlot;

/** What somebody without any key can do: change members and make every unkeyed checksum right again. */
const forged = (change: Partial<KeyFile>): KeyFile => {
  const changed = { ...vault.keyFile, ...change };
  const slots = changed.slots.map((slot) => ({ ...slot, checksum: slotChecksum(changed.vaultId, slot) }));
  const whole = { ...changed, slots };
  return reopen({ ...whole, checksum: fileChecksum(whole) });
};

const withKdf = (slot: KeySlot, kdf: Partial<NonNullable<KeySlot['kdf']>>): KeySlot =>
  ({ ...slot, kdf: { ...slot.kdf, ...kdf } }) as KeySlot;

const recover = (keyFile: KeyFile) => openSlotWithRecoveryKey(keyFile, vault.recoveryKey);
const unlock = (keyFile: KeyFile, passphrase = SAMPLE_PASSPHRASE) =>
  openSlotWithPassphrase(keyFile, SAMPLE.slotId, passphrase);

const keyOf = (opening: SlotOpening) => (opening.ok ? revealSecret(opening.vaultKey) : opening);

describe('opening a slot', () => {
  it('gives the vault key for the passphrase, in whatever Unicode form it is typed, and for the recovery key', async () => {
    expect(keyOf(await unlock(vault.keyFile))).toEqual(revealSecret(vault.vaultKey));
    expect(keyOf(await unlock(vault.keyFile, SAMPLE_PASSPHRASE.normalize('NFD')))).toEqual(
      revealSecret(vault.vaultKey),
    );
    expect(keyOf(await recover(vault.keyFile))).toEqual(revealSecret(vault.vaultKey));
  });

  it('says wrong passphrase for a wrong one, empty and megabyte ones included, and wrong recovery key for another', async () => {
    for (const wrong of ['', `${SAMPLE_PASSPHRASE} `, 'x'.repeat(1_000_000)]) {
      expect(await unlock(vault.keyFile, wrong)).toEqual({
        ok: false,
        code: 'wrong-passphrase',
        findings: [],
      });
    }
    const stranger = createSecret(systemRandom(32));
    const opening = await openSlotWithRecoveryKey(vault.keyFile, stranger);
    expect(opening).toEqual({ ok: false, code: 'wrong-recovery-key', findings: [] });
  });

  it('knows no slot of another id, and gives no passphrase to a recovery slot', async () => {
    for (const id of [SAMPLE.vaultId, SAMPLE.recoverySlotId, '', '__proto__']) {
      const opening = await openSlotWithPassphrase(vault.keyFile, id, SAMPLE_PASSPHRASE);
      expect(opening).toEqual({ ok: false, code: 'unknown-slot', findings: [] });
    }
  });

  it('refuses KDF values outside the range before any work: monstrous ones would take hours and terabytes', async () => {
    const monstrous = { memoryKiB: 2 ** 31, iterations: 2 ** 31, parallelism: 255 };
    const refused = [
      monstrous,
      { memoryKiB: 64 * 1024 - 1 },
      { iterations: 2 },
      { memoryKiB: 0, iterations: 0, parallelism: 0 },
      { memoryKiB: 1024 * 1024 + 1 },
      { iterations: 17 },
      { parallelism: 9 },
    ];
    for (const kdf of refused) {
      const keyFile = forged({ slots: [withKdf(memberOf(vault.keyFile), kdf), recoveryOf(vault.keyFile)] });
      expect(await unlock(keyFile)).toMatchObject({ ok: false, code: 'kdf-refused' });
      // The other slots see what happened.
      expect(await recover(keyFile)).toMatchObject({
        code: 'tampered',
        findings: [{ code: expect.stringMatching(/^kdf-(lowered|changed)$/), slotId: SAMPLE.slotId }],
      });
    }
  });
});

describe('tampering by somebody who makes every checksum right again is named', () => {
  it('a slot added', async () => {
    const stranger = { ...memberOf(vault.keyFile), id: SAMPLE.vaultId };
    const keyFile = forged({ slots: [...vault.keyFile.slots, stranger] });
    const expected = {
      ok: false,
      code: 'tampered',
      findings: [{ code: 'slot-added', slotId: SAMPLE.vaultId }],
    };
    expect(await recover(keyFile)).toEqual(expected);
    expect(await unlock(keyFile)).toEqual(expected);
  });

  it('a slot of another vault added, or put in the place of a slot', async () => {
    const foreign = memberOf(other.keyFile);
    const added = { code: 'slot-added', slotId: foreign.id };
    const beside = forged({ slots: [...vault.keyFile.slots, foreign] });
    expect(await recover(beside)).toEqual({ ok: false, code: 'tampered', findings: [added] });
    const opening = await openSlotWithPassphrase(beside, foreign.id, SAMPLE_PASSPHRASE);
    expect(opening).toEqual({ ok: false, code: 'tampered', findings: [added] });
    const disguised = forged({ slots: [{ ...foreign, id: SAMPLE.slotId }, recoveryOf(vault.keyFile)] });
    expect(await recover(disguised)).toMatchObject({
      code: 'tampered',
      findings: [{ code: 'slot-altered' }],
    });
  });

  it('a slot of another vault copied as it is: its checksum belongs to that vault', async () => {
    const foreign = memberOf(other.keyFile);
    const keyFile = reopen({ ...vault.keyFile, slots: [...vault.keyFile.slots, foreign] });
    const opening = await openSlotWithPassphrase(keyFile, foreign.id, SAMPLE_PASSPHRASE);
    expect(opening).toMatchObject({ ok: false, code: 'slot-damaged' });
    expect(await recover(keyFile)).toMatchObject({ code: 'tampered', findings: [{ code: 'slot-added' }] });
  });

  it('a slot removed', async () => {
    const removed = { code: 'slot-removed', slotId: SAMPLE.slotId };
    const keyFile = forged({ slots: [recoveryOf(vault.keyFile)] });
    expect(await recover(keyFile)).toEqual({ ok: false, code: 'tampered', findings: [removed] });
    expect(await unlock(keyFile)).toEqual({ ok: false, code: 'tampered', findings: [removed] });
  });

  it('slots reordered', async () => {
    const keyFile = forged({ slots: [...vault.keyFile.slots].reverse() });
    const expected = { ok: false, code: 'tampered', findings: [{ code: 'slots-reordered' }] };
    expect(await recover(keyFile)).toEqual(expected);
    expect(await unlock(keyFile)).toEqual(expected);
  });

  it('a slot doubled', async () => {
    const keyFile = forged({ slots: [...vault.keyFile.slots, memberOf(vault.keyFile)] });
    const expected = { code: 'tampered', findings: [{ code: 'slot-duplicated', slotId: SAMPLE.slotId }] };
    expect(await recover(keyFile)).toMatchObject(expected);
    expect(await unlock(keyFile)).toMatchObject(expected);
  });

  it('KDF values changed inside the accepted range: refused before any work', async () => {
    const changes = [
      [{ memoryKiB: 128 * 1024 }, 'kdf-changed'],
      [{ iterations: 4 }, 'kdf-changed'],
    ] as const;
    for (const [kdf, code] of changes) {
      const keyFile = forged({ slots: [withKdf(memberOf(vault.keyFile), kdf), recoveryOf(vault.keyFile)] });
      const expected = { ok: false, code: 'tampered', findings: [{ code, slotId: SAMPLE.slotId }] };
      expect(await unlock(keyFile)).toEqual(expected);
      expect(await recover(keyFile)).toEqual(expected);
    }
  });

  it('another public key, label or date in a slot', async () => {
    const member = memberOf(vault.keyFile);
    const strangers = recoveryOf(other.keyFile);
    const changes: Partial<KeySlot>[] = [
      { encryptPublicKey: strangers.encryptPublicKey },
      { signPublicKey: strangers.signPublicKey },
      { label: 'Iemand' },
      { createdAt: '2020-01-01T00:00:00.000Z' },
      { privateKeys: strangers.privateKeys },
      { vaultKey: strangers.vaultKey },
    ];
    for (const change of changes) {
      const keyFile = forged({ slots: [{ ...member, ...change } as KeySlot, recoveryOf(vault.keyFile)] });
      const findings = [{ code: 'slot-altered', slotId: SAMPLE.slotId }];
      expect(await recover(keyFile)).toEqual({ ok: false, code: 'tampered', findings });
    }
  });

  it('a vault key of an attacker sealed to the member’s public key', async () => {
    const member = { ...memberOf(vault.keyFile), vaultKey: recoveryOf(other.keyFile).vaultKey } as KeySlot;
    const keyFile = forged({ slots: [member, recoveryOf(vault.keyFile)] });
    expect(await unlock(keyFile)).toMatchObject({
      ok: false,
      code: 'tampered',
      findings: [{ slotId: SAMPLE.slotId }],
    });
  });

  it('KDF values lowered without making the checksum right: still named', async () => {
    const strong = sealAgain(withKdf(memberOf(vault.keyFile), { memoryKiB: 256 * 1024 }));
    const lowered = reopen({ ...strong, slots: [memberOf(vault.keyFile), recoveryOf(vault.keyFile)] });
    const spoiled = reopen({
      ...lowered,
      slots: [{ ...memberOf(lowered), checksum: lowered.checksum }, recoveryOf(lowered)] as KeySlot[],
    });
    const finding = { code: 'kdf-lowered', slotId: SAMPLE.slotId };
    expect(await unlock(spoiled)).toMatchObject({
      code: 'slot-damaged',
      findings: [{ code: 'slot-damaged' }, finding],
    });
    expect(await recover(lowered)).toMatchObject({ code: 'tampered', findings: [finding] });
  });

  it('demo mark, generation, date, audit head or the MAC itself', async () => {
    const head = { sequence: 3, hash: Buffer.alloc(32).toString('base64'), generation: 1 };
    for (const change of [{ demo: true }, { createdAt: '2020-01-01T00:00:00.000Z' }, { head }]) {
      expect(await recover(forged(change))).toEqual({
        ok: false,
        code: 'tampered',
        findings: [{ code: 'header-altered' }],
      });
    }
    const rest = { ok: false, code: 'tampered', findings: [{ code: 'list-altered' }] };
    expect(await recover(forged({ generation: 2 }))).toEqual(rest);
    expect(await recover(forged({ mac: { ...vault.keyFile.mac, list: head.hash } }))).toEqual(rest);
  });
});

describe('accidental damage', () => {
  it('in one slot leaves the others able to open for rescue, with the damaged one named', async () => {
    const [member, recovery] = [memberOf(vault.keyFile), recoveryOf(vault.keyFile)];
    const spoiled = { ...member, label: 'Noos' } as KeySlot;
    const keyFile = reopen({ ...vault.keyFile, slots: [spoiled, recovery] });
    const findings = [{ code: 'slot-damaged', slotId: SAMPLE.slotId }];
    expect(await unlock(keyFile)).toEqual({ ok: false, code: 'slot-damaged', findings });
    expect(await recover(keyFile)).toEqual({ ok: false, code: 'damaged', findings });
    const rescue = await openSlotWithRecoveryKey(keyFile, vault.recoveryKey, {
      whenAltered: 'open-for-rescue',
    });
    expect(rescue).toMatchObject({ ok: true, findings });
    expect(keyOf(rescue)).toEqual(revealSecret(vault.vaultKey));
  });
});
