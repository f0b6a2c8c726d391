/**
 * Finds a browser, or gets one where that needs no question.
 */
import { canInstallDebianPackages, installDebianPackages } from './debian-packages.ts';
import { findBrowser } from './find-browser.ts';

export type BrowserResult =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly message: string };

/** Path of the browser, or one line that says how to get one. */
export function findOrInstallBrowser(): BrowserResult {
  const chosen = process.env['LUWTE_BROWSER'];
  const found = findBrowser();
  if (found !== null) return { ok: true, path: found };
  if (chosen !== undefined && chosen !== '') {
    return {
      ok: false,
      message: 'LUWTE_BROWSER names no program; let it name Chromium, Chrome or Edge, or unset it.',
    };
  }
  if (canInstallDebianPackages() && installDebianPackages(['chromium'])) {
    const installed = findBrowser();
    if (installed !== null) return { ok: true, path: installed };
  }
  return { ok: false, message: howToGetOne(process.platform) };
}

export function howToGetOne(platform: NodeJS.Platform): string {
  const byPlatform: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'install the package "chromium" (Debian: sudo apt-get install chromium)',
    darwin: 'install Chrome or Chromium into Applications (brew install --cask chromium)',
    win32: 'install Chrome or Edge (winget install Google.Chrome)',
  };
  const advice = byPlatform[platform] ?? 'install Chromium or Chrome';
  return `Luwte needs Chromium, Chrome or Edge: ${advice}, or set LUWTE_BROWSER to its program.`;
}
