/**
 * The renderer's built files as answers to the page's requests: a fixed list, read once at start; GET only.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Path of the address (`/assets/index.js`) to file. */
export type RendererFiles = ReadonlyMap<string, RendererFile>;
export type RendererFile = { readonly path: string; readonly mimeType: string };

/** Text in `index.html` that becomes the style nonce of this load. */
export const noncePlaceholder = '%LUWTE_NONCE%';

const mimeTypesByEnding: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
  ['ttf', 'font/ttf'],
  ['wasm', 'application/wasm'],
]);

/**
 * Lists the folder. Only plain files with a known ending are offered; `index.html` answers `/` too.
 * Throws when there is no `index.html`: then nothing was built.
 */
export function readRendererFiles(folder: string): RendererFiles {
  const files = new Map<string, RendererFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const mimeType = mimeTypesByEnding.get(entry.name.slice(entry.name.lastIndexOf('.') + 1).toLowerCase());
    if (!entry.isFile() || mimeType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      path
        .slice(folder.replace(/[\\/]+$/, '').length)
        .split(sep)
        .join('/'),
      { path, mimeType },
    );
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error('No index.html in the renderer folder: build first.');
  return files.set('/', index);
}

/** The file that answers this request; null means that the request is refused. */
export function decideRequest(
  files: RendererFiles,
  origin: string,
  request: { readonly method: string; readonly url: string },
): RendererFile | null {
  if (request.method !== 'GET' || !URL.canParse(request.url)) return null;
  const url = new URL(request.url);
  if (url.origin !== origin || url.search !== '' || url.username !== '' || url.password !== '') return null;
  return files.get(url.pathname) ?? null;
}

export type RendererAnswer = { readonly headers: Record<string, string>; readonly body: Buffer };

/** Content and headers of a file; a fresh style nonce each time. */
export function answerWithFile(file: RendererFile): RendererAnswer {
  const nonce = randomBytes(18).toString('base64url');
  const content = readFileSync(file.path);
  const isPage = file.mimeType.startsWith('text/html');
  return {
    headers: {
      'content-type': file.mimeType,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy':
        'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
      'cache-control': 'no-store',
    },
    body: isPage ? Buffer.from(content.toString('utf8').replaceAll(noncePlaceholder, nonce)) : content,
  };
}
