import {
  existsSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type AfterPackContext, Arch, build, Platform } from 'electron-builder';
import { builderConfig } from './builder-config.ts';
import { writeChecksums } from './checksums.ts';
import type { System } from './electron-runtime.ts';
import { setFuses } from './fuses.ts';
import { makeSbom } from './make-sbom.ts';
import { refuseConnections } from './refuse-connections.ts';
import { packagesToLeaveOut } from './shipped-packages.ts';
import type { VersionStamp } from './version-stamp.ts';

type PackageWish = {
  /** Has been built: `out/` is there. */
  readonly projectFolder: string;
  /** Where the installers go. Not there yet, or it is replaced. */
  readonly outputFolder: string;
  readonly systems: readonly { readonly system: System; readonly runtime: string }[];
  readonly stamp: VersionStamp;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Only the folder that would be installed, as `Luwte` for each system; no installers. */
  readonly isUnpacked?: boolean;
};

/**
 * Makes the installers, the list of parts (`luwte.cdx.json`) and their checksums. The output folder comes to be whole or
 * not at all.
 */
export async function packageApp(wish: PackageWish): Promise<void> {
  const { projectFolder, outputFolder, systems, stamp, env, isUnpacked = false } = wish;
  const partial = `${outputFolder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  try {
    for (const { system, runtime } of systems) {
      await build({
        projectDir: projectFolder,
        targets: platforms[system.platform].createTarget(isUnpacked ? 'dir' : null, Arch[system.arch]),
        publish: 'never',
        config: builderConfig({
          system,
          stamp,
          outputFolder: partial,
          leaveOut: packagesToLeaveOut(projectFolder, buildsFor(system)),
          electronDist: runtime,
          afterExtract: async ({ appOutDir }) => removeExamples(appOutDir),
          afterPack: (context) => finishFolder(context, system, stamp),
          env,
        }),
      });
    }
    removeTraces(partial, isUnpacked);
    const sbom = await makeSbom(projectFolder);
    writeFileSync(join(partial, 'luwte.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
    await writeChecksums(partial);
    rmSync(outputFolder, { recursive: true, force: true });
    renameSync(partial, outputFolder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * Folders in which the packages with machine code for a system must stand; npm installs those of the system it runs on.
 * @returns the names that are missing
 */
export function missingBuilds(projectFolder: string, system: System): readonly string[] {
  return buildsFor(system).filter((name) => !existsSync(join(projectFolder, 'node_modules', name)));
}

function buildsFor({ platform, arch }: System): readonly string[] {
  const ending = { linux: `linux-${arch}-gnu`, win32: `win32-${arch}-msvc`, darwin: `darwin-${arch}` }[
    platform
  ];
  return ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas'].map(
    (name) => `${name}-${ending}`,
  );
}

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC } as const;

/** What an unpacked runtime brings for those who only try it out; the builder removes it from an archive only. */
function removeExamples(folder: string): void {
  for (const path of ['resources', 'Electron.app/Contents/Resources']) {
    rmSync(join(folder, path, 'default_app.asar'), { force: true });
  }
  rmSync(join(folder, 'version'), { force: true });
}

/** Before it is signed: nothing is missing, the fuses are set, and every file gets the time of the commit. */
async function finishFolder(context: AfterPackContext, system: System, stamp: VersionStamp): Promise<void> {
  const { appOutDir, packager } = context;
  const unpacked = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked', 'node_modules');
  const lost = buildsFor(system).filter((name) => !existsSync(join(unpacked, name)));
  // The builder takes from npm what is installed, and says nothing of an optional package that npm does not name.
  if (lost.length > 0) throw new Error(`the package lacks ${lost.join(', ')}`);
  if (system.platform === 'darwin') {
    const info = join(appOutDir, programs.darwin, 'Contents', 'Info.plist');
    writeFileSync(info, refuseConnections(readFileSync(info, 'utf8')));
  }
  const signAdHoc = system.platform === 'darwin' && process.platform === 'darwin' && system.arch === 'arm64';
  await setFuses(join(appOutDir, programs[system.platform]), { signAdHoc });
  setTimes(appOutDir, stamp.seconds);
}

/** Names that electron-builder makes out of `productName` and `executableName` of the configuration. */
const programs = { linux: 'luwte', win32: 'Luwte.exe', darwin: 'Luwte.app' } as const;

/** Gives all below a folder, and itself, one time; what stands inside first, since that changes the folder's. */
function setTimes(path: string, seconds: number): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) setTimes(inside, seconds);
    else lutimesSync(inside, seconds, seconds);
  }
  lutimesSync(path, seconds, seconds);
}

/** What the builder leaves for whoever mends the builder: its folders of work and its settings, with paths of here. */
function removeTraces(folder: string, isUnpacked: boolean): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const isTrace = entry.isDirectory() ? !isUnpacked : /\.(ya?ml|blockmap)$/.test(entry.name);
    if (isTrace || entry.name.startsWith('.')) rmSync(join(folder, entry.name), { recursive: true });
  }
}
