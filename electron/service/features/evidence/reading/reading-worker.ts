/** Program of the thread that reads words out of pictures: one file at a time, page by page. */
import type { EvidenceKind } from '../../../../../shared/features/evidence/model.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { serveThread } from '../../../threads/serve-thread.ts';
import { type ReadFile, readFileForPreview } from '../decrypt-file.ts';
import { type CopiedPages, tellCopied } from './copied-pages.ts';
import { copyPdf } from './copy-pdf.ts';
import { copyPicture } from './copy-picture.ts';
import { createPictureReader, type PictureReader } from './picture-reader.ts';
import { openPicture, openScan, type Pages } from './read-pages.ts';

/** @property textToo the text that a PDF holds itself is not known yet */
export type ReadingQuestion = ReadFile & {
  readonly kind: EvidenceKind;
  readonly mediaType: string;
  readonly textToo: boolean;
};

// The file at hand; gone when the next is opened, and with the thread.
let pages: Pages | null = null;
// Made with the first picture, kept for the next.
let reader: Promise<PictureReader> | null = null;

const calls: Record<string, (input: never) => unknown> = { open, page, copy };
serveThread((call) => (Object.hasOwn(calls, call) ? calls[call] : undefined));

export type CopyAnswer =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | Refusal<'EVIDENCE_DAMAGED' | 'COPY_IMPOSSIBLE' | 'COPY_TOO_LONG'>;

export type CopyQuestion = ReadFile &
  Pick<ReadingQuestion, 'kind' | 'mediaType'> & { readonly pages: CopiedPages };

async function copy({ pages: copied, ...question }: CopyQuestion): Promise<CopyAnswer> {
  const preview = await readFileForPreview(question);
  if (preview instanceof Refusal) return preview;
  const bytes =
    preview.kind === 'image'
      ? await copyPicture(preview.bytes)
      : preview.kind === 'pdf'
        ? await copyPdf(preview.bytes, (done, total) => tellCopied(copied, done, total))
        : null;
  if (bytes instanceof Refusal) return bytes;
  return bytes === null ? refuse('COPY_IMPOSSIBLE') : { bytes };
}

/** How many pages there are to read; 0 where the file cannot be read. */
async function open(question: ReadingQuestion): Promise<{ readonly count: number }> {
  await pages?.close();
  pages = null;
  const preview = await readFileForPreview(question);
  if (preview instanceof Refusal) return { count: 0 };
  if (preview.kind === 'image') {
    reader ??= createPictureReader();
    const picture = (await reader).greys(preview.bytes);
    pages = picture === null ? null : openPicture(picture);
  }
  if (preview.kind === 'pdf') pages = await openScan(preview.bytes, question);
  return { count: pages?.count ?? 0 };
}

/**
 * @property isRead its picture was read with certainty
 * @property isBroken it cannot be opened or drawn
 */
export type PageAnswer = { readonly words: string; readonly isRead: boolean; readonly isBroken: boolean };

/** A page that cannot be read says nothing; those behind it may. */
async function page({ index }: { readonly index: number }): Promise<PageAnswer> {
  const found = await pages?.page(index).catch(() => null);
  if (found === undefined || found === null) return { words: '', isRead: false, isBroken: true };
  const { text, picture } = found;
  if (picture === null) return { words: text, isRead: false, isBroken: false };
  reader ??= createPictureReader();
  const { words, isCertain } = await (await reader).words(picture);
  const told = [text, words].filter((part) => part.trim() !== '').join('\n');
  return { words: told, isRead: isCertain, isBroken: false };
}
