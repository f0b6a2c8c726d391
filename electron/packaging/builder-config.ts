import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import type { System } from './electron-runtime.ts';
import type { VersionStamp } from './version-stamp.ts';

/** Packages that hold machine code, which the system loads from a file of its own and not out of an archive. */
export const nativePackages: readonly string[] = [
  '@signalapp/sqlcipher',
  '@node-rs/argon2',
  '@node-rs/argon2-*',
  '@myriaddreamin/typst-ts-node-compiler',
  '@myriaddreamin/typst-ts-node-compiler-*',
  '@napi-rs/canvas',
  '@napi-rs/canvas-*',
];

type BuilderConfigWish = {
  readonly system: System;
  readonly stamp: VersionStamp;
  readonly outputFolder: string;
  /** Folders of packages that are installed and not needed. */
  readonly leaveOut: readonly string[];
  readonly electronDist: NonNullable<Configuration['electronDist']>;
  readonly afterExtract: NonNullable<Configuration['afterExtract']>;
  readonly afterPack: NonNullable<Configuration['afterPack']>;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * How electron-builder makes the installers: everything decided here, nothing fetched but its own tools, nothing
 * published, no updater (security.md, Shell). Signing takes its certificates from the environment alone
 * (electron/README.md): CSC_LINK, WIN_CSC_LINK, APPLE_API_KEY and their companions.
 */
export function builderConfig(wish: BuilderConfigWish): Configuration {
  const { system, stamp, outputFolder, leaveOut, electronDist, afterExtract, afterPack, env } = wish;
  const day = stamp.day.replaceAll('-', '');
  return {
    appId: 'nl.luwte.desktop',
    productName: 'Luwte',
    copyright: 'Copyright (C) 2026 the Luwte contributors; AGPL-3.0-only',
    // The shell reads nothing of this; a person who asks what was installed does.
    extraMetadata: {
      author: 'the Luwte contributors',
      // By this name desktops of Linux know that a window is Luwte's.
      desktopName: 'luwte.desktop',
      homepage: env['LUWTE_HOMEPAGE'] ?? 'https://luwte.invalid',
      luwte: { commit: stamp.commit, day: stamp.day },
    },
    directories: { output: outputFolder, buildResources: 'electron/packaging' },
    files: [
      'out/{main,preload,service,renderer}/**',
      'resources/**',
      '!resources/readme/**',
      '!resources/icons/*.{svg,png,ico,icns}',
      '!resources/**/*.{md,ts}',
      '!**/*.{map,md,ts,mts,cts,flow,tsbuildinfo}',
      '!node_modules/pdfjs-dist/{build,image_decoders,legacy/image_decoders,legacy/web,types,web}/**',
      '!node_modules/zod/src/**',
      // One build of the reader of pictures and one set of its language data are used.
      '!node_modules/tesseract.js-core/!(package.json|LICENSE|tesseract-core-simd-lstm.wasm.js)',
      '!node_modules/@tesseract.js-data/*/4.0.0/**',
      // SQLCipher's package holds a build for each system; one is enough.
      `!node_modules/@signalapp/sqlcipher/prebuilds/!(${system.platform}-${system.arch})/**`,
      ...leaveOut.map((folder) => `!${folder}/**`),
    ],
    extraFiles: ['LICENSE', 'NOTICE'],
    // Every form is there already (resources/icons/make-icons.ts): what makes one out of another would be fetched.
    icon: 'resources/icons/luwte.png',
    asar: { smartUnpack: true },
    asarUnpack: ['**/*.node', ...nativePackages.map((name) => `node_modules/${name}/**`)],
    disableAsarIntegrity: false,
    // Every native package comes built.
    npmRebuild: false,
    removePackageScripts: true,
    removePackageKeywords: true,
    electronLanguages: ['nl', 'en-US'],
    electronDist,
    afterExtract,
    // Not `electronFuses`: the builder knows one fuse less than Electron has.
    afterPack,
    publish: null,
    generateUpdatesFilesForAllChannels: false,
    forceCodeSigning: env['LUWTE_SIGN'] === 'required',
    artifactName: `luwte-\${version}-${day}-\${os}-\${arch}.\${ext}`,
    linux: {
      target: ['AppImage', 'deb'],
      icon: 'resources/icons/linux',
      category: 'Office',
      executableName: 'luwte',
      syncDesktopName: true,
      // The builder would else start an AppImage with `--no-sandbox`.
      executableArgs: [],
      maintainer: 'the Luwte contributors',
      synopsis: 'A sheltered place for those who stand beside somebody that is threatened',
    },
    win: {
      target: ['nsis', 'portable'],
      icon: 'resources/icons/luwte.ico',
      // Nothing in Luwte needs more than its user may do.
      requestedExecutionLevel: 'asInvoker',
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // Vaults, and the list of them, are the person's own.
      deleteAppDataOnUninstall: false,
      // A map of blocks serves updates over the network only.
      differentialPackage: false,
      artifactName: `luwte-\${version}-${day}-\${os}-\${arch}-setup.\${ext}`,
    },
    portable: { artifactName: `luwte-\${version}-${day}-\${os}-\${arch}-portable.\${ext}` },
    mac: {
      target: ['dmg'],
      icon: 'resources/icons/luwte.icns',
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: join('electron', 'packaging', 'entitlements.mac.plist'),
      entitlementsInherit: join('electron', 'packaging', 'entitlements.mac.plist'),
      notarize: canNotarize(env),
    },
    dmg: { writeUpdateInfo: false },
  };
}

/** Apple's service is asked only by whoever has an account there. */
function canNotarize(env: BuilderConfigWish['env']): boolean {
  const hasKey = ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'];
  const hasPassword = ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'];
  return [hasKey, hasPassword].some((names) => names.every((name) => (env[name] ?? '') !== ''));
}
