import { randomBytes } from 'node:crypto';

/** Gives `length` unpredictable bytes in a fresh array. */
export type RandomBytes = (length: number) => Uint8Array;

/** What key-making functions need from outside. age-encryption draws its own randomness from the system. */
export type CryptoDeps = { readonly randomBytes: RandomBytes };

/** The operating system's generator: what the running service passes. */
export const systemRandom: RandomBytes = (length) => new Uint8Array(randomBytes(length));
