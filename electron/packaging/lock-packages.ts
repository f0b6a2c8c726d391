/** A package as the lock file knows it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression as the package states it. */
  readonly license: string;
  /** Where it is installed, relative to the repository. */
  readonly folder: string;
  /** Built for some platforms only, so not installed everywhere. */
  readonly isPlatformBuild: boolean;
  /** Whether the lock file holds a hash to check the download with. */
  readonly hasHash: boolean;
  readonly needs: readonly string[];
}

/** The packages of a `package-lock.json` of version 3, by folder. Throws where it is not one. */
export function readLock(text: string): ReadonlyMap<string, LockedPackage> {
  const lock: unknown = JSON.parse(text);
  if (!isRecord(lock) || lock['lockfileVersion'] !== 3 || !isRecord(lock['packages'])) {
    throw new Error('package-lock.json is not of version 3');
  }
  const found = new Map<string, LockedPackage>();
  for (const [folder, entry] of Object.entries(lock['packages'])) {
    if (folder === '' || !isRecord(entry)) continue;
    found.set(folder, {
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: textOf(entry['version']),
      license: textOf(entry['license']),
      folder,
      isPlatformBuild: Array.isArray(entry['os']) || Array.isArray(entry['cpu']),
      hasHash: typeof entry['integrity'] === 'string',
      needs: [...keysOf(entry['dependencies']), ...keysOf(entry['optionalDependencies'])],
    });
  }
  return found;
}

/**
 * The packages with these names and all they need, in the order of their names; absent ones are left out.
 * @param from folder of the package that asks; the repository when absent.
 */
export function closureOf(
  lock: ReadonlyMap<string, LockedPackage>,
  roots: Iterable<string>,
  from = '',
): readonly LockedPackage[] {
  const reached = new Set<LockedPackage>();
  const visit = (name: string, asking: string) => {
    const one = resolve(lock, name, asking);
    if (one === undefined || reached.has(one)) return;
    reached.add(one);
    for (const needed of one.needs) visit(needed, one.folder);
  };
  for (const root of roots) visit(root, from);
  return [...reached].sort((a, b) => compare(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

/** Node's way of finding a package: beside the asking one, then in every folder above it. */
function resolve(
  lock: ReadonlyMap<string, LockedPackage>,
  name: string,
  from: string,
): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = lock.get(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
    if (found !== undefined || folder === '') return found;
  }
}

/** By code units, the same on every machine whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function keysOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
