/** Program of the thread that works on passphrases: what takes much memory or time at once. */
import { serveThread } from '../threads/serve-thread.ts';
import { collectBytes, loadAge, streamOf } from './age-file.ts';
import { checkPassphrase, type PassphraseContext } from './passphrase-strength.ts';

/** log2 of scrypt's cost, as the age programs have it: 256 MiB and about a second. */
const WORK_FACTOR = 18;

const calls = new Map<string, (input: never) => unknown>([
  ['seal', seal],
  ['open', open],
  ['check', check],
]);

serveThread((call) => calls.get(call));

/** An empty age file to a passphrase: its header holds a file key of its own. */
async function seal({
  passphrase,
}: {
  readonly passphrase: string;
}): Promise<{ readonly bytes: Uint8Array }> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(passphrase);
  return { bytes: await collectBytes(await encrypter.encrypt(streamOf(new Uint8Array(0)))) };
}

/** The file key of an age file. */
async function open({
  passphrase,
  header,
}: {
  readonly passphrase: string;
  readonly header: Uint8Array;
}): Promise<{ readonly fileKey: Uint8Array }> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return { fileKey: await decrypter.decryptHeader(header) };
}

function check({
  passphrase,
  context,
}: {
  readonly passphrase: string;
  readonly context: PassphraseContext;
}) {
  return checkPassphrase(passphrase, context);
}
