/**
 * Which text a `copy` or `cut` event puts on the clipboard; null where there is none to speak of. What is marked on
 * the page is written here, as plain text: what the browser would write itself differs from the marked text in
 * places, carries the page's hidden structure along, and could not be known again.
 */
export function takeCopiedText(event: ClipboardEvent): string | null {
  const { target, clipboardData } = event;
  // A screen that writes something of its own has done so by now.
  if (event.defaultPrevented) return filled(clipboardData?.getData('text/plain'));
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    // The browser copies nothing out of it, so not even a digest of a passphrase leaves.
    if (target.type === 'password') return null;
    const { selectionStart, selectionEnd, value } = target;
    if (selectionStart !== null) return filled(value.slice(selectionStart, selectionEnd ?? selectionStart));
  }
  const marked = filled(window.getSelection()?.toString());
  if (marked !== null && event.type === 'copy' && clipboardData !== null) {
    clipboardData.setData('text/plain', marked);
    event.preventDefault();
  }
  return marked;
}

/** The SHA-256 by which the host knows it again: `copiedTextSchema` says of what. */
export async function digestCopiedText(text: string): Promise<string> {
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function filled(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
