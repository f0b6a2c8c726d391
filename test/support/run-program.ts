import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Repository root; every program of the build and the tests runs there. */
export const repositoryFolder = fileURLToPath(new URL('../../', import.meta.url));

export interface ProgramResult {
  /** Exit code; 1 when the program was ended by a signal or could not be started. */
  readonly code: number;
  /** Both streams in the order they arrived; empty when they went straight to the terminal. */
  readonly output: string;
}

/**
 * Runs a program of this repository's packages (`tsc`, `biome`, `vitest`, …) with the Node that runs this one
 * and waits for its end. Nothing is read from standard input.
 * @param entry path of the program's script, relative to `node_modules`.
 * @param show `live` passes its output on as it comes, `keep` returns it.
 */
export async function runPackageProgram(
  entry: string,
  parameters: readonly string[],
  show: 'live' | 'keep',
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  return runProgramFile(`node_modules/${entry}`, parameters, show, env);
}

/** The same for any program of the repository, by its path in it. */
export async function runProgramFile(
  path: string,
  parameters: readonly string[],
  show: 'live' | 'keep',
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  const child = spawn(process.execPath, [join(repositoryFolder, path), ...parameters], {
    cwd: repositoryFolder,
    env: { ...process.env, ...env },
    stdio: show === 'live' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => parts.push(part));
  child.stderr?.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      parts.push(Buffer.from(`${error.message}\n`));
      resolve(1);
    });
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  return { code, output: Buffer.concat(parts).toString('utf8') };
}
