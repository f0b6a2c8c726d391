import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';

const program = fileURLToPath(new URL('./make-sample-vaults.ts', import.meta.url));

/** Has the sample vaults made before the first test of the project, and takes them away after the last one. */
export function setup(project: TestProject): () => void {
  const home = makeFolder();
  execFileSync(process.execPath, [program, home], { stdio: ['ignore', 'ignore', 'inherit'] });
  project.provide('sampleVaults', join(home, 'samples'));
  return () => removeFolder(home);
}
