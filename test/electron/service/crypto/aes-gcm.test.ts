import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAesGcm, sealAesGcm } from '../../../../electron/service/crypto/aes-gcm.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

describe('AES-256-GCM', () => {
  it('gives test case 16 of the GCM specification', () => {
    const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
    const nonce = hex('cafebabefacedbaddecaf888');
    const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const sealed = hex(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(sealAesGcm(key, nonce, aad, plain)).toEqual(sealed);
    expect(openAesGcm(key, nonce, aad, sealed)).toEqual(plain);
  });

  it('gives back what was sealed, and null after any change of key, nonce, AAD or bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 100 });
    const fixed = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        fixed(32),
        fixed(12),
        bytes,
        bytes,
        fc.nat(),
        fc.nat(7),
        (key, nonce, aad, plain, at, bit) => {
          const sealed = sealAesGcm(key, nonce, aad, plain);
          expect(openAesGcm(key, nonce, aad, sealed)).toEqual(plain);
          expect(openAesGcm(flipped(key, at, bit), nonce, aad, sealed)).toBeNull();
          expect(openAesGcm(key, flipped(nonce, at, bit), aad, sealed)).toBeNull();
          expect(openAesGcm(key, nonce, Uint8Array.of(...aad, 0), sealed)).toBeNull();
          expect(openAesGcm(key, nonce, aad, flipped(sealed, at, bit))).toBeNull();
          expect(openAesGcm(key, nonce, aad, sealed.subarray(0, at % sealed.length))).toBeNull();
        },
      ),
    );
  });
});

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const index = at % copy.length;
  copy[index] = (copy[index] ?? 0) ^ (1 << bit);
  return copy;
}
