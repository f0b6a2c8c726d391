import type { ImportKind } from './module-facts.ts';

/** The slices of the product; a folder of any other name below a `features/` folder fails the test. */
export const slices = [
  'vault',
  'people',
  'dossiers',
  'evidence',
  'consent',
  'actions',
  'today',
  'triage',
  'reviews',
  'statements',
  'aftercare',
  'prevention',
  'case-studies',
  'statistics',
  'privacy',
  'exchange',
  'reference',
  'settings',
] as const;

/** What a zone's modules may name inside the repository. */
export interface Allowance {
  /** Path relative to the repository; `<slice>` stands for the importing module's own slice. */
  readonly to: RegExp | string;
  /** Ways of naming it that are fine; all three when absent. */
  readonly kinds?: readonly ImportKind[];
}

/** Packages by name: only those listed, or every production dependency, or whatever gets bundled. */
export type PackageAllowance =
  | { readonly only: readonly RegExp[]; readonly kinds?: readonly ImportKind[] }
  | { readonly from: 'dependencies'; readonly never: readonly RegExp[] }
  | { readonly from: 'dependencies and devDependencies'; readonly never: readonly RegExp[] };

/**
 * One row of the import table. Rows are tried from the top; the first whose `files` matches rules the module.
 * A module without a row fails: somebody must decide where it belongs.
 */
export interface ImportRule {
  readonly name: string;
  /** A capture group named `slice` gives the slice. */
  readonly files: RegExp;
  readonly may: readonly Allowance[];
  readonly packages: PackageAllowance;
  /** Built-in modules of Node; those of {@link networkModules} never. */
  readonly node: boolean;
}

/** Modules that open connections; no part of the product names them, whatever its row says. */
export const networkModules =
  /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|cluster)$/;

/** Packages that exist to talk over a network. */
const networkPackages =
  /^(undici|ws|isomorphic-ws|axios|got|ky|node-fetch|cross-fetch|socket\.io|socket\.io-client|express|fastify|nodemailer)$/;
const electronPackage = /^electron(\/|$)/;
const pagePackages = /^(react|react-dom|react-router|@mantine|@tanstack|@phosphor-icons)(\/|$)/;
const browserDriver = /^playwright-core(\/|$)/;
const toolPackages =
  /^(vite|vitest|electron-vite|typescript|knip|fast-check|@biomejs|@vitejs|axe-core|better-sqlite3-multiple-ciphers)(\/|$)/;
const nativePackages =
  /^(@signalapp\/sqlcipher|@node-rs\/argon2|@myriaddreamin\/typst-ts-node-compiler)(\/|$)/;

/** Tools that make installers. They run on a developer's machine and are no part of what is installed. */
const packagingTools = /^(electron-builder|@electron\/(fuses|get))$/;

const none: PackageAllowance = { only: [] };
const zodOnly: PackageAllowance = { only: [/^zod(\/|$)/] };
const contractPackages: PackageAllowance = { only: [/^zod(\/|$)/, /^@orpc\/contract$/] };
const servicePackages: PackageAllowance = {
  from: 'dependencies',
  never: [networkPackages, electronPackage, pagePackages, browserDriver, toolPackages],
};
const shellPackages: PackageAllowance = { only: [/^electron$/] };
/** Whatever is no entry is handed Electron's parts, so that it can be started where the runtime is not. */
const shellTypes: PackageAllowance = { ...shellPackages, kinds: ['type'] };
const pagesPackages: PackageAllowance = {
  from: 'dependencies and devDependencies',
  never: [networkPackages, electronPackage, browserDriver, toolPackages, nativePackages],
};

const types: readonly ImportKind[] = ['type'];
const values: readonly ImportKind[] = ['value', 'type'];
const started: readonly ImportKind[] = ['url'];

/** What every part of the service speaks: refusals, the frame of a slice, the outside as deps. No work is done there. */
const serviceWords: Allowance = { to: /^electron\/service\/(refusal|slice|app|deps)\.ts$/ };
/** Starting a worker thread and talking with it; knows nothing of what the thread does. */
const serviceThreads: Allowance = { to: /^electron\/service\/threads\// };

/** The table of `architecture.md`, completed for the files between its rows. */
export const importRules: readonly ImportRule[] = [
  {
    name: 'shared/contract.ts (registry of contracts)',
    files: /^shared\/contract\.ts$/,
    may: [{ to: /^shared\/(kernel|port)\// }, { to: /^shared\/features\/[^/]+\/contract\.ts$/ }],
    packages: contractPackages,
    node: false,
  },
  {
    name: 'shared/messages.ts (registry of texts)',
    files: /^shared\/messages\.ts$/,
    may: [{ to: /^shared\/kernel\// }, { to: /^shared\/features\/[^/]+\/messages\.(nl|en)\.ts$/ }],
    packages: none,
    node: false,
  },
  {
    name: 'shared/kernel',
    files: /^shared\/kernel\//,
    may: [{ to: /^shared\/kernel\// }],
    packages: zodOnly,
    node: false,
  },
  {
    name: 'shared/port',
    files: /^shared\/port\//,
    may: [{ to: /^shared\/(kernel|port)\// }],
    packages: contractPackages,
    node: false,
  },
  {
    name: 'shared/features/<slice>',
    files: /^shared\/features\/(?<slice>[^/]+)\//,
    may: [
      { to: '^shared/features/<slice>/' },
      { to: /^shared\/(kernel|port)\// },
      { to: /^shared\/features\/[^/]+\/model\.ts$/, kinds: types },
    ],
    packages: contractPackages,
    node: false,
  },
  {
    name: 'electron/service/features/<slice>',
    files: /^electron\/service\/features\/(?<slice>[^/]+)\//,
    may: [
      { to: '^electron/service/features/<slice>/' },
      { to: /^shared\// },
      { to: /^electron\/service\/storage\/(?!migrations\/|storage-worker\.ts)/ },
      { to: /^electron\/service\/crypto\/index\.ts$/ },
      { to: /^electron\/service\/documents\// },
      { to: /^electron\/service\/features\/[^/]+\/api\.ts$/ },
      serviceWords,
      serviceThreads,
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'electron/service/storage/migrations/index.ts (list of migrations)',
    files: /^electron\/service\/storage\/migrations\/index\.ts$/,
    may: [
      { to: /^electron\/service\/storage\/migrations\// },
      { to: /^electron\/service\/storage\//, kinds: types },
    ],
    packages: none,
    node: false,
  },
  {
    name: 'electron/service/storage/migrations',
    files: /^electron\/service\/storage\/migrations\//,
    may: [{ to: /^electron\/service\/storage\//, kinds: types }],
    packages: none,
    node: false,
  },
  {
    name: 'electron/service/storage/storage-worker.ts (program of the storage threads)',
    files: /^electron\/service\/storage\/storage-worker\.ts$/,
    may: [
      { to: /^electron\/service\/storage\// },
      { to: /^electron\/service\/crypto\/index\.ts$/ },
      // The handlers of the slices run in these threads, beside their connection.
      { to: /^electron\/service\/registry\.ts$/ },
      { to: /^shared\/(kernel|port)\// },
      serviceWords,
      serviceThreads,
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'electron/service/storage',
    files: /^electron\/service\/storage\//,
    may: [
      { to: /^electron\/service\/storage\/(?!storage-worker\.ts)/ },
      { to: /^electron\/service\/storage\/storage-worker\.ts$/, kinds: started },
      { to: /^electron\/service\/crypto\/index\.ts$/ },
      { to: /^shared\/(kernel|port)\// },
      serviceWords,
      serviceThreads,
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'electron/service/threads',
    files: /^electron\/service\/threads\//,
    may: [serviceThreads, serviceWords, { to: /^shared\/(kernel|port)\// }],
    packages: none,
    node: true,
  },
  {
    name: 'electron/service/crypto',
    files: /^electron\/service\/crypto\//,
    may: [
      { to: /^electron\/service\/crypto\// },
      { to: /^shared\/(kernel|port)\// },
      serviceWords,
      serviceThreads,
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'electron/service/documents',
    files: /^electron\/service\/documents\//,
    may: [
      { to: /^electron\/service\/documents\// },
      { to: /^shared\/(kernel|port)\// },
      serviceWords,
      serviceThreads,
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'electron/service/port',
    files: /^electron\/service\/port\//,
    may: [
      { to: /^electron\/service\/port\// },
      { to: /^shared\/(kernel|port)\// },
      { to: /^shared\/contract\.ts$/ },
      { to: /^electron\/service\/registry\.ts$/, kinds: types },
      { to: /^electron\/host\.ts$/, kinds: types },
      serviceWords,
      serviceThreads,
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'electron/service/registry.ts (registry of slices)',
    files: /^electron\/service\/registry\.ts$/,
    may: [
      { to: /^electron\/service\/features\/[^/]+\/index\.ts$/ },
      { to: /^electron\/service\/port\// },
      { to: /^shared\// },
      serviceWords,
    ],
    packages: servicePackages,
    node: false,
  },
  {
    name: 'electron/service/service-registry.ts (registry of what slices do on the port thread)',
    files: /^electron\/service\/service-registry\.ts$/,
    may: [
      { to: /^electron\/service\/features\/[^/]+\/(services|projecting)\.ts$/ },
      { to: /^shared\// },
      serviceWords,
    ],
    packages: servicePackages,
    node: false,
  },
  {
    name: 'electron/service/entry.ts',
    files: /^electron\/service\/entry\.ts$/,
    may: [
      { to: /^electron\/service\/[^/]+\.ts$/ },
      { to: /^electron\/service\/(storage|documents|port|threads)\// },
      { to: /^electron\/host\.ts$/ },
      { to: /^electron\/service\/crypto\/index\.ts$/ },
      { to: /^shared\// },
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'electron/service (top files)',
    files: /^electron\/service\/[^/]+\.ts$/,
    may: [
      { to: /^electron\/service\/(?!entry\.ts|create-service\.ts)[^/]+\.ts$/ },
      { to: /^electron\/service\/create-service\.ts$/, kinds: types },
      { to: /^electron\/service\/(documents|port|threads)\// },
      { to: /^electron\/service\/storage\/(?!migrations\/|storage-worker\.ts)/ },
      { to: /^electron\/host\.ts$/, kinds: types },
      { to: /^electron\/service\/crypto\/index\.ts$/ },
      { to: /^electron\/service\/features\/[^/]+\/api\.ts$/ },
      { to: /^shared\// },
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'electron/main/index.ts, electron/preload (entries)',
    files: /^electron\/(main\/index\.ts$|preload\/)/,
    may: [
      { to: /^electron\/main\/start-shell\.ts$/ },
      { to: /^electron\/host\/(data-folder|tells-screen-lock)\.ts$/ },
    ],
    packages: shellPackages,
    node: true,
  },
  {
    name: 'electron/main',
    files: /^electron\/main\//,
    may: [
      { to: /^electron\/main\/(?!index\.ts)/ },
      { to: /^electron\/host(\/|\.ts$)/ },
      { to: /^shared\/(kernel|port)\// },
    ],
    packages: shellTypes,
    node: true,
  },
  {
    name: 'electron/chromium',
    files: /^electron\/chromium\//,
    may: [
      { to: /^electron\/chromium\// },
      { to: /^electron\/host(\/|\.ts$)/ },
      { to: /^shared\/(kernel|port)\// },
      { to: /^electron\/service\/entry\.ts$/, kinds: started },
    ],
    packages: { only: [browserDriver] },
    node: true,
  },
  {
    name: 'electron/tour',
    files: /^electron\/tour\//,
    may: [{ to: /^electron\/(tour|chromium)\// }, { to: /^shared\/(kernel\/|messages\.ts$)/ }],
    packages: { only: [browserDriver] },
    node: true,
  },
  {
    name: 'electron/host (what both hosts do alike)',
    files: /^electron\/host\//,
    may: [{ to: /^electron\/host(\/|\.ts$)/ }, { to: /^shared\/(kernel|port)\// }],
    packages: none,
    node: true,
  },
  {
    name: 'electron/host.ts',
    files: /^electron\/host\.ts$/,
    may: [{ to: /^shared\/(kernel|port)\// }],
    packages: none,
    node: false,
  },
  {
    name: 'electron/start.ts, electron/cli (entries)',
    files: /^electron\/(start\.ts|cli\/)/,
    may: [
      { to: /^electron\/(cli|chromium|tour)\// },
      { to: /^electron\/host(\/|\.ts$)/ },
      { to: /^electron\/service\/[^/]+\.ts$/ },
      { to: /^electron\/service\/(storage\/(?!migrations\/)|documents\/|port\/|crypto\/index\.ts$)/ },
      { to: /^shared\// },
    ],
    packages: servicePackages,
    node: true,
  },
  {
    name: 'renderer/features/<slice>',
    files: /^renderer\/features\/(?<slice>[^/]+)\//,
    may: [{ to: '^renderer/features/<slice>/' }, { to: /^shared\// }, { to: /^renderer\/(ui|port)\// }],
    packages: pagesPackages,
    node: false,
  },
  {
    name: 'renderer/ui',
    files: /^renderer\/ui\//,
    may: [{ to: /^renderer\/ui\// }, { to: /^shared\// }],
    packages: pagesPackages,
    node: false,
  },
  {
    name: 'renderer/port',
    files: /^renderer\/port\//,
    may: [{ to: /^renderer\/port\// }, { to: /^shared\// }],
    packages: pagesPackages,
    node: false,
  },
  {
    name: 'renderer/app/routes.tsx (registry of routes)',
    files: /^renderer\/app\/routes\.tsx$/,
    may: [
      { to: /^renderer\/features\/[^/]+\/index\.tsx?$/ },
      { to: /^renderer\/(app|ui|port)\// },
      { to: /^shared\// },
    ],
    packages: pagesPackages,
    node: false,
  },
  {
    name: 'renderer/projector (page of the second window)',
    files: /^renderer\/projector\//,
    may: [
      // Nothing of the main window's app but how it looks, and no slice.
      { to: /^renderer\/app\/(first|theme|colour-scheme)\.ts$|^renderer\/app\/window\.css$/ },
      { to: /^renderer\/(projector|ui|port)\// },
      { to: /^shared\// },
    ],
    packages: pagesPackages,
    node: false,
  },
  {
    name: 'renderer/app and renderer (top files)',
    files: /^renderer\/(app\/.+|[^/]+)$/,
    may: [{ to: /^renderer\/(app|ui|port)\// }, { to: /^renderer\/[^/]+$/ }, { to: /^shared\// }],
    packages: pagesPackages,
    node: false,
  },
  {
    name: 'electron/packaging',
    files: /^electron\/packaging\//,
    may: [{ to: /^electron\/packaging\// }, { to: /^electron\/chromium\/build\.ts$/ }],
    packages: { only: [packagingTools] },
    node: true,
  },
  {
    name: 'resources (programs that make a resource)',
    files: /^resources\/.+\.ts$/,
    may: [{ to: /^resources\// }],
    packages: { from: 'dependencies and devDependencies', never: [networkPackages] },
    node: true,
  },
  {
    name: 'test and configuration',
    files: /^(test\/|[^/]+\.config\.ts$)/,
    may: [{ to: /./, kinds: [...values, ...started] }],
    packages: { from: 'dependencies and devDependencies', never: [] },
    node: true,
  },
];
