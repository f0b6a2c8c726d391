import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/**
 * Keeps the colour scheme in this page only. Mantine would write it to the browser's storage; Luwte stores
 * nothing there, the service keeps it with the settings of this computer.
 */
export const colourSchemeManager: MantineColorSchemeManager = {
  get: (fallback: MantineColorScheme) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
