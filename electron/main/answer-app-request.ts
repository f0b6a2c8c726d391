import { answerWithFile, type RendererFiles } from '../host/renderer-files.ts';
import { appPath, withoutFragment } from './policy/app-address.ts';

/** Answers a request to the app's own scheme: one of a fixed list of files, by GET, and nothing else. */
export function answerAppRequest(files: RendererFiles, request: Pick<Request, 'method' | 'url'>): Response {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } });
  const path = appPath(withoutFragment(request.url));
  const file = path === null ? undefined : files.get(path);
  if (file === undefined) return new Response(null, { status: 404 });
  const { headers, body } = answerWithFile(file);
  return new Response(new Uint8Array(body), { status: 200, headers });
}
