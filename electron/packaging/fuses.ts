import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * What the packaged program can still be made to do, burnt into its file (security.md, Shell; Electron's checklist, 19).
 * All of them are written out: a fuse that a later Electron adds stops the build until somebody decides.
 */
export const fuseMap: Required<Record<FuseV1Options, boolean>> = {
  // Else whoever sets one variable of the environment has a Node under the name and the signature of Luwte.
  [FuseV1Options.RunAsNode]: false,
  // Nothing is to be kept at all (the session lives in memory); should a mistake keep a cookie, it is not readable.
  [FuseV1Options.EnableCookieEncryption]: true,
  // `NODE_OPTIONS` loads code of somebody else into the process that starts the service.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // `--inspect` opens a port through which everything can be read, the keys in memory included.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // A changed `app.asar` does not start. Works on Windows and macOS; on Linux the package's signature must do.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // Without it a folder `app` laid beside `app.asar` is loaded instead, and no integrity is asked for.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // The main process needs no snapshot of its own; a file that is not looked for cannot be replaced.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // No page is ever loaded from `file:`; those that are must not be able to read other files.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // How V8 guards the memory of WebAssembly: by pages that cannot be touched, as in Chromium, instead of by checks.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Thrown when the file does not say afterwards what it was told; it must not be handed out. */
export class FuseError extends Error {}

/**
 * Sets all fuses of a packaged program and reads them back.
 * @param program its executable, or the `.app` folder
 * @param options.signAdHoc signs an application for macOS on ARM anew, which does not start with a broken signature
 */
export async function setFuses(
  program: string,
  { signAdHoc }: { readonly signAdHoc: boolean },
): Promise<void> {
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: signAdHoc,
    ...fuseMap,
  });
  const found = await readFuses(program);
  const wanted = Object.entries(fuseMap);
  const wrong = wanted.filter(([fuse, isOn]) => found.get(Number(fuse)) !== isOn);
  if (wrong.length > 0 || found.size !== wanted.length) {
    const names = wrong.map(([fuse]) => FuseV1Options[Number(fuse)]).join(', ');
    throw new FuseError(`fuses are not as they were set: ${names || 'there are others too'}`);
  }
}

/** The fuses of a file: whether each is on; null for one that this Electron has no use for any more. */
export async function readFuses(program: string): Promise<ReadonlyMap<FuseV1Options, boolean | null>> {
  const { version: _version, ...wire } = await getCurrentFuseWire(program);
  return new Map(
    Object.entries(wire).map(([fuse, state]) => [
      Number(fuse),
      state === FuseState.REMOVED ? null : state === FuseState.ENABLE,
    ]),
  );
}
