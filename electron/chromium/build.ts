/**
 * Whether the built program in `out/` is there and newer than its sources, and building it.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
];
/** What a build writes; the oldest of them counts. */
const results = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/service/entry.js',
  'out/renderer/index.html',
  'out/renderer/projector.html',
];

export type BuiltProgram = { readonly serviceEntry: string; readonly rendererFolder: string };

export function builtProgram(projectFolder: string): BuiltProgram {
  return {
    serviceEntry: join(projectFolder, 'out', 'service', 'entry.js'),
    rendererFolder: join(projectFolder, 'out', 'renderer'),
  };
}

export function isBuilt(projectFolder: string): boolean {
  const built = results.map((path) => modifiedAt(join(projectFolder, path)));
  const changed = sources.map((path) => newestIn(join(projectFolder, path)));
  return Math.min(...built) > 0 && Math.min(...built) >= Math.max(...changed);
}

/** Builds with electron-vite under this Node. False when the build failed; it has said why on standard error. */
export function build(projectFolder: string): boolean {
  const program = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

/** Time of the newest file or folder below `path`, in ms since 1970; 0 when there is nothing. */
function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    stat.mtimeMs,
  );
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
