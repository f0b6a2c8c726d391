import { describe, expect, test } from 'vitest';
import { closureOf, readLock } from '../../electron/packaging/lock-packages.ts';
import { readPackageNames } from './package-names.ts';
import { listRepositoryFiles, readRepositoryFile } from './source-tree.ts';

const lock = readLock(readRepositoryFile('package-lock.json'));
const { dependencies, devDependencies, optionalDependencies } = readPackageNames();
const notice = readRepositoryFile('NOTICE');
const listed = new Set(notice.split('\n'));

/** Licences that an AGPL-3.0-only program can contain. Another one is somebody's decision, not an accident. */
const compatible =
  /^\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|AGPL-3\.0-only|OFL-1\.1|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)( (OR|AND) [\w.-]+)*\)?$/;

describe('NOTICE (made by npm run notice)', () => {
  test('names every package of package.json with its installed version', () => {
    const names = [...dependencies, ...devDependencies, ...optionalDependencies];
    expect(names.length).toBeGreaterThan(20);
    const lines = names.map((name) => `${name} ${lock.get(`node_modules/${name}`)?.version}`);
    expect(lines.filter((line) => !listed.has(line))).toEqual([]);
  });

  test('names everything that production packages bring along', () => {
    const lines = closureOf(lock, dependencies).map(({ name, version }) => `${name} ${version}`);
    expect(lines.length).toBeGreaterThan(dependencies.size);
    expect(lines.filter((line) => !listed.has(line))).toEqual([]);
  });

  test('credits every folder of resources that has a README', () => {
    const readmes = listRepositoryFiles().filter((path) => /^resources\/[^/]+\/README\.md$/.test(path));
    expect(readmes.length).toBeGreaterThan(0);
    expect(readmes.filter((path) => !listed.has(path))).toEqual([]);
  });

  test('lists only licences that fit in an AGPL program', () => {
    const others = closureOf(lock, dependencies).filter(({ license }) => !compatible.test(license));
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });
});

describe('LICENSE', () => {
  test('is the whole AGPL, version 3', () => {
    const license = readRepositoryFile('LICENSE');
    expect(license).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
    expect(license).toContain('13. Remote Network Interaction');
    expect(license).toContain('END OF TERMS AND CONDITIONS');
    expect(license.split('\n').length).toBeGreaterThan(650);
  });
});
