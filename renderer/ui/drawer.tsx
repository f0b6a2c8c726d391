import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { focusScreenIfLost } from './keep-focus.ts';
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
  const open = useCallback((content: DrawerContent) => {
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
          focusScreenIfLost();
        }}
        position="right"
        size={shown?.size ?? '30rem'}
        title={shown?.title}
        closeButtonProps={{ 'aria-label': frame.drawerClose }}
      >
        {shown?.content}
      </Drawer>
    </DrawerContext>
  );
}

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
