import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useRef, useState } from 'react';
import { useAnnounce } from './announce.tsx';
import { errorSentence } from './errors.tsx';
import { focusScreen, keepFocus } from './keep-focus.ts';
import { useKey } from './keys.tsx';
import { useMessages } from './language.tsx';

/** How long an undo is offered, in milliseconds; the thing itself stays restorable for 30 days. */
const OFFER = 20_000;

export type Undoable = {
  /** What happened, such as "De regel is weggelegd." */
  readonly done: string;
  /** What is said once it is back. */
  readonly restored: string;
  /** Brings it back; what it throws is said in words. */
  readonly onUndo: () => Promise<void>;
};

const UndoContext = createContext<((what: Undoable) => void) | null>(null);

/** Offers to undo what was done last: by a button in the corner, or by Z from wherever one is. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { actions, errors } = useMessages('kernel');
  const announce = useAnnounce();
  const [offered, setOffered] = useState(false);
  const latest = useRef<{ readonly id: string; readonly what: Undoable } | null>(null);

  const end = useCallback((id: string) => {
    if (latest.current?.id !== id) return;
    latest.current = null;
    setOffered(false);
  }, []);

  const undo = useCallback(
    async (id: string, what: Undoable) => {
      // The button is about to go: focus must not go with it.
      leaveNotification();
      const giveBack = keepFocus();
      end(id);
      notifications.hide(id);
      try {
        await what.onUndo();
        announce(what.restored);
      } catch (error) {
        notifications.show({
          autoClose: false,
          closeButtonProps: { 'aria-label': actions.close },
          title: errors.title,
          message: errorSentence(error, {}, errors),
        });
      }
      giveBack();
    },
    [end, announce, actions.close, errors],
  );

  const offer = useCallback(
    (what: Undoable) => {
      const id = notifications.show({
        autoClose: OFFER,
        closeButtonProps: { 'aria-label': actions.close },
        onClose: () => {
          leaveNotification();
          end(id);
        },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{what.done}</Text>
            <Button
              variant="default"
              size="compact-sm"
              aria-keyshortcuts="z"
              onClick={() => void undo(id, what)}
            >
              {actions.undo}
            </Button>
          </Group>
        ),
      });
      latest.current = { id, what };
      setOffered(true);
    },
    [end, undo, actions],
  );

  useKey(
    offered ? 'z' : null,
    () => {
      if (latest.current !== null) void undo(latest.current.id, latest.current.what);
    },
    actions.undo,
  );
  return <UndoContext value={offer}>{children}</UndoContext>;
}

/** Says that something was put aside, aloud too (a notification is an alert), and offers to bring it back. */
export function useUndoable(): (what: Undoable) => void {
  const offer = useContext(UndoContext);
  if (offer === null) throw new Error('useUndoable needs an UndoProvider');
  return offer;
}

function leaveNotification(): void {
  if (document.activeElement?.closest('[role="alert"]') != null) focusScreen();
}
