import { Group, Text } from '@mantine/core';
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash';
import type { ReactNode, RefObject } from 'react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { BusyButton } from './busy-button.tsx';
import { ErrorNotice } from './errors.tsx';
import { useMessages } from './language.tsx';
import classes from './veil.module.css';

type Veil = {
  readonly names: boolean;
  readonly messages: boolean;
  readonly setNames: (veiled: boolean) => void;
  readonly setMessages: (veiled: boolean) => void;
};

/** For `VeilProvider`, and for whatever shows a part of a screen in a state of the veil. */
export const VeilContext = createContext<Veil | null>(null);

/** Two switches of this window: names (off at first) and messages (on at first). A courtesy, not a lock. */
export function VeilProvider({ children }: { children: ReactNode }) {
  const [names, setNames] = useState(false);
  const [messages, setMessages] = useState(true);
  const veil = useMemo(() => ({ names, messages, setNames, setMessages }), [names, messages]);
  return <VeilContext value={veil}>{children}</VeilContext>;
}

export function useVeil(): Veil {
  const veil = useContext(VeilContext);
  if (veil === null) throw new Error('useVeil needs a VeilProvider');
  return veil;
}

/** Free words that may hold anybody's name; empty while names are hidden. */
export function useFreeWords(): (words: string) => string {
  const { names } = useVeil();
  return (words) => (names ? '' : words);
}

/** A person's name, or a neutral bar of one width while names are hidden: length tells too much. */
export function Name({ children }: { children: string }) {
  const { names } = useVeil();
  const { veil } = useMessages('kernel');
  if (!names) return children;
  return (
    <span role="img" aria-label={veil.hiddenName} className={classes['name']}>
      ••••••
    </span>
  );
}

type VeiledTextProps = {
  kind: 'message' | 'image' | 'words';
  /** Characters of a message, or bytes of an image; null leaves it out. */
  length: number | null;
  /** When it was said or made, as people read it; null leaves it out. */
  date: string | null;
  /** Fetches what is behind the veil, at the moment somebody asks for it. */
  load: () => Promise<ReactNode> | ReactNode;
};

type Lifted =
  | { readonly state: 'closed' | 'opening' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'open'; readonly content: ReactNode };

/**
 * Something hateful behind a veil: kind, length and date are seen. Click or Enter opens this one only; it
 * closes when it is left: when focus goes elsewhere, at a click outside, when the pointer comes to another
 * veiled item. With the window's switch off it is open from the start.
 */
export function VeiledText({ kind, length, date, load }: VeiledTextProps) {
  const { messages: veiled } = useVeil();
  const { veil } = useMessages('kernel');
  const [lifted, setLifted] = useState<Lifted>({ state: 'closed' });
  const root = useRef<HTMLDivElement>(null);
  // Counts openings and closings: an answer that comes after the veil fell again is dropped.
  const turn = useRef(0);

  const close = useCallback(() => {
    turn.current += 1;
    setLifted({ state: 'closed' });
  }, []);
  const open = async () => {
    turn.current += 1;
    const mine = turn.current;
    setLifted({ state: 'opening' });
    try {
      const content = await load();
      if (turn.current === mine) setLifted({ state: 'open', content });
    } catch (error) {
      if (turn.current === mine) setLifted({ state: 'failed', error });
    }
  };
  const latestOpen = useRef(open);
  useEffect(() => {
    latestOpen.current = open;
  });
  useEffect(() => {
    if (veiled) close();
    else void latestOpen.current();
  }, [veiled, close]);
  useLeaving(root, veiled && lifted.state === 'open', close);

  const facts = [veil[kind], kind === 'message' && length !== null ? veil.characters(length) : null, date]
    .filter((fact) => fact !== null)
    .join(' · ');
  const shown = lifted.state === 'open';
  return (
    <div ref={root} className={classes['veiled']} data-veiled>
      <Group gap="sm" wrap="wrap">
        <Text size="sm" c="dimmed">
          {facts}
        </Text>
        {/* One button in both states, so that focus stays on it. */}
        <BusyButton
          size="compact-sm"
          variant="subtle"
          busy={lifted.state === 'opening'}
          leftSection={shown ? <EyeSlashIcon aria-hidden /> : <EyeIcon aria-hidden />}
          aria-label={`${shown ? veil.close : veil.open}: ${facts}`}
          onClick={() => (shown ? close() : void open())}
        >
          {shown ? veil.close : veil.open}
        </BusyButton>
      </Group>
      <div aria-live="polite">
        {lifted.state === 'open' ? <div className={classes['content']}>{lifted.content}</div> : null}
        {lifted.state === 'failed' ? <ErrorNotice error={lifted.error} /> : null}
      </div>
    </div>
  );
}

/** Calls `leave` when focus or pointer turn to something outside `root`, for as long as it is `open`. */
function useLeaving(root: RefObject<HTMLElement | null>, open: boolean, leave: () => void): void {
  useEffect(() => {
    if (!open) return;
    const outside = (target: EventTarget | null) =>
      target instanceof Element && root.current !== null && !root.current.contains(target);
    const turnedAway = (event: Event) => {
      if (outside(event.target)) leave();
    };
    const cameToAnother = (event: Event) => {
      const item = event.target instanceof Element ? event.target.closest('[data-veiled]') : null;
      if (item !== null && item !== root.current) leave();
    };
    document.addEventListener('focusin', turnedAway);
    document.addEventListener('pointerdown', turnedAway);
    document.addEventListener('pointerover', cameToAnother);
    return () => {
      document.removeEventListener('focusin', turnedAway);
      document.removeEventListener('pointerdown', turnedAway);
      document.removeEventListener('pointerover', cameToAnother);
    };
  }, [root, open, leave]);
}
