import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { KeyBinding, KeyBoard } from './key-board.ts';
import { createKeyBoard } from './key-board.ts';

const KeysContext = createContext<KeyBoard | null>(null);

/** Where letters are text, or choose among things: single keys stay silent there. */
const FIELDS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"], [role="combobox"], [role="textbox"]';

/** Listens to the keys of the window. `singleKeys` is the person's own setting. */
export function KeysProvider({ singleKeys, children }: { singleKeys: boolean; children: ReactNode }) {
  const [board] = useState(() => createKeyBoard(() => performance.now()));
  useEffect(() => board.setSingleKeys(singleKeys), [board, singleKeys]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const { target } = event;
      const inField = target instanceof Element && target.closest(FIELDS) !== null;
      const ctrl = event.ctrlKey || event.metaKey;
      if (board.press({ key: event.key, ctrl, alt: event.altKey, inField })) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [board]);
  return <KeysContext value={board}>{children}</KeysContext>;
}

function useKeyBoard(): KeyBoard {
  const board = useContext(KeysContext);
  if (board === null) throw new Error('useKey needs a KeysProvider');
  return board;
}

/**
 * Binds keys (`n`, `/`, `Ctrl+K`, `g d`) for as long as the component is there, and lists them in the overview
 * under `description`. Null binds nothing.
 */
export function useKey(keys: string | null, handler: () => void, description: string): void {
  const board = useKeyBoard();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (keys === null) return;
    return board.add({ keys, description, handler: () => latest.current() });
  }, [board, keys, description]);
}

/** What is bound now, for the overview. */
export function useKeyList(): readonly KeyBinding[] {
  const board = useKeyBoard();
  return useSyncExternalStore(board.subscribe, board.list);
}

function isModifier(key: string): boolean {
  return key === 'Control' || key === 'Shift' || key === 'Alt' || key === 'Meta' || key === 'AltGraph';
}
