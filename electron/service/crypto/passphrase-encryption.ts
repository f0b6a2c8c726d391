import { startThread } from '../threads/start-thread.ts';
import { loadAge } from './age-file.ts';

/** The key of one age file to a passphrase, and the stanza by which whoever knows the passphrase finds it. */
export type PassphraseKey = {
  readonly fileKey: Uint8Array;
  readonly args: readonly string[];
  readonly body: Uint8Array;
};

/**
 * Makes the key of an age v1 file to a passphrase, with the work factor that age programs use themselves, in threads that end
 * with it, one after the other: each needs 256 MiB, which are given back before anything else that needs much begins. The second
 * opens what the first made, as the receiver will.
 * @param program of those threads
 * @param passphrase as it was normalised, see `normalisePassphrase`
 */
export async function makePassphraseKey(program: URL, passphrase: string): Promise<PassphraseKey> {
  const sealed = (await inThread(program, 'seal', { passphrase })) as { readonly bytes: Uint8Array };
  const { header, args, body } = headerOf(sealed.bytes);
  const { fileKey } = (await inThread(program, 'open', { passphrase, header })) as {
    readonly fileKey: Uint8Array;
  };
  return { fileKey, args, body };
}

/** An age v1 file of that key, which any age program opens: in constant memory and with back-pressure. The key is wiped. */
export async function encryptWithKey(
  { fileKey: made, args, body }: PassphraseKey,
  plain: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const { Encrypter, Stanza } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    wrapFileKey(fileKey) {
      // The library has no other way in for a file key that exists: it goes on with what stands here.
      fileKey.set(made);
      made.fill(0);
      return [new Stanza([...args], body)];
    },
  });
  return encrypter.encrypt(plain);
}

async function inThread(program: URL, call: string, input: unknown): Promise<unknown> {
  const thread = startThread(program);
  try {
    return await thread.call(call, input);
  } finally {
    await thread.end();
  }
}

/** The header of an age file to a passphrase, and the one stanza in it. */
function headerOf(file: Uint8Array) {
  const text = Buffer.from(file).toString('latin1');
  const [header = '', args = '', body = ''] =
    /^age-encryption\.org\/v1\n-> (scrypt \S+ \d+)\n(\S+)\n--- \S+\n/.exec(text) ?? [];
  if (header === '') throw new Error('not an age file to a passphrase');
  return {
    header: file.slice(0, header.length),
    args: args.split(' '),
    body: new Uint8Array(Buffer.from(body, 'base64')),
  };
}
