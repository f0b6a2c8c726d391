import { join } from 'node:path';
import type { ServiceDeps } from '../deps.ts';
import { Refusal } from '../refusal.ts';
import { startThread } from '../threads/start-thread.ts';
import type { DocumentModel } from './document-model.ts';

export type DocumentFormat = 'pdf' | 'docx';

/**
 * Renders a document on a thread of its own, which ends with it: rendering keeps a processor busy for some tenths of a
 * second and needs much memory once.
 */
export async function renderDocument(
  deps: Pick<ServiceDeps, 'threads' | 'folders'>,
  format: DocumentFormat,
  document: DocumentModel,
): Promise<Uint8Array<ArrayBuffer> | Refusal<'IMAGE_UNREADABLE'>> {
  const thread = startThread(deps.threads.documents);
  try {
    const input = { fontFolder: join(deps.folders.resources, 'fonts'), document };
    const answer = await thread.call(format, input);
    if (answer instanceof Refusal) return answer as Refusal<'IMAGE_UNREADABLE'>;
    return (answer as { readonly bytes: Uint8Array<ArrayBuffer> }).bytes;
  } finally {
    await thread.end();
  }
}
