import { startThread } from '../threads/start-thread.ts';
import { loadAge } from './age-file.ts';

/**
 * An age v1 file to a passphrase, which any age program opens, with the work factor that those use themselves: in constant
 * memory and with back-pressure. Its key is made before, in threads that end with it, one after the other: each needs 256 MiB,
 * which are given back before the first byte is written. The second opens what the first made, as the receiver will.
 * @param program of those threads
 * @param passphrase as it was normalised, see `normalisePassphrase`
 */
export async function encryptToPassphrase(
  program: URL,
  passphrase: string,
  plain: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const sealed = (await inThread(program, 'seal', { passphrase })) as { readonly bytes: Uint8Array };
  const { header, args, body } = headerOf(sealed.bytes);
  const opened = (await inThread(program, 'open', { passphrase, header })) as {
    readonly fileKey: Uint8Array;
  };
  // Not before: it would stand in memory beside them.
  const { Encrypter, Stanza } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    wrapFileKey(fileKey) {
      // The library has no other way in for a file key that exists: it goes on with what stands here.
      fileKey.set(opened.fileKey);
      opened.fileKey.fill(0);
      return [new Stanza(args, body)];
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
