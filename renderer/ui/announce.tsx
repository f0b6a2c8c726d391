import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<((text: string) => void) | null>(null);

/** One polite live region for the whole window: screen readers read out what is announced. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {/* A new key per turn: the same text said twice is read out twice. */}
        <span key={said.turn}>{said.text}</span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}

/** Says a short text through the screen reader, such as "Bewaard". */
export function useAnnounce(): (text: string) => void {
  const announce = useContext(AnnounceContext);
  if (announce === null) throw new Error('useAnnounce needs an AnnounceProvider');
  return announce;
}
