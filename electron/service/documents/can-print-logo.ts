import type { ServiceDeps } from '../deps.ts';
import { Refusal } from '../refusal.ts';
import type { DocumentModel } from './document-model.ts';
import { imageFormatOf } from './image-format.ts';
import { renderDocument } from './render-document.ts';

type Picture = { readonly mediaType: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array };

/**
 * Whether a picture is what it is said to be, and every document can have it as its logo. Tries it, in every format; takes some
 * tenths of a second.
 */
export async function canPrintLogo(
  deps: Pick<ServiceDeps, 'threads' | 'folders'>,
  { mediaType, bytes }: Picture,
): Promise<boolean> {
  if (imageFormatOf(bytes) !== (mediaType === 'image/png' ? 'png' : 'jpg')) return false;
  const organisation = { name: '-', logo: bytes };
  const document: DocumentModel = { title: '-', language: 'nl', organisation, blocks: [] };
  for (const format of ['pdf', 'docx'] as const) {
    if ((await renderDocument(deps, format, document)) instanceof Refusal) return false;
  }
  return true;
}
