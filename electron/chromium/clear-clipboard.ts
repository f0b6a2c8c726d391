/**
 * Clears the clipboard while it still holds a text that was copied out of Luwte (`Host.clearClipboard`).
 */
import type { HostCallInput } from '../../shared/port/envelope.ts';
import type { HiddenPage } from './hidden-page.ts';

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

/**
 * Clears the clipboard in the hidden page, so that neither its text nor its digest comes to this process. Whether it
 * was cleared.
 */
export function clearIfOurs(page: HiddenPage, sha256: string): Promise<boolean> {
  return page.run(clearWhereSame, sha256);
}

/** Runs in the page. What is digested is told at `copiedTextSchema`. */
async function clearWhereSame(sha256: string): Promise<boolean> {
  const text = await navigator.clipboard.readText();
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256) return false;
  await navigator.clipboard.writeText('');
  return true;
}
