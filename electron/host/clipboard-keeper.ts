/** Which copied text is to be cleared from the clipboard, and when (`Host.clearClipboard`). */
import type { HostCallInput } from '../../shared/port/envelope.ts';

type Copied = HostCallInput<'clearClipboard'>;

export type ClipboardKeeper = {
  /** Remembers the newest copied text by its SHA-256, and clears it after its seconds. */
  readonly remember: (copied: Copied) => void;
  /** Clears what is remembered at once, and forgets it. Never rejects. */
  readonly clear: () => Promise<void>;
};

/** `clearIfOurs` clears the clipboard when its text has this SHA-256. */
export function createClipboardKeeper(clearIfOurs: (sha256: string) => Promise<unknown>): ClipboardKeeper {
  let kept: { readonly sha256: string; readonly timer: NodeJS.Timeout } | null = null;
  const clear = async (): Promise<void> => {
    if (kept === null) return;
    const { sha256, timer } = kept;
    kept = null;
    clearTimeout(timer);
    await clearIfOurs(sha256).catch(() => undefined);
  };
  return {
    remember({ sha256, seconds }) {
      if (kept !== null) clearTimeout(kept.timer);
      kept = { sha256, timer: setTimeout(() => void clear(), seconds * 1000) };
    },
    clear,
  };
}
