import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';
import { repositoryFolder } from './run-program.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a closed demo vault of the university, in Dutch; every journey gets a copy. */
    readonly demoVault: string;
  }
}

/** Has the demo vault made before the first journey, and takes it away after the last one. */
export function setup(project: TestProject): () => void {
  const home = makeFolder();
  const words = [join(repositoryFolder, 'electron/cli/luwte.ts'), 'demo', home, '--lang', 'nl', '--json'];
  const output = execFileSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project.provide('demoVault', z.object({ vault: z.string() }).parse(JSON.parse(output)).vault);
  return () => removeFolder(home);
}
