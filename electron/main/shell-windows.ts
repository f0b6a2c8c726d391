import type { WebContents } from 'electron';
import type { WindowKind } from './policy/app-address.ts';

/** Which contents belong to which of the shell's own windows. */
export type ShellWindows = {
  /** Null for contents that the shell did not make, and for those whose window is gone. */
  readonly kindOf: (contents: WebContents | null) => WindowKind | null;
  readonly add: (contents: WebContents, kind: WindowKind) => void;
};

export function createShellWindows(): ShellWindows {
  const kinds = new Map<number, WindowKind>();
  return {
    kindOf: (contents) =>
      contents === null || contents.isDestroyed() ? null : (kinds.get(contents.id) ?? null),
    add(contents, kind) {
      const { id } = contents;
      kinds.set(id, kind);
      contents.once('destroyed', () => kinds.delete(id));
    },
  };
}
