import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, onTestFinished } from 'vitest';
import { confirmSheet, makeVault, startService } from './start-service.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

/** A file of a vault, or a folder where it has no bytes, by its path in the vault. */
type Part = { readonly path: string; readonly mode: number; readonly bytes: Buffer | null };

// One vault for all files that this process of the tests runs. In memory, since nothing tells such a process that it is
// about to end: a folder would stay.
let making: Promise<readonly Part[]> | null = null;

/**
 * A closed vault that a service has made and confirmed, made once; every test gets a copy of its own.
 * Answers the home folder: the vault is `kluis.luwte` in it. No data folder knows it yet.
 */
export function copyVault(): () => string {
  let parts: readonly Part[] = [];
  beforeAll(async () => {
    parts = await sampleParts();
  });
  return () => {
    const folder = makeFolder();
    onTestFinished(() => removeFolder(folder));
    layDown(parts, folder);
    return folder;
  };
}

/** Lays a copy of the same vault in a home folder; answers where. */
export async function copySampleVault(folder: string): Promise<string> {
  return layDown(await sampleParts(), folder);
}

function sampleParts(): Promise<readonly Part[]> {
  making ??= makeParts();
  return making;
}

async function makeParts(): Promise<readonly Part[]> {
  const home = makeFolder();
  try {
    const started = startService(home);
    const vault = await makeVault(started);
    await confirmSheet(started);
    await started.stop();
    return ['', ...readdirSync(vault, { recursive: true, encoding: 'utf8' })].map((path) => {
      const stat = statSync(join(vault, path));
      return { path, mode: stat.mode, bytes: stat.isFile() ? readFileSync(join(vault, path)) : null };
    });
  } finally {
    removeFolder(home);
  }
}

function layDown(parts: readonly Part[], folder: string): string {
  const vault = join(folder, 'kluis.luwte');
  for (const { path, mode, bytes } of parts) {
    if (bytes === null) mkdirSync(join(vault, path), { mode });
    else writeFileSync(join(vault, path), bytes, { mode });
  }
  return vault;
}
