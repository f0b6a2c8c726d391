/**
 * Where Electron's runtime is, for `npm start`: it comes from outside the package registry, so it may be missing. The
 * package itself is never imported here, since under Node that starts a download without asking.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type RuntimeDeps = {
  /** Folder of the package `electron`. */
  readonly packageFolder: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** Path of Electron's program, or null where there is none. `ELECTRON_OVERRIDE_DIST_PATH` names another folder of it. */
export function findElectron({ packageFolder, platform, env }: RuntimeDeps): string | null {
  const program = readProgram(packageFolder) ?? usualProgram(platform);
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const path = join(override === '' ? join(packageFolder, 'dist') : override, program);
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}

/** Whether it may be fetched: not where somebody said so, nor where somebody named a folder of it. */
export function mayInstallElectron({ env }: Pick<RuntimeDeps, 'env'>): boolean {
  return [env['ELECTRON_SKIP_BINARY_DOWNLOAD'], env['ELECTRON_OVERRIDE_DIST_PATH']].every(
    (value) => value === undefined || value === '',
  );
}

/** Has the package's own installer fetch it, for so many milliseconds at most. Whether it is there is `findElectron`'s. */
export function installElectron(packageFolder: string, patience: number): void {
  spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: patience,
    killSignal: 'SIGKILL',
  });
}

/** What the installer wrote down; null before it ran. */
function readProgram(packageFolder: string): string | null {
  try {
    return readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function usualProgram(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * The words and the environment that Electron is started with. Inherited flags would open ports or make it a plain Node.
 * @param keepsSandbox false for root on Linux, where Electron refuses to start with its sandbox
 */
export function electronStart(
  {
    projectFolder,
    vaultPath,
    language,
  }: { projectFolder: string; vaultPath?: string | undefined; language?: string | undefined },
  keepsSandbox: boolean,
  env: NodeJS.ProcessEnv,
): { readonly words: readonly string[]; readonly env: NodeJS.ProcessEnv } {
  const dropped = new Set([
    'NODE_OPTIONS',
    'ELECTRON_RUN_AS_NODE',
    'ELECTRON_ENABLE_LOGGING',
    'LUWTE_PASSPHRASE',
  ]);
  return {
    words: [
      ...(keepsSandbox ? [] : ['--no-sandbox']),
      projectFolder,
      ...(vaultPath === undefined ? [] : ['--vault', vaultPath]),
      ...(language === undefined ? [] : ['--lang', language]),
    ],
    env: Object.fromEntries(Object.entries(env).filter(([name]) => !dropped.has(name))),
  };
}
