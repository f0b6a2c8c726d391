/** Names at the top of the repository. Fixed; dot names besides are allowed for tools' settings. */
export const topLevelNames: readonly string[] = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'test',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'NOTICE',
  'CHANGELOG.md',
];

/** Dot names at the top, so that no folder of code hides behind a dot. */
export const topLevelDotNames: readonly string[] = [
  '.biome.json',
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.knip.json',
];

/**
 * Fewest modules each folder must show the tests; raised as the product grows (about nine tenths of what is
 * there), so that a test that goes blind fails instead of passing.
 */
export const fewestModules: Readonly<Record<string, number>> = {
  electron: 70,
  renderer: 60,
  shared: 25,
  test: 35,
};

/** Lines from which a file is talked about (printed), and at which the test fails. */
export const talkLines = 300;
export const mostLines = 500;

/**
 * Files longer than {@link mostLines}, with the length they may not exceed. The list only shrinks: an entry
 * whose file got shorter than its number, or is gone, fails until it is struck or lowered.
 */
export const longFiles: Readonly<Record<string, number>> = {};

/** Largest preload script, in lines: it hands over one port and does nothing else. */
export const mostPreloadLines = 40;

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const vagueNames = /(^|[-.])(utils?|helpers?|managers?)([-.]|$)|^(misc|common)(\.|$)/;

/** What is wrong with a source file's path: its name or the folder it stands in. */
export function checkPath(path: string, slices: readonly string[]): readonly string[] {
  const problems: string[] = [];
  for (const part of path.split('/')) {
    if (!kebabCase.test(part)) problems.push(`${path}: "${part}" is not kebab-case`);
    if (vagueNames.test(part)) problems.push(`${path}: "${part}" says nothing about what is inside`);
  }
  const slice = /^(?:electron\/service|renderer|shared)\/features\/([^/]+)\//.exec(path)?.[1];
  if (slice !== undefined && !slices.includes(slice)) problems.push(`${path}: "${slice}" is no slice`);
  if (/^(?:electron\/service|renderer|shared)\/features\/[^/]+$/.test(path)) {
    problems.push(`${path}: stands outside every slice`);
  }
  return problems;
}

/** What is wrong with the number of lines; `talk` is for printing only. */
export function checkLength(
  path: string,
  lines: number,
  exceptions: Readonly<Record<string, number>>,
): { readonly problem?: string; readonly talk?: string } {
  if (path.startsWith('electron/preload/') && lines > mostPreloadLines) {
    return { problem: `${path}: ${lines} lines; a preload has at most ${mostPreloadLines}` };
  }
  const allowed = exceptions[path];
  if (allowed !== undefined) {
    if (lines > allowed) return { problem: `${path}: grew to ${lines} lines, the exception is ${allowed}` };
    if (lines < allowed) {
      const cure = lines > mostLines ? `lower the exception to ${lines}` : 'strike the exception';
      return { problem: `${path}: now ${lines} lines, ${cure}` };
    }
    return {};
  }
  if (lines > mostLines) return { problem: `${path}: ${lines} lines, at most ${mostLines}` };
  return lines > talkLines ? { talk: `${path}: ${lines} lines` } : {};
}
