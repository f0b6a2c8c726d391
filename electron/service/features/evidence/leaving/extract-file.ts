import { open, rename, rm } from 'node:fs/promises';
import { type Refusal, refuse } from '../../../refusal.ts';
import { decryptTo, type EvidenceProblem, type ReadFile } from '../decrypt-file.ts';

export type Extraction = ReadFile & {
  /** Where the original goes. */
  readonly target: string;
  /** Beside it: what it is called until all of it is there and its fingerprint was compared. */
  readonly partial: string;
  /** Somebody agreed that a file of that name is replaced. */
  readonly replace: boolean;
};

/** Decrypts a file to a place outside the vault, in constant memory: whole and proved, or nothing of it. */
export async function extractFile({
  target,
  partial,
  replace,
  ...file
}: Extraction): Promise<{ readonly problem: EvidenceProblem | null } | Refusal<'NAME_TAKEN'>> {
  let isDone = false;
  // Taken first: what came to be there meanwhile, nobody agreed to replace.
  if (!replace && !(await takeName(target))) return refuse('NAME_TAKEN');
  try {
    const output = await open(partial, 'wx', 0o600);
    let problem: EvidenceProblem | null;
    try {
      problem = await decryptTo(file, async (bytes) => {
        for (let done = 0; done < bytes.length; )
          done += (await output.write(bytes, done, bytes.length - done)).bytesWritten;
      });
      await output.sync();
    } finally {
      await output.close();
    }
    if (problem !== null) return { problem };
    await rename(partial, target);
    isDone = true;
    return { problem: null };
  } finally {
    if (!isDone) {
      await rm(partial, { force: true });
      if (!replace) await rm(target, { force: true });
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
