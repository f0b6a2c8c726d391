import { lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PassphraseKey } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { syncFolder } from '../../../storage/sync-to-disk.ts';
import type { EvidenceProblem, ReadFile } from '../decrypt-file.ts';
import { decryptTo } from '../decrypt-file.ts';
import { bundleArchive } from './bundle-archive.ts';
import { BundleDamaged, type BundleEntry, BundleStopped, type BundleWatch, watchOf } from './bundle-entry.ts';
import { writeBundleFolder } from './write-bundle-folder.ts';

export type Bundle = {
  readonly entries: readonly BundleEntry[];
  /** A ZIP, sealed where a key is given; or a folder. */
  readonly form: 'zip' | 'folder';
  readonly key: PassphraseKey | null;
  readonly at: number;
  /** Where it goes. */
  readonly target: string;
  /** Beside it: what it is called until all of it is there. */
  readonly partial: string;
  /** Somebody agreed that a file of that name is replaced. */
  readonly replace: boolean;
  /** Shared with whoever asked: see {@link BundleWatch}. */
  readonly watch: SharedArrayBuffer;
};

/** What cannot be relied on of what was to be bundled. */
export type DamagedEntry = { readonly id: string; readonly problem: EvidenceProblem };
export type BundleAnswer = { readonly bytes: number; readonly damaged: readonly DamagedEntry[] };

/**
 * Writes evidence and papers outside the vault as one file or folder, in constant memory: whole and proved, or nothing of it.
 * Where one file is damaged the others are still looked at, so that all that are can be named at once.
 */
export async function writeBundle(bundle: Bundle): Promise<BundleAnswer | Refusal<'NAME_TAKEN' | 'STOPPED'>> {
  const watch = watchOf(bundle.watch);
  if (watch.isStopped()) return refuse('STOPPED');
  try {
    const bytes = await writeWhole(bundle, watch);
    if (bytes instanceof Refusal) return bytes;
    // By now nothing is left outside: looking at all others takes long, and the vault may be locked meanwhile.
    return bytes === null ? { bytes: 0, damaged: await allDamaged(bundle, watch) } : { bytes, damaged: [] };
  } catch (error) {
    if (watch.isStopped() || error instanceof BundleStopped) return refuse('STOPPED');
    throw error;
  }
}

/** Answers how many bytes it is; null, and nothing stays, where a file is damaged. */
async function writeWhole(
  bundle: Bundle,
  watch: BundleWatch,
): Promise<number | null | Refusal<'NAME_TAKEN'>> {
  const { target, partial, replace, form } = bundle;
  // Told before the work, and looked at again after it: only then is the name taken, so that nothing empty is left under it
  // when the program ends half-way.
  if (!replace && (await isTaken(target))) return refuse('NAME_TAKEN');
  let isDone = false;
  let hasName = false;
  try {
    const bytes =
      form === 'folder' ? await writeBundleFolder(bundle, watch) : await writeArchive(bundle, watch);
    // What came to be there meanwhile, nobody agreed to replace.
    hasName = !replace && (await takeName(target, form));
    if (!replace && !hasName) return refuse('NAME_TAKEN');
    // Windows puts no folder in the place of another, not even of an empty one.
    if (form === 'folder' && !replace) await rmdir(target);
    await rename(partial, target);
    isDone = true;
    // It is whole and there; a stick or a share may have no way to do this.
    await syncFolder(dirname(target)).catch(() => undefined);
    return bytes;
  } catch (error) {
    if (error instanceof BundleDamaged) return null;
    throw error;
  } finally {
    if (!isDone) {
      await rm(partial, { force: true, recursive: true });
      if (hasName) await giveBackName(target, form);
    }
  }
}

async function writeArchive(bundle: Bundle, watch: BundleWatch): Promise<number> {
  const output = await open(bundle.partial, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const piece of await bundleArchive(bundle, watch)) {
      for (let done = 0; done < piece.length; )
        done += (await output.write(piece, done, piece.length - done)).bytesWritten;
      bytes += piece.length;
    }
    await output.sync();
  } finally {
    await output.close();
  }
  return bytes;
}

async function allDamaged({ entries }: Bundle, watch: BundleWatch): Promise<DamagedEntry[]> {
  const damaged: DamagedEntry[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'evidence') continue;
    const problem = await decryptTo(entry.file satisfies ReadFile, () => {
      if (watch.isStopped()) throw new BundleStopped('stopped');
    });
    if (watch.isStopped()) throw new BundleStopped('stopped');
    if (problem !== null) damaged.push({ id: entry.id, problem });
  }
  return damaged;
}

async function isTaken(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

async function takeName(path: string, form: Bundle['form']): Promise<boolean> {
  try {
    if (form === 'folder') await mkdir(path, { mode: 0o700 });
    else await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** What somebody put into the folder meanwhile is theirs and stays. */
async function giveBackName(path: string, form: Bundle['form']): Promise<void> {
  if (form === 'folder') await rmdir(path).catch(() => undefined);
  else await rm(path, { force: true });
}
