import type { CustomScheme } from 'electron';
import { appScheme } from './app-address.ts';

/** What pages of Luwte's own scheme may do: be an origin of their own in a secure context, and nothing besides. */
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
