import { beforeAll, describe, expect, test } from 'vitest';
import { readLock } from '../../../electron/packaging/lock-packages.ts';
import { makeSbom, type Sbom, type SbomComponent } from '../../../electron/packaging/make-sbom.ts';
import { readRepositoryFile } from '../../architecture/source-tree.ts';
import { repositoryFolder } from '../../support/run-program.ts';

const lock = readLock(readRepositoryFile('package-lock.json'));
let sbom: Sbom;
let all: readonly SbomComponent[] = [];

beforeAll(async () => {
  sbom = await makeSbom(repositoryFolder);
  all = flatten(sbom.components);
});

describe('the list of parts', () => {
  test('is CycloneDX of Luwte itself, which is AGPL-3.0-only', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    expect(sbom.metadata.component).toMatchObject({ name: 'luwte', purl: 'pkg:npm/luwte@0.1.0' });
    expect(JSON.stringify(sbom.metadata.component.licenses)).toContain('AGPL-3.0-only');
  });

  test('holds every package of the lock file, each with its version and no other', () => {
    expect(lock.size).toBeGreaterThan(300);
    expect(all.map(folderOf).sort()).toEqual([...lock.keys()].sort());
    expect(all.filter((one) => one.version !== lock.get(folderOf(one))?.version)).toEqual([]);
  });

  test.each([
    ['@signalapp/sqlcipher', 'AGPL-3.0-only', 'required'],
    ['electron', 'MIT', 'required'],
    ['@node-rs/argon2', 'MIT', 'required'],
    ['react', 'MIT', 'required'],
    ['vitest', 'MIT', 'excluded'],
    ['@doyensec/electronegativity', 'Apache-2.0', 'excluded'],
  ])('tells of %s its licence %s, that it is %s, and its hash', (name, license, scope) => {
    const found = all.find((one) => nameOf(one).startsWith(`${name} `));
    expect(found).toMatchObject({ scope, hashes: [{ alg: 'SHA-512' }] });
    expect(found?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    expect(JSON.stringify(found?.licenses)).toContain(`"${license}"`);
  });

  test('has a licence and a hash for every part of the program', () => {
    const parts = all.filter(({ scope }) => scope === 'required');
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.filter(({ licenses }) => licenses === undefined || licenses.length === 0)).toEqual([]);
    // Those of other systems that the lock file knows without a hash (test/architecture/lock-file.test.ts).
    const withoutHash = parts.filter(({ hashes }) => hashes === undefined).map(nameOf);
    expect(withoutHash.filter((name) => !name.startsWith('@myriaddreamin/typst-ts-node-compiler-'))).toEqual(
      [],
    );
  });

  test('names no folder of this machine, no time and no registry', () => {
    const text = JSON.stringify(sbom);
    expect(text).not.toContain(repositoryFolder.replace(/[\\/]$/, ''));
    expect(text).not.toMatch(/"timestamp"|"serialNumber"|file:|\/home\/|\/Users\/|[A-Z]:\\\\|registry\./);
  });

  test('comes out the same again', async () => {
    expect(JSON.stringify(await makeSbom(repositoryFolder))).toBe(JSON.stringify(sbom));
  });
});

function flatten(components: readonly SbomComponent[]): readonly SbomComponent[] {
  return components.flatMap((one) => [one, ...flatten(one.components ?? [])]);
}

function nameOf({ group, name, version }: SbomComponent): string {
  return `${group === undefined ? '' : `${group}/`}${name} ${version}`;
}

function folderOf({ properties }: SbomComponent): string {
  return properties?.find(({ name }) => name === 'cdx:npm:package:path')?.value ?? '';
}
