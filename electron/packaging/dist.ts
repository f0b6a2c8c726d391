/**
 * `npm run dist [linux] [windows] [macos]`: builds Luwte and makes its installers in `dist/`, for this system where none
 * is named. Ends with 0; with 3 where Electron's runtime cannot be had; with 1 and one line for everything else.
 */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../chromium/build.ts';
import { createDownload, findRuntime, type System } from './electron-runtime.ts';
import { createAskGit, readVersionStamp } from './version-stamp.ts';

const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const outputFolder = join(projectFolder, 'dist');
const systemNames: Readonly<Record<string, System['platform']>> = {
  linux: 'linux',
  windows: 'win32',
  macos: 'darwin',
};

process.exitCode = await dist(process.argv.slice(2), process.env);

async function dist(names: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const systems = wantedSystems(names);
  if (systems === null) {
    return fail('Usage: npm run dist [-- linux windows macos], on a computer with x64 or arm64.');
  }
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(projectFolder, 'package.json'), 'utf8'),
  );
  const askGit = createAskGit(projectFolder);
  const stamp = readVersionStamp({ version: manifest.version, env, askGit });
  if (!stamp.ok) return fail(stamp.message);

  const ready: { system: System; runtime: string }[] = [];
  for (const system of systems) {
    const here = { platform: process.platform, arch: process.arch };
    const download = createDownload(projectFolder);
    const runtime = await findRuntime(system, { projectFolder, here, env, download });
    if (!runtime.ok) return fail(`No installer was made: ${runtime.message}`, 3);
    ready.push({ system, runtime: runtime.place });
  }

  // Loaded only now: the tools are large, and without a runtime they have nothing to do.
  const { missingBuilds, packageApp } = await import('./package-app.ts');
  for (const { system } of ready) {
    const missing = missingBuilds(projectFolder, system);
    if (missing.length === 0) continue;
    const cure = `npm install --no-save --os=${system.platform} --cpu=${system.arch}`;
    return fail(`No installer was made: ${missing.join(', ')} are not installed here; ${cure} does that.`);
  }

  say(`Luwte ${stamp.value.version} of ${stamp.value.day}: building ...`);
  rmSync(join(projectFolder, 'out'), { recursive: true, force: true });
  if (!build(projectFolder)) return fail('The build failed; the lines above say why.');
  // Tools that put a time into what they make take it from here; certificates come from the environment, never from
  // whatever happens to be in a keychain.
  process.env['SOURCE_DATE_EPOCH'] = String(stamp.value.seconds);
  if (env['CSC_NAME'] === undefined) process.env['CSC_IDENTITY_AUTO_DISCOVERY'] = 'false';
  try {
    await packageApp({ projectFolder, outputFolder, systems: ready, stamp: stamp.value, env });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(`No installer was made: ${reason.split('\n', 1)[0]}`);
  }
  say('The installers, their checksums and the list of parts are in dist/.');
  return 0;
}

/** The systems asked for, on the kind of processor of this computer; null for a name that is none. */
function wantedSystems(names: readonly string[]): readonly System[] | null {
  const { platform, arch } = process;
  if (arch !== 'x64' && arch !== 'arm64') return null;
  const wanted = names.length === 0 ? [platform] : names.map((name) => systemNames[name]);
  const known = Object.values(systemNames).filter((one) => wanted.includes(one));
  return known.length === wanted.length ? known.map((one) => ({ platform: one, arch })) : null;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(line: string, code = 1): number {
  process.stderr.write(`${line}\n`);
  return code;
}
