import { useState } from 'react';
import { focusNear } from './keep-focus.ts';
import { useUndoable } from './undo.tsx';

type PutAside = {
  /** The line that goes: focus moves to its neighbour. */
  readonly item: Element | null;
  readonly remove: () => Promise<unknown>;
  readonly restore: () => Promise<unknown>;
  /** Fetches anew what shows it, after either. */
  readonly refresh: () => Promise<void>;
  /** What happened, such as "De regel is weggelegd." */
  readonly done: string;
  /** What is said once it is back. */
  readonly restored: string;
};

/** Puts something aside and offers to bring it back. `failure`: why it could not be put aside; null otherwise. */
export function usePutAside(): {
  readonly failure: unknown;
  readonly putAside: (what: PutAside) => Promise<void>;
} {
  const offerUndo = useUndoable();
  const [failure, setFailure] = useState<unknown>(null);

  async function putAside({ item, remove, restore, refresh, done, restored }: PutAside) {
    try {
      await remove();
      setFailure(null);
    } catch (error) {
      setFailure(error);
      return;
    }
    const moveFocus = focusNear(item);
    await refresh();
    moveFocus();
    const onUndo = async () => {
      await restore();
      await refresh();
    };
    offerUndo({ done, restored, onUndo });
  }

  return { failure, putAside };
}
