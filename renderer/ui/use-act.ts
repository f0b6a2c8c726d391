import { useState } from 'react';
import { useAnnounce } from './announce.tsx';
import { focusScreenAfterDialogs } from './keep-focus.ts';

export type Act = {
  readonly busy: boolean;
  /** Why it could not be done; null otherwise. */
  readonly failure: unknown;
  /** Does it, fetches anew what shows it, and says aloud that it is done. Answers whether it was. */
  readonly run: (work: () => Promise<unknown>, done: string) => Promise<boolean>;
};

/**
 * One small act of a screen: a button at work, what went wrong in words, what was done said aloud.
 *
 * @param refresh fetches anew what shows it
 */
export function useActThen(refresh: () => Promise<void>): Act {
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  return {
    busy,
    failure,
    async run(work, done) {
      setBusy(true);
      const giveBack = keepFocusNearby();
      try {
        await work();
        setFailure(null);
        await refresh();
        giveBack();
        announce(done);
        return true;
      } catch (error) {
        setFailure(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

/** Parts of a screen; with what was done, one inside another can be gone. */
const PARTS = 'section, [role="tabpanel"], [role="dialog"]';

/**
 * Remembers where focus is. The answer gives it back in the next frame where it was lost: what had it may be gone with
 * what was done, and then something in the same part of the screen gets it, or of the drawer; in the end the screen.
 */
function keepFocusNearby(): () => void {
  const before = document.activeElement;
  const parts: Element[] = [];
  for (
    let part = before?.closest(PARTS) ?? null;
    part !== null;
    part = part.parentElement?.closest(PARTS) ?? null
  )
    parts.push(part);
  return () =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const around = parts
        .filter((part) => part.isConnected)
        .map((part) => part.querySelector('button, a, input, select'));
      const target = before?.isConnected === true ? before : around.find((found) => found !== null);
      if (target instanceof HTMLElement) target.focus();
      else focusScreenAfterDialogs();
    });
}
