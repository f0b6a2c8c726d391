import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDossierKey,
  createSecret,
  revealSecret,
  systemRandom,
  unwrapDossierKey,
  wrapDossierKey,
} from '../../../../electron/service/crypto/index.ts';
import { deps, SAMPLE } from './sample-vault.ts';

describe('a wrapped dossier key', async () => {
  const wrapKey = createSecret(systemRandom(32));
  const dossierKey = await createDossierKey();
  const wrapped = wrapDossierKey(wrapKey, 3, SAMPLE.slotId, dossierKey, deps);

  it('is an age identity and comes back as it was', () => {
    expect(Buffer.from(revealSecret(dossierKey)).toString()).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
    const back = unwrapDossierKey(wrapKey, 3, SAMPLE.slotId, wrapped);
    expect(back && revealSecret(back)).toEqual(revealSecret(dossierKey));
    expect(wrapped.length).toBe(102);
  });

  it('opens for no other dossier, generation or wrap key', () => {
    expect(unwrapDossierKey(wrapKey, 4, SAMPLE.slotId, wrapped)).toBeNull();
    expect(unwrapDossierKey(wrapKey, 3, SAMPLE.vaultId, wrapped)).toBeNull();
    expect(unwrapDossierKey(createSecret(systemRandom(32)), 3, SAMPLE.slotId, wrapped)).toBeNull();
  });

  it('opens after no flipped bit, at no shorter length and for no random bytes', () => {
    for (let index = 0; index < wrapped.length; index += 1) {
      const bad = Uint8Array.from(wrapped);
      bad[index] = (bad[index] ?? 0) ^ (1 << (index % 8));
      expect(unwrapDossierKey(wrapKey, 3, SAMPLE.slotId, bad)).toBeNull();
      expect(unwrapDossierKey(wrapKey, 3, SAMPLE.slotId, wrapped.subarray(0, index))).toBeNull();
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        return unwrapDossierKey(wrapKey, 3, SAMPLE.slotId, bytes) === null;
      }),
    );
  });
});
