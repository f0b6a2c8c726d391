import { hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createSecret,
  deriveKeys,
  revealSecret,
  type VaultKeys,
} from '../../../../electron/service/crypto/index.ts';
import { SAMPLE } from './sample-vault.ts';

const all = (keys: VaultKeys): string[] =>
  [keys.databaseKey, keys.keyFileMacKey, keys.auditKey, keys.wrapKey].map((key) =>
    Buffer.from(revealSecret(key)).toString('hex'),
  );

describe('the keys under a vault key', () => {
  const vaultKey = createSecret(Uint8Array.from({ length: 32 }, (_, i) => i));

  it('are what an independent HKDF gives for the written labels: the format does not drift', () => {
    const labels = ['database', 'key-file-mac', 'audit', 'wrap'];
    const expected = labels.map((label) => {
      const key = hkdfSync('sha256', revealSecret(vaultKey), SAMPLE.vaultId, `luwte/v1/${label}/1`, 32);
      return Buffer.from(key).toString('hex');
    });
    expect(all(deriveKeys(vaultKey, SAMPLE.vaultId, 1))).toEqual(expected);
    expect(expected[0]).toBe('4c7bb956281dd7a88c643b95f0d21588386438fe1ab42b162b16437ec321f0fb');
  });

  it('differ by purpose, vault and generation', () => {
    const keys = [
      ...all(deriveKeys(vaultKey, SAMPLE.vaultId, 1)),
      ...all(deriveKeys(vaultKey, SAMPLE.vaultId, 2)),
      ...all(deriveKeys(vaultKey, SAMPLE.slotId, 1)),
    ];
    expect(new Set(keys).size).toBe(12);
  });

  it('are wiped together', () => {
    const keys = deriveKeys(vaultKey, SAMPLE.vaultId, 1);
    keys[Symbol.dispose]();
    expect(() => all(keys)).toThrow('disposed');
    expect(() => deriveKeys(vaultKey, SAMPLE.vaultId, 0)).toThrow('generation');
  });
});
