/**
 * Clears the clipboard while it still holds a text that was copied out of Luwte (`Host.clearClipboard`).
 */
import type { HiddenPage } from './hidden-page.ts';

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
