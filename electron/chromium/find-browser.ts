/**
 * Where an installed Chromium, Chrome or Edge is: `LUWTE_BROWSER` first, then the usual places.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export type FindBrowserDeps = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (path: string) => boolean;
};

const thisMachine: FindBrowserDeps = { platform: process.platform, env: process.env, isProgram };

/**
 * Path of the browser's program, or null. A `LUWTE_BROWSER` that names no program gives null too: somebody
 * who names one does not want another.
 */
export function findBrowser(deps: FindBrowserDeps = thisMachine): string | null {
  const chosen = deps.env['LUWTE_BROWSER'];
  if (chosen !== undefined && chosen !== '') return deps.isProgram(chosen) ? chosen : null;
  return usualPlaces(deps).find(deps.isProgram) ?? null;
}

function usualPlaces({ platform, env }: FindBrowserDeps): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root === undefined || root === '' ? [] : [win32.join(root, program)])),
    );
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
    const programs = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    return programs.flatMap((program) => roots.map((root) => posix.join(root, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const fixed = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
  // A relative folder in PATH would let the present folder choose the program.
  const folders = ['/usr/bin', '/usr/local/bin', ...(env['PATH'] ?? '').split(':').filter(posix.isAbsolute)];
  return [...names.flatMap((name) => folders.map((folder) => posix.join(folder, name))), ...fixed];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
