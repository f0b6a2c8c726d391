/** The age library, loaded at its first use: the database's threads, of which there are several, never need it. */
export const loadAge = () => import('age-encryption');

/** Length of `AGE-SECRET-KEY-1...`, the text form of a 32-byte X25519 key. */
export const AGE_IDENTITY_BYTES = 74;

/** A fresh X25519 identity, as the ASCII bytes of its text form: what Debian's `age -d -i` reads. */
export async function createAgeIdentity(): Promise<Uint8Array> {
  const { generateX25519Identity } = await loadAge();
  return new TextEncoder().encode(await generateX25519Identity());
}

/** The `age1...` recipient of an identity. */
export async function ageRecipient(identity: Uint8Array): Promise<string> {
  const { identityToRecipient } = await loadAge();
  return identityToRecipient(identityText(identity));
}

/** Seals a few bytes as an age file (K4b). */
export async function sealToRecipient(recipient: string, plain: Uint8Array): Promise<Uint8Array> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return collectBytes(await encrypter.encrypt(streamOf(plain)));
}

/** Opens what {@link sealToRecipient} made; null when it is damaged or sealed to somebody else. */
export async function openSealed(identity: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | null> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityText(identity));
  try {
    return await collectBytes(await decrypter.decrypt(streamOf(sealed)));
  } catch {
    return null; // the library throws plain errors; for bytes in memory they all mean: not readable
  }
}

/** The identity as text. A string cannot be wiped: it lives until the collector takes it, at lock with the process. */
export function identityText(identity: Uint8Array): string {
  return new TextDecoder().decode(identity);
}

/** One chunk as a stream. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** All of a stream in one array. The age library would use `Response` for this, which loads Node's network code. */
export async function collectBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
