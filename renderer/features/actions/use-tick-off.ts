import { useState } from 'react';
import { useApi } from '../../port/api.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUndoable } from '../../ui/undo.tsx';
import { useRefreshActions } from './use-actions.ts';

/** Ticks an action off, or opens it again; the other way round is offered each time. */
export function useTickOff(): {
  readonly failure: unknown;
  /** `doneAt`: when it was done until now, so that taking back an untick gives that moment back. */
  readonly tick: (actionId: string, done: boolean, doneAt: number | null) => Promise<void>;
} {
  const texts = useMessages('actions');
  const { client } = useApi();
  const refresh = useRefreshActions();
  const offerUndo = useUndoable();
  const [failure, setFailure] = useState<unknown>(null);

  const write = (actionId: string, done: boolean, doneAt: number | null) =>
    done ? client.actions.finish({ actionId, note: null, doneAt }) : client.actions.reopen({ actionId });

  async function tick(actionId: string, done: boolean, doneAt: number | null): Promise<void> {
    const giveBack = keepFocus();
    try {
      await write(actionId, done, null);
      setFailure(null);
    } catch (error) {
      setFailure(error);
      await refresh();
      return;
    }
    await refresh();
    giveBack();
    const [now, before] = done ? [texts.finished, texts.reopened] : [texts.reopened, texts.finished];
    const onUndo = async () => {
      await write(actionId, !done, doneAt);
      await refresh();
    };
    offerUndo({ done: now, restored: before, onUndo });
  }
  return { failure, tick };
}
