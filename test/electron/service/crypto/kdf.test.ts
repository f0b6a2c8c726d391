import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  argon2id,
  defaultKdf,
  deriveKek,
  isAcceptedKdf,
  type KdfStrength,
  maximumKdf,
  minimumKdf,
} from '../../../../electron/service/crypto/kdf.ts';

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Node's own Argon2id (OpenSSL): an independent implementation, for tests only (K1). */
const reference = (
  password: Uint8Array,
  salt: Uint8Array,
  { memoryKiB, iterations, parallelism }: KdfStrength,
) =>
  argon2Sync('argon2id', {
    message: password,
    nonce: salt,
    memory: memoryKiB,
    passes: iterations,
    parallelism,
    tagLength: 32,
  });

describe('Argon2id', () => {
  it('gives the vectors of the reference implementation', async () => {
    const vectors = [
      [
        2,
        65536,
        1,
        'password',
        'somesalt',
        '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
      ],
      [2, 256, 1, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
      [2, 256, 2, 'password', 'somesalt', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
      [
        1,
        65536,
        1,
        'password',
        'somesalt',
        'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98',
      ],
      [
        2,
        65536,
        1,
        'password',
        'diffsalt',
        'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c',
      ],
    ] as const;
    for (const [iterations, memoryKiB, parallelism, password, salt, expected] of vectors) {
      const strength = { memoryKiB, iterations, parallelism };
      expect(toHex(await argon2id(Buffer.from(password), Buffer.from(salt), strength))).toBe(expected);
    }
  });

  it('agrees with an implementation that gives the RFC 9106 vector, whose associated data our library cannot take', async () => {
    const published = argon2Sync('argon2id', {
      message: new Uint8Array(32).fill(1),
      nonce: new Uint8Array(16).fill(2),
      secret: new Uint8Array(8).fill(3),
      associatedData: new Uint8Array(12).fill(4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    expect(toHex(published)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    const salt = new Uint8Array(16).fill(2);
    for (const password of [new Uint8Array(), new Uint8Array(32).fill(1), Buffer.from('zeven kano’s')]) {
      for (const strength of [
        { memoryKiB: 32, iterations: 3, parallelism: 4 },
        { memoryKiB: 1024, iterations: 5, parallelism: 3 },
      ]) {
        expect(toHex(await argon2id(password, salt, strength))).toBe(
          toHex(reference(password, salt, strength)),
        );
      }
    }
    const kek = await deriveKek('zeven kano’s', salt, minimumKdf);
    expect(toHex(kek)).toBe(toHex(reference(Buffer.from('zeven kano’s'), salt, minimumKdf)));
  });

  it('leaves the thread free while it works', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await deriveKek('x', new Uint8Array(16), minimumKdf);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('accepts 64 MiB / t 3 up to 1 GiB / t 16 / p 8 and refuses everything outside, before any work', async () => {
    for (const accepted of [minimumKdf, defaultKdf, maximumKdf, { ...minimumKdf, parallelism: 1 }]) {
      expect(isAcceptedKdf(accepted)).toBe(true);
    }
    const refused: readonly KdfStrength[] = [
      { ...minimumKdf, memoryKiB: 64 * 1024 - 1 },
      { ...minimumKdf, iterations: 2 },
      { ...minimumKdf, parallelism: 0 },
      { ...maximumKdf, memoryKiB: 1024 * 1024 + 1 },
      { ...maximumKdf, iterations: 17 },
      { ...maximumKdf, parallelism: 9 },
      { ...minimumKdf, memoryKiB: 65536.5 },
      { ...minimumKdf, memoryKiB: Number.NaN },
      { ...minimumKdf, iterations: Number.POSITIVE_INFINITY },
      { ...minimumKdf, memoryKiB: -65536 },
    ];
    for (const strength of refused) {
      expect(isAcceptedKdf(strength)).toBe(false);
      await expect(deriveKek('x', new Uint8Array(16), strength)).rejects.toThrow(
        'outside the accepted range',
      );
    }
  });
});
