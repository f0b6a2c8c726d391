import { decideExternalLink, type ExternalLink } from './decide-external-link.ts';

/**
 * What becomes of a page's wish for another window (Electron's checklist, 14): there is never one. A link to the web may
 * be offered to the system's browser, where the page of the main window asks for a foreground tab, as a click does.
 */
export function decideWindowOpen(wish: {
  readonly kind: 'main' | 'projector' | null;
  readonly address: unknown;
  readonly disposition: string;
}): ExternalLink | { readonly kind: 'deny'; readonly reason: 'window' } {
  const isClick = wish.disposition === 'foreground-tab' || wish.disposition === 'new-window';
  if (wish.kind !== 'main' || !isClick) return { kind: 'deny', reason: 'window' };
  return decideExternalLink(wish.address);
}
