import { inspect } from 'node:util';

const REDACTED = '[secret]';

let bytesOf: (secret: Secret) => Uint8Array;

/**
 * A key or other secret bytes. It cannot be printed, logged, serialised or cloned by accident (all give `[secret]`
 * or an empty object); {@link revealSecret} is the only way in, so one search finds every use. Disposing wipes the
 * bytes. What it cannot do: wipe the JavaScript strings some libraries ask for, or what was swapped to disk.
 */
export class Secret {
  readonly #bytes: Uint8Array;
  #disposed = false;

  static {
    bytesOf = (secret) => {
      if (secret.#disposed) throw new Error('secret was already disposed');
      return secret.#bytes;
    };
  }

  /** Takes the bytes over without copying: the caller forgets its own reference. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Overwrites the bytes with zeros; revealing afterwards throws. May be called more than once. */
  [Symbol.dispose](): void {
    this.#bytes.fill(0);
    this.#disposed = true;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}

/**
 * The bytes themselves, not a copy: do not keep or change them. To hand a secret to a worker thread, post a copy of
 * these bytes in the transfer list (`Uint8Array.from(revealSecret(s))`) and wrap them again with {@link createSecret}
 * on the other side. Throws when the secret was disposed.
 */
export function revealSecret(secret: Secret): Uint8Array {
  return bytesOf(secret);
}

/** Wraps bytes as a {@link Secret}, taking them over without copying. */
export function createSecret(bytes: Uint8Array): Secret {
  return new Secret(bytes);
}
