import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { closureOf, type LockedPackage, readLock } from './lock-packages.ts';

/**
 * Which packages a built program needs when it runs: those its files name, and all that these bring along. What the
 * page needs is inside the page already.
 * @param projectFolder has `out/` and `package-lock.json`
 */
export function shippedPackages(projectFolder: string): readonly LockedPackage[] {
  const lock = readLock(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'));
  return closureOf(lock, [...namedModules(projectFolder)].map(packageOf));
}

/**
 * Folders of the packages that `package.json` calls for at run time and that this release does not need: no built file
 * leads there, or they are built for another system.
 * @param builds names of the packages with machine code for the system of this release
 */
export function packagesToLeaveOut(projectFolder: string, builds: readonly string[]): readonly string[] {
  const lock = readLock(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'));
  const manifest: {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const called = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  const shipped = new Set(shippedPackages(projectFolder).map(({ folder }) => folder));
  return closureOf(lock, called)
    .filter((one) => !shipped.has(one.folder) || (one.isPlatformBuild && !builds.includes(one.name)))
    .map(({ folder }) => folder);
}

/** What the files that run outside the page load of packages, as they write it. A word in a comment may count too. */
export function namedModules(projectFolder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of programFiles(projectFolder)) {
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(importPattern)) {
      if (!isBuiltin(name) && !/^electron(\/|$)/.test(name)) names.add(name);
    }
  }
  return names;
}

/** `from "x"`, `import "x"`, `import("x")`, `require("x")`; only the last two may be written with backticks. */
const importPattern =
  /\b(?:(?:from|import)\s*["']|(?:import|require)\s*\(\s*["'`])((?:node:)?(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*(?:\/[^"'`]*)?)["'`]/g;

/** `@scope/name/part` to `@scope/name`, `name/part` to `name`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

function programFiles(projectFolder: string): readonly string[] {
  return ['main', 'preload', 'service'].flatMap((part) => {
    const folder = join(projectFolder, 'out', part);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?js$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  });
}
