/** The scheme and host of every page of Luwte in the Electron shell. */
export const appScheme = 'luwte';
export const appHost = 'app';
export const appOrigin = `${appScheme}://${appHost}`;

/** The pages that a window may show: the app itself, and what stands on the wall in a meeting. */
export const pagePaths = { main: '/', projector: '/projector.html' } as const;
export type WindowKind = keyof typeof pagePaths;

/**
 * The path of an address below the app's origin; null for every other address. Nothing is put right: an address that is
 * not written as Luwte writes its own is somebody else's.
 */
export function appPath(address: string): string | null {
  const written = /^luwte:\/\/app(\/[^?#\\]*)$/.exec(address)?.[1];
  if (written === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  // What the parser had to change, such as `..`, was no address of ours.
  return url.host === appHost && url.pathname === written && url.href === address ? written : null;
}

/** The address without the place in the page behind `#`, which the request for a page may carry. */
export function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}

/** Whether an address, with or without a place in the page behind `#`, is the page of a window of this kind. */
export function isPageOf(kind: WindowKind, address: string): boolean {
  const [page = '', ...rest] = address.split('#');
  return rest.length <= 1 && appPath(page) === pagePaths[kind];
}
