import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecret, isSignedBy, signBytes } from '../../../../electron/service/crypto/index.ts';
import { signPublicKey } from '../../../../electron/service/crypto/signing.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

describe('Ed25519 signatures', () => {
  it('give test 2 of RFC 8032', () => {
    const seed = hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
    const publicKey = signPublicKey(seed);
    const signature = signBytes(createSecret(seed), hex('72'));
    expect(publicKey).toEqual(hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'));
    expect(signature).toEqual(
      hex(
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      ),
    );
    expect(isSignedBy(publicKey, hex('72'), signature)).toBe(true);
    expect(isSignedBy(publicKey, hex('73'), signature)).toBe(false);
  });

  it('are refused, never thrown over, for hostile keys and signatures', () => {
    const bytes = fc.uint8Array({ maxLength: 80 });
    fc.assert(
      fc.property(bytes, bytes, bytes, (key, message, signature) => !isSignedBy(key, message, signature)),
    );
    expect(isSignedBy(new Uint8Array(32).fill(255), hex('72'), new Uint8Array(64))).toBe(false);
  });
});
