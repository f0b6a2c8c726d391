import { isPageOf, type WindowKind } from './app-address.ts';

export type Navigation = {
  /** Of the window that is to go there; null for contents that Luwte did not make. */
  readonly kind: WindowKind | null;
  readonly address: string;
  readonly isMainFrame: boolean;
  /** The server sent it elsewhere. Nothing of Luwte's does. */
  readonly isRedirect: boolean;
};

/** Where a page may go: nowhere but to itself (Electron's checklist, 13). Luwte has no frames. */
export function decideNavigation({ kind, address, isMainFrame, isRedirect }: Navigation): 'allow' | 'deny' {
  if (kind === null || !isMainFrame || isRedirect) return 'deny';
  return isPageOf(kind, address) ? 'allow' : 'deny';
}
