import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clipboard } from 'electron';
import type { ElectronParts } from './electron-parts.ts';

type Deps = Pick<ElectronParts, 'clipboard' | 'ClipboardItem'> & { readonly platform: NodeJS.Platform };

const raw = (format: string) => `electron application/osclipboard;format="${format}"`;
const zero = () => new Blob([new Uint8Array(4)]);

/**
 * What asks programs that keep a history of the clipboard, or send it to other devices, to leave this text out of it:
 * Windows' own names, nspasteboard.org on macOS, what KDE and others look for on Linux. Each of them is a wish.
 */
function exclusionHints(platform: NodeJS.Platform): Record<string, Blob | string> {
  switch (platform) {
    case 'win32':
      return {
        [raw('ExcludeClipboardContentFromMonitorProcessing')]: zero(),
        [raw('CanIncludeInClipboardHistory')]: zero(),
        [raw('CanUploadToCloudClipboard')]: zero(),
      };
    case 'darwin':
      return { [raw('org.nspasteboard.ConcealedType')]: '1', [raw('org.nspasteboard.TransientType')]: '1' };
    default:
      return { [raw('x-kde-passwordManagerHint')]: 'secret' };
  }
}

/**
 * Writes a text that was copied in Luwte once more, with the hints that keep it out of histories; the page cannot give
 * them. Nothing happens when something else is on the clipboard by now.
 */
export async function markAsOurs(deps: Deps, sha256: string): Promise<void> {
  const text = await deps.clipboard.readText();
  if (!isOurs(text, sha256)) return;
  const item = new deps.ClipboardItem({ 'text/plain': text, ...exclusionHints(deps.platform) });
  await deps.clipboard.write([item]);
}

/** Clears the clipboard, and the selection that Linux has besides, where it still holds the text with this SHA-256. */
export async function clearIfOurs(deps: Deps, sha256: string): Promise<void> {
  const selection: Clipboard | undefined = deps.platform === 'linux' ? deps.clipboard.selection : undefined;
  for (const place of selection === undefined ? [deps.clipboard] : [deps.clipboard, selection]) {
    if (isOurs(await place.readText(), sha256)) place.clear();
  }
}

/** What is digested is told at `copiedTextSchema`. */
function isOurs(text: string, sha256: string): boolean {
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  const digest = createHash('sha256').update(plain, 'utf8').digest();
  const expected = Buffer.from(sha256, 'hex');
  return digest.length === expected.length && timingSafeEqual(digest, expected);
}
