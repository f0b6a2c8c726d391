import { useRef, useState } from 'react';
import { focusNear, keepFocus } from './keep-focus.ts';
import { useUndoable } from './undo.tsx';

type PutAside = {
  /** The line that goes: focus moves to its neighbour. Null where the list itself moves it (`onGone`). */
  readonly item: Element | null;
  /** Called once it is done, before the lists are fetched anew. */
  readonly onGone?: () => void;
  readonly remove: () => Promise<unknown>;
  readonly restore: () => Promise<unknown>;
  /** Fetches anew what shows it, after either. */
  readonly refresh: () => Promise<void>;
  /** What happened, such as "De regel is weggelegd." */
  readonly done: string;
  /** What is said once it is back. */
  readonly restored: string;
};

/**
 * Puts something aside, or several things in one act, and offers to bring it back; the other way round as well.
 * `failure`: why it could not be done; null otherwise. `busy`: it is under way; asking again does nothing.
 */
export function usePutAside(): {
  readonly failure: unknown;
  readonly busy: boolean;
  readonly putAside: (what: PutAside) => Promise<void>;
} {
  const offerUndo = useUndoable();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);

  async function putAside({ item, onGone, remove, restore, refresh, done, restored }: PutAside) {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      await go();
    } finally {
      underWay.current = false;
      setBusy(false);
    }

    async function go() {
      try {
        await remove();
        setFailure(null);
      } catch (error) {
        setFailure(error);
        // What was chosen may be what is no longer so.
        await refresh();
        return;
      }
      const moveFocus = item === null ? keepFocus() : focusNear(item);
      onGone?.();
      await refresh();
      moveFocus();
      const onUndo = async () => {
        await restore();
        await refresh();
      };
      offerUndo({ done, restored, onUndo });
    }
  }

  return { failure, busy, putAside };
}
