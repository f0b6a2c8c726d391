import { isPageOf, type WindowKind } from './app-address.ts';

export type PermissionWish = {
  readonly kind: WindowKind | null;
  readonly permission: string;
  /** Address of the frame that asks. */
  readonly address: string;
  /** Undefined where Electron does not say. */
  readonly isMainFrame: boolean | undefined;
};

/**
 * What a page may use of the computer (Electron's checklist, 5): it may put text on the clipboard, since people copy
 * case codes and sentences; everything else, what will be invented later included, is denied.
 */
export function decidePermission({ kind, permission, address, isMainFrame }: PermissionWish): boolean {
  return (
    kind === 'main' &&
    isMainFrame === true &&
    permission === 'clipboard-sanitized-write' &&
    isPageOf('main', address)
  );
}
