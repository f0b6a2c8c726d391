import { lstat, open, rename, rm } from 'node:fs/promises';
import { type Refusal, refuse } from '../../../refusal.ts';
import { decryptTo, type EvidenceProblem, type ReadFile } from '../decrypt-file.ts';

export type Extraction = ReadFile & {
  /** Where the original goes. */
  readonly target: string;
  /** Beside it: what it is called until all of it is there and its fingerprint was compared. */
  readonly partial: string;
  /** Somebody agreed that a file of that name is replaced. */
  readonly replace: boolean;
  /** One byte, shared with whoever asked: not 0 once the vault is locked. The thread hears of nothing else meanwhile. */
  readonly stop: SharedArrayBuffer;
};

/**
 * Decrypts a file to a place outside the vault, in constant memory: whole and proved, or nothing of it, and so too when
 * the vault is locked meanwhile.
 */
export async function extractFile({
  target,
  partial,
  replace,
  stop,
  ...file
}: Extraction): Promise<
  { readonly problem: EvidenceProblem | null } | Refusal<'NAME_TAKEN' | 'VAULT_CLOSED'>
> {
  const flag = new Uint8Array(stop);
  const isStopped = () => Atomics.load(flag, 0) !== 0;
  if (isStopped()) return refuse('VAULT_CLOSED');
  // Told before the work, and looked at again after it: only then is the name taken, so that nothing empty is left under it
  // when the program ends half-way.
  if (!replace && (await lstat(target).catch(() => null)) !== null) return refuse('NAME_TAKEN');
  let isDone = false;
  let hasName = false;
  try {
    const output = await open(partial, 'wx', 0o600);
    let problem: EvidenceProblem | null;
    try {
      problem = await decryptTo(file, async (bytes) => {
        if (isStopped()) throw new Error('the vault is locked');
        for (let done = 0; done < bytes.length; )
          done += (await output.write(bytes, done, bytes.length - done)).bytesWritten;
      });
      await output.sync();
    } finally {
      await output.close();
    }
    if (problem !== null) return { problem };
    // What came to be there meanwhile, nobody agreed to replace.
    hasName = !replace && (await takeName(target));
    if (!replace && !hasName) return refuse('NAME_TAKEN');
    await rename(partial, target);
    isDone = true;
    return { problem: null };
  } catch (error) {
    if (isStopped()) return refuse('VAULT_CLOSED');
    throw error;
  } finally {
    if (!isDone) {
      await rm(partial, { force: true });
      if (hasName) await rm(target, { force: true });
    }
  }
}

async function takeName(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
