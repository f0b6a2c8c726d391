import type { CustomScheme } from 'electron';
import { appScheme } from './app-address.ts';

/**
 * What pages of Luwte's own scheme may do: be an origin of their own in a secure context, and nothing besides.
 *
 * Module scripts, fonts and workers are loaded in CORS mode, but from the page's own origin, which `standard` gives it;
 * `corsEnabled` is asked for requests of other origins only (Electron's `ElectronURLLoaderFactory`, electron#51152), and
 * `supportFetchAPI` by `fetch` and `XMLHttpRequest` only (Blink's `fetch_manager.cc`), which the policy of the page denies.
 */
export const ownScheme = {
  scheme: appScheme,
  privileges: {
    standard: true,
    secure: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    supportFetchAPI: false,
    corsEnabled: false,
    stream: false,
    codeCache: false,
    allowExtensions: false,
  },
} as const satisfies Required<Omit<CustomScheme, 'privileges'>> & {
  readonly privileges: Required<NonNullable<CustomScheme['privileges']>>;
};
