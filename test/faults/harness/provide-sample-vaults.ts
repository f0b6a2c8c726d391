import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';

const program = fileURLToPath(new URL('./make-sample-vaults.ts', import.meta.url));

/** Has the sample vaults made before the first test of the project, and takes them away after the last one. */
export function setup(project: TestProject): () => void {
  const home = makeFolder();
  spawnSync(process.execPath, [program, home], { stdio: ['ignore', 'ignore', 'inherit'] });
  // The program ends itself by a signal; the samples are its last word.
  const samples = join(home, 'samples');
  if (!existsSync(samples)) throw new Error('the sample vaults could not be made');
  project.provide('sampleVaults', samples);
  return () => removeFolder(home);
}
