import { describe, expect, test } from 'vitest';
import { closureOf, readLock } from '../../electron/packaging/lock-packages.ts';
import { readPackageNames } from './package-names.ts';
import { readRepositoryFile } from './source-tree.ts';

const lock = readLock(readRepositoryFile('package-lock.json'));

/**
 * Builds for other platforms that were not to be had when the lock file was made; entered by hand, since `npm ci`
 * refuses a lock file that lacks an optional package. Without a hash: the list only shrinks.
 */
const withoutHash = /^@myriaddreamin\/typst-ts-node-compiler-(?!linux-x64-)/;

describe('package-lock.json', () => {
  test('holds every package that another one names, so that npm ci accepts it', () => {
    expect(lock.size).toBeGreaterThan(100);
    const missing = [...lock.values()].flatMap((one) =>
      one.needs.filter((name) => closureOf(lock, [name], one.folder).length === 0),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  test('pins package.json exactly', () => {
    const { dependencies, devDependencies, optionalDependencies, versions } = readPackageNames();
    const names = [...dependencies, ...devDependencies, ...optionalDependencies];
    expect(names.filter((name) => !lock.has(`node_modules/${name}`))).toEqual([]);
    const loose = [...versions].filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('carries a hash for every package', () => {
    const unproven = [...lock.values()].filter(({ hasHash, name }) => !hasHash && !withoutHash.test(name));
    expect(unproven.map(({ name }) => name)).toEqual([]);
  });
});
