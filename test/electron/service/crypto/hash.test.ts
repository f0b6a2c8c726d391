import { describe, expect, it } from 'vitest';
import { hkdfSha256, hmacSha256, sha256 } from '../../../../electron/service/crypto/hash.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const range = (from: number, to: number): Uint8Array =>
  Uint8Array.from({ length: to - from }, (_, i) => from + i);

describe('known answers', () => {
  it('HKDF-SHA-256 gives the three SHA-256 vectors of RFC 5869', () => {
    const first = hkdfSha256(new Uint8Array(22).fill(0x0b), range(0x00, 0x0d), range(0xf0, 0xfa), 42);
    expect(toHex(first)).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
    const second = hkdfSha256(range(0x00, 0x50), range(0x60, 0xb0), range(0xb0, 0x100), 82);
    expect(toHex(second)).toBe(
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
        'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    );
    const third = hkdfSha256(new Uint8Array(22).fill(0x0b), new Uint8Array(), new Uint8Array(), 42);
    expect(toHex(third)).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    );
  });

  it('HMAC-SHA-256 gives test cases 1 and 2 of RFC 4231, in one part or several', () => {
    const first = 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7';
    expect(toHex(hmacSha256(new Uint8Array(20).fill(0x0b), Buffer.from('Hi There')))).toBe(first);
    expect(toHex(hmacSha256(new Uint8Array(20).fill(0x0b), Buffer.from('Hi '), Buffer.from('There')))).toBe(
      first,
    );
    const second = hmacSha256(Buffer.from('Jefe'), Buffer.from('what do ya want for nothing?'));
    expect(toHex(second)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  });

  it('SHA-256 gives the FIPS 180-4 example', () => {
    expect(sha256(Buffer.from('abc'))).toEqual(
      hex('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'),
    );
  });
});
