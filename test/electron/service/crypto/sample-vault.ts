import {
  createVaultKeys,
  type KeyFile,
  keyFileToText,
  minimumKdf,
  openKeyFile,
  type Secret,
  systemRandom,
} from '../../../../electron/service/crypto/index.ts';

export const SAMPLE_PASSPHRASE = 'zeven kano’s onder de brug';
export const SAMPLE = {
  vaultId: '6f9619ff-8b86-4d11-b42d-00c04fc964ff',
  slotId: '11111111-1111-4111-8111-111111111111',
  recoverySlotId: '22222222-2222-4222-8222-222222222222',
  createdAt: '2026-11-20T12:00:00.000Z',
} as const;

export const deps = { randomBytes: systemRandom };

export type SampleVault = {
  readonly keyFile: KeyFile;
  readonly vaultKey: Secret;
  readonly recoveryKey: Secret;
};

/** A real vault's keys at the least KDF: one member, one recovery slot. Costs one Argon2id run. */
export function createSampleVault(): Promise<SampleVault> {
  const label = 'Noor';
  return createVaultKeys(
    { ...SAMPLE, demo: false, label, passphrase: SAMPLE_PASSPHRASE, kdf: minimumKdf },
    deps,
  );
}

/** The same key file, read back from its text: a fresh object to spoil. */
export function reopen(keyFile: KeyFile): KeyFile {
  const opening = openKeyFile(keyFileToText(keyFile));
  if (!opening.ok) throw new Error(`sample key file: ${opening.code}`);
  return opening.keyFile;
}
