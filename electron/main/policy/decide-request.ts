import { appOrigin, appPath, withoutFragment } from './app-address.ts';

/**
 * Whether a request may go on to the app's own scheme; everything else is cancelled before it leaves (no network). Blobs
 * are what the page made itself; developer tools load their own files, where they are allowed at all.
 */
export function decideRequest(
  { address, method }: { readonly address: string; readonly method: string },
  { mayUseDevTools }: { readonly mayUseDevTools: boolean },
): 'allow' | 'cancel' {
  if (method !== 'GET') return 'cancel';
  if (appPath(withoutFragment(address)) !== null) return 'allow';
  if (address.startsWith(`blob:${appOrigin}/`)) return 'allow';
  return mayUseDevTools && address.startsWith('devtools://devtools/') ? 'allow' : 'cancel';
}
