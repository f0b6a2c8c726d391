import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryFolder } from '../../support/run-program.ts';

/** What a command came to, as the one who called it sees it. */
export type CommandEnd = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs `luwte` as a child process; nothing can be typed into it. What it reads from standard input is `input`. */
export function runLuwteCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input: string | Uint8Array = '',
): Promise<CommandEnd> {
  const child = spawn(process.execPath, [join(repositoryFolder, 'electron/cli/luwte.ts'), ...words], {
    cwd: repositoryFolder,
    env: { ...kept('PATH', 'TMPDIR', 'NODE_COMPILE_CACHE'), LANG: 'nl_NL.UTF-8', ...env },
    stdio: 'pipe',
  });
  // A command that has read enough may end before it read all.
  child.stdin.on('error', () => undefined).end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    stdout += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Of the tests' own environment, only what says where programs, temporary files and compiled sources are. */
function kept(...names: readonly string[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
