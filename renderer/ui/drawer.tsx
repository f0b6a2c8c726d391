import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { focusDialogIfLost, keepOpener } from './keep-focus.ts';
import { useMessages } from './language.tsx';
import { useKeepPack } from './pack.tsx';

type DrawerContent = {
  readonly title: string;
  readonly content: ReactNode;
  /** Width; 30rem unless said. Never wider than the window. */
  readonly size?: string;
};

type DrawerControl = { readonly open: (content: DrawerContent) => void; readonly close: () => void };

const DrawerContext = createContext<DrawerControl | null>(null);

/**
 * The right-hand drawer for adding and details. One at a time: opening another replaces what is shown.
 * Escape closes; focus goes back to where it was. Forms inside keep their text through `useDraft`.
 */
export function DrawerProvider({ children }: { children: ReactNode }) {
  const { frame } = useMessages('kernel');
  const [shown, setShown] = useState<DrawerContent | null>(null);
  const [opened, setOpened] = useState(false);
  const giveBack = useRef<(() => void) | null>(null);
  // What belongs to one dossier never lies over another: on another screen, such as one found with Ctrl+K, it is gone.
  // While rendering, so before whatever the new screen itself opens.
  const { pathname } = useLocation();
  const [at, setAt] = useState(pathname);
  if (at !== pathname) {
    setAt(pathname);
    setOpened(false);
  }
  const body = useRef<HTMLDivElement>(null);
  const setBody = useCallback((element: HTMLDivElement | null) => {
    body.current = element;
    beginInFirstField(element);
  }, []);
  const before = useRef<DrawerContent | null>(null);
  useEffect(() => {
    const isReplaced = before.current !== null && shown !== null && before.current !== shown;
    before.current = shown;
    if (!isReplaced) return;
    // What is shown next begins as what a drawer opens with: the library's trap looks only once.
    beginInFirstField(body.current);
    focusDialogIfLost();
  }, [shown]);
  const open = useCallback((content: DrawerContent) => {
    // What is opened from the drawer itself goes back to where the drawer was opened.
    giveBack.current ??= keepOpener();
    setShown(content);
    setOpened(true);
  }, []);
  const close = useCallback(() => setOpened(false), []);
  const control = useMemo(() => ({ open, close }), [open, close]);
  return (
    <DrawerContext value={control}>
      {children}
      <Drawer
        opened={opened}
        onClose={close}
        onExitTransitionEnd={() => {
          setShown(null);
          giveBack.current?.();
          giveBack.current = null;
        }}
        position="right"
        size={shown?.size ?? '30rem'}
        title={shown?.title}
        closeButtonProps={{ 'aria-label': frame.drawerClose }}
      >
        {shown === null ? null : <div ref={setBody}>{shown.content}</div>}
      </Drawer>
    </DrawerContext>
  );
}

/**
 * Whoever opens a drawer to write begins in its first field, not on the button that closes it, unless what is shown says
 * where (`data-autofocus`). Where there is nothing to fill in, the close button comes first as everywhere.
 */
function beginInFirstField(content: HTMLElement | null): void {
  if (content === null || content.querySelector('[data-autofocus]') !== null) return;
  const field = content.querySelector<HTMLElement>(FIELDS);
  const group = field instanceof HTMLInputElement && field.type === 'radio' ? field.name : null;
  const chosen =
    group === null ? null : content.querySelector<HTMLElement>(`[name="${CSS.escape(group)}"]:checked`);
  (chosen ?? field)?.setAttribute('data-autofocus', '');
}

const FIELDS = ['input:not([type="hidden"])', 'select', 'textarea']
  .map((field) => `${field}:not(:disabled)`)
  .join(', ');

export function useDrawer(): DrawerControl {
  const control = useContext(DrawerContext);
  if (control === null) throw new Error('useDrawer needs a DrawerProvider');
  // What is opened from a dossier goes on in the words of its pack.
  const keepPack = useKeepPack();
  return useMemo(
    () => ({
      ...control,
      open: ({ content, ...rest }) => control.open({ ...rest, content: keepPack(content) }),
    }),
    [control, keepPack],
  );
}
