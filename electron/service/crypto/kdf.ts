import { hashRaw } from '@node-rs/argon2';

/** Cost of Argon2id: memory in KiB, passes, lanes (K1). */
export type KdfStrength = {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
};

/** 256 MiB / t 3 / p 4: about 0.4 to 1.3 s (K1). */
export const defaultKdf: KdfStrength = { memoryKiB: 256 * 1024, iterations: 3, parallelism: 4 };

/** 64 MiB / t 3 / p 4: the least that is accepted; for demo vaults and tests. */
export const minimumKdf: KdfStrength = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 4 };

/** 1 GiB / t 16 / p 8: the most that is accepted, so that a hostile file cannot stop the computer. */
export const maximumKdf: KdfStrength = { memoryKiB: 1024 * 1024, iterations: 16, parallelism: 8 };

export const KDF_SALT_BYTES = 16;
export const KEK_BYTES = 32;

/** Whether the values lie inside the range of K1; checked before any work is done with values that were read. */
export function isAcceptedKdf({ memoryKiB, iterations, parallelism }: KdfStrength): boolean {
  return (
    isIntegerIn(memoryKiB, minimumKdf.memoryKiB, maximumKdf.memoryKiB) &&
    isIntegerIn(iterations, minimumKdf.iterations, maximumKdf.iterations) &&
    isIntegerIn(parallelism, 1, maximumKdf.parallelism)
  );
}

/**
 * Argon2id v1.3 (RFC 9106), 32 bytes out. The passphrase must already be normalised ({@link normalisePassphrase}).
 * The library's asynchronous call runs on libuv's thread pool, so timers and ports go on while it works (a test
 * keeps this true); it needs no worker thread of its own, and works inside one.
 * Throws a bug for values outside K1: callers check what they read with {@link isAcceptedKdf} first.
 */
export async function deriveKek(
  normalisedPassphrase: string,
  salt: Uint8Array,
  strength: KdfStrength,
): Promise<Uint8Array> {
  if (!isAcceptedKdf(strength)) throw new Error('KDF values outside the accepted range');
  if (salt.length !== KDF_SALT_BYTES) throw new Error('KDF salt must be 16 bytes');
  const passphrase = new TextEncoder().encode(normalisedPassphrase);
  try {
    return await argon2id(passphrase, salt, strength);
  } finally {
    passphrase.fill(0);
  }
}

/** Argon2id without the limits of K1, so that published vectors can be run through the very same call. */
export async function argon2id(
  password: Uint8Array,
  salt: Uint8Array,
  strength: KdfStrength,
): Promise<Uint8Array> {
  const raw = await hashRaw(password, {
    salt,
    memoryCost: strength.memoryKiB,
    timeCost: strength.iterations,
    parallelism: strength.parallelism,
    outputLen: KEK_BYTES,
    // `Algorithm.Argon2id` and `Version.V0x13`: ambient const enums, which isolated modules cannot read.
    algorithm: 2,
    version: 1,
  });
  return new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength);
}

function isIntegerIn(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
