import { readRepositoryFile } from './source-tree.ts';

export interface PackageNames {
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
  readonly optionalDependencies: ReadonlySet<string>;
  /** What `package.json` asks for, by name. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Names of the packages that `package.json` asks for, by kind. */
export function readPackageNames(): PackageNames {
  const manifest: unknown = JSON.parse(readRepositoryFile('package.json'));
  const sectionOf = (field: string): readonly (readonly [string, string])[] => {
    const section = isRecord(manifest) ? manifest[field] : undefined;
    return isRecord(section) ? Object.entries(section).map(([name, version]) => [name, String(version)]) : [];
  };
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
  const namesOf = (kind: (typeof kinds)[number]) => new Set(sectionOf(kind).map(([name]) => name));
  return {
    dependencies: namesOf('dependencies'),
    devDependencies: namesOf('devDependencies'),
    optionalDependencies: namesOf('optionalDependencies'),
    versions: new Map(kinds.flatMap(sectionOf)),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
