import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A system to make Luwte for, in Node's words. */
export type System = {
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly arch: 'x64' | 'arm64';
};

/** Where the runtime is: a folder as it is unpacked, or an archive of it. */
export type RuntimeResult =
  | { readonly ok: true; readonly place: string }
  | { readonly ok: false; readonly message: string };

type RuntimeDeps = {
  readonly projectFolder: string;
  /** The system that this program runs on. */
  readonly here: { readonly platform: string; readonly arch: string };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly download: (system: System, version: string) => Promise<string>;
};

/**
 * Finds Electron's runtime, or fetches it: the folder of ELECTRON_OVERRIDE_DIST_PATH, what its own installer left in
 * `node_modules`, else its archive from the cache or from where Electron is published.
 */
export async function findRuntime(system: System, deps: RuntimeDeps): Promise<RuntimeResult> {
  const { projectFolder, here, env, download } = deps;
  const packageFolder = join(projectFolder, 'node_modules', 'electron');
  const isHere = system.platform === here.platform && system.arch === here.arch;
  const given = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  if (isHere && given !== '') {
    if (existsSync(join(given, runtimeProgram[system.platform]))) return { ok: true, place: given };
    return { ok: false, message: 'ELECTRON_OVERRIDE_DIST_PATH names a folder without the Electron runtime.' };
  }
  const version = readVersion(packageFolder);
  const installed = join(packageFolder, 'dist');
  if (isHere && isOfVersion(installed, version)) return { ok: true, place: installed };
  try {
    return { ok: true, place: await download(system, version) };
  } catch (error) {
    const name = `Electron ${version} for ${system.platform} ${system.arch}`;
    const cure =
      'Try again on a machine that may download it, or name a folder with it in ELECTRON_OVERRIDE_DIST_PATH.';
    return { ok: false, message: `The runtime ${name} cannot be had here (${reasonOf(error)}). ${cure}` };
  }
}

const runtimeProgram = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app' } as const;

/** Seconds without a single byte after which a download is given up. */
const STALL_LIMIT = 20;

/**
 * Fetches an archive of the runtime into the cache that Electron's own installer uses; its checksum is the one that came
 * with the package `electron`, which the lock file vouches for.
 */
export function createDownload(projectFolder: string): RuntimeDeps['download'] {
  return async ({ platform, arch }, version) => {
    const { downloadArtifact } = await import('@electron/get');
    const checksums: Record<string, string> = JSON.parse(
      readFileSync(join(projectFolder, 'node_modules', 'electron', 'checksums.json'), 'utf8'),
    );
    const stalled = new AbortController();
    const giveUp = () => stalled.abort(new Error(`nothing came for ${STALL_LIMIT} seconds`));
    const timer = setTimeout(giveUp, STALL_LIMIT * 1_000);
    const downloadOptions = {
      quiet: true,
      signal: stalled.signal,
      getProgressCallback: () => timer.refresh(),
    };
    try {
      const artifact = { version, artifactName: 'electron', platform, arch, checksums, downloadOptions };
      return await downloadArtifact(artifact);
    } finally {
      clearTimeout(timer);
    }
  };
}

function readVersion(packageFolder: string): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  );
  return manifest.version;
}

function isOfVersion(folder: string, version: string): boolean {
  const file = join(folder, 'version');
  return existsSync(file) && readFileSync(file, 'utf8').trim().replace(/^v/, '') === version;
}

/** The innermost reason: a fetch says only that it failed, its cause says why. */
function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause instanceof Error) innermost = innermost.cause;
  const text = innermost instanceof Error ? innermost.message : String(innermost);
  return text.split('\n', 1)[0] ?? '';
}
