import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useRef, useState, useSyncExternalStore } from 'react';
import { useAnnounce } from './announce.tsx';
import { errorSentence } from './errors.tsx';
import { keepFocus, leaveNotification } from './keep-focus.ts';
import { useKey } from './keys.tsx';
import { useMessages } from './language.tsx';

/** How long an undo is offered, in milliseconds; the thing itself stays restorable for 30 days. */
const OFFER = 20_000;
/** Offers at once: each waits for its turn in the corner, and nobody should be shown them for minutes. */
const OFFERS = 5;

export type Undoable = {
  /** What happened, and to how many, such as "De regel is weggelegd." */
  readonly done: string;
  /** What is said once it is back; empty where `onUndo` says it. */
  readonly restored: string;
  /** Brings it back; what it throws is said in words. */
  readonly onUndo: () => Promise<void>;
};

/** For `UndoProvider`, and for whatever shows a part of a screen by itself. */
export const UndoContext = createContext<((what: Undoable) => void) | null>(null);

type Offer = { readonly id: string; readonly what: Undoable };

/**
 * Offers to undo what was done: by a button in the corner, and the last of it by Ctrl+Z or Z from wherever one is,
 * but where text is written, which has an undo of its own.
 */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { actions, choice, errors } = useMessages('kernel');
  const announce = useAnnounce();
  const [offered, setOffered] = useState(false);
  const writing = useSyncExternalStore(watchFocus, isWriting);
  /** Those that still stand in the corner, oldest first. */
  const offers = useRef<readonly Offer[]>([]);

  const end = useCallback((id: string) => {
    offers.current = offers.current.filter((offer) => offer.id !== id);
    setOffered(offers.current.length > 0);
  }, []);

  const undo = useCallback(
    async ({ id, what }: Offer) => {
      // The button is about to go: focus must not go with it.
      leaveNotification();
      const giveBack = keepFocus();
      end(id);
      notifications.hide(id);
      try {
        await what.onUndo();
        if (what.restored !== '') announce(what.restored);
      } catch (error) {
        notifications.show({
          autoClose: false,
          closeButtonProps: { 'aria-label': actions.close },
          title: errors.title,
          message: errorSentence(error, { NOT_FOUND: choice.undoTooLate }, errors),
        });
      }
      giveBack();
    },
    [end, announce, actions.close, choice, errors],
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
              flex="none"
              aria-keyshortcuts="Control+z z"
              onClick={() => void undo({ id, what })}
            >
              {actions.undo}
            </Button>
          </Group>
        ),
      });
      const [oldest] = offers.current;
      if (oldest !== undefined && offers.current.length === OFFERS) notifications.hide(oldest.id);
      offers.current = [...offers.current, { id, what }];
      setOffered(true);
    },
    [end, undo, actions],
  );

  const undoLast = () => {
    const last = offers.current.at(-1);
    if (last !== undefined) void undo(last);
  };
  useKey(offered && !writing ? 'Ctrl+Z' : null, undoLast, actions.undo);
  useKey(offered ? 'z' : null, undoLast, actions.undo);
  return <UndoContext value={offer}>{children}</UndoContext>;
}

/** Says that something was put aside, aloud too (a notification is an alert), and offers to bring it back. */
export function useUndoable(): (what: Undoable) => void {
  const offer = useContext(UndoContext);
  if (offer === null) throw new Error('useUndoable needs an UndoProvider');
  return offer;
}

/** Whether focus is where the browser's own undo takes back what was typed. */
function isWriting(): boolean {
  const focused = document.activeElement;
  return (
    focused?.matches(
      'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, [contenteditable]',
    ) === true
  );
}

function watchFocus(changed: () => void): () => void {
  document.addEventListener('focusin', changed);
  document.addEventListener('focusout', changed);
  return () => {
    document.removeEventListener('focusin', changed);
    document.removeEventListener('focusout', changed);
  };
}
