import type { EvidenceKind } from '../../../../shared/features/evidence/model.ts';
import { htmlToText } from '../../documents/html-to-text.ts';
import { Refusal } from '../../refusal.ts';
import { decryptWhole, type ReadFile, readFileForPreview } from './decrypt-file.ts';
import { detectKind, HEAD_BYTES } from './detect-kind.ts';
import { type EmailAttachment, openEmail } from './read-email.ts';
import { findLikeness } from './reading/find-likeness.ts';
import { isPictured } from './reading/is-pictured.ts';
import { openPdf, pageText } from './reading/open-pdf.ts';
import { createPictureReader } from './reading/picture-reader.ts';

/** So much of a file's text can be found by; the rest can only be read. In UTF-16 units. */
export const WORDS_KEPT = 200_000;
const PAGES_READ = 200;
/** Pages that are looked at for pictures: a longer PDF is taken for one with pictures, which is found out in the background. */
const PAGES_LOOKED = 20;
const ATTACHMENTS_READ = 50;
/** E-mails within e-mails that are still opened. */
const DEEPEST = 3;

export type LookQuestion = ReadFile & {
  readonly kind: EvidenceKind;
  readonly mediaType: string;
  /** Of an e-mail only what it says itself: reading what came along took too long. */
  readonly withoutAttachments?: boolean;
};

export type FirstLook = {
  /** The text that the file itself holds. */
  readonly words: string;
  /** See {@link findLikeness}. */
  readonly likeness: string;
  /** Whether there may be a picture in it on which words stand: itself, on a page, or a page that cannot be read. */
  readonly isPictured: boolean;
};

const nothing: FirstLook = { words: '', likeness: '', isPictured: false };

/** What an e-mail, a PDF, a text or a picture can be found by and known again by. */
export async function lookInto(question: LookQuestion): Promise<FirstLook> {
  if (question.kind === 'email') {
    const bytes = await decryptWhole(question);
    if (bytes instanceof Refusal) return nothing;
    const words = await emailWords(bytes, { depth: question.withoutAttachments === true ? DEEPEST : 0 });
    return { ...nothing, words };
  }
  const preview = await readFileForPreview(question);
  if (preview instanceof Refusal) return nothing;
  if (preview.kind === 'text') return { ...nothing, words: toWords(preview.text) };
  if (preview.kind === 'image')
    return { words: '', likeness: await likenessOf(preview.bytes), isPictured: true };
  if (preview.kind === 'pdf') return lookIntoPdf(preview.bytes, { isAttached: false });
  return nothing;
}

/**
 * What an e-mail says, with the words of its attachments: texts, pages, PDFs that hold text, e-mails. Pictures and scans in
 * it are read once somebody keeps them as evidence of their own.
 */
async function emailWords(bytes: Uint8Array, { depth }: { readonly depth: number }): Promise<string> {
  const opened = await openEmail(bytes).catch(() => null);
  // What cannot be taken apart is looked into as its source, as it is shown.
  if (opened === null) return toWords(new TextDecoder().decode(bytes));
  const { subject, from, text } = opened.preview;
  const parts = [subject, from, text, ...opened.attachments.map(({ fileName }) => fileName)];
  let length = parts.join('\n').length;
  for (const attachment of opened.attachments.slice(0, ATTACHMENTS_READ)) {
    if (depth >= DEEPEST || length > WORDS_KEPT) break;
    const words = await attachmentWords(attachment, depth + 1);
    length += words.length;
    parts.push(words);
  }
  return toWords(parts.filter((part) => part !== '').join('\n'));
}

async function attachmentWords(
  { bytes, fileName, mediaType }: EmailAttachment,
  depth: number,
): Promise<string> {
  const { kind } = await detectKind(bytes.subarray(0, HEAD_BYTES), fileName);
  if (kind === 'pdf') return (await lookIntoPdf(bytes, { isAttached: true })).words;
  if (kind === 'email' || mediaType === 'message/rfc822') return emailWords(bytes, { depth });
  // An attachment says what it is; whatever says text and holds zeros is none.
  if (kind !== 'text' && !(mediaType.startsWith('text/') && !bytes.includes(0))) return '';
  const text = decodeText(bytes);
  return mediaType === 'text/html' || /\.x?html?$/i.test(fileName) ? htmlToText(text) : text;
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function likenessOf(bytes: Uint8Array): Promise<string> {
  const picture = (await createPictureReader()).greys(bytes);
  return picture === null ? '' : findLikeness(picture);
}

/** What may be wrong with a damaged or locked PDF is found when its pages are read. */
async function lookIntoPdf(
  bytes: Uint8Array,
  { isAttached }: { readonly isAttached: boolean },
): Promise<FirstLook> {
  const opened = await openPdf(bytes);
  if (opened === null) return { ...nothing, isPictured: true };
  const { pdf, close } = opened;
  let text = '';
  // Once there is one all pages are read for them; those of an attachment are not.
  let hasPictures = isAttached;
  try {
    for (let page = 1; page <= Math.min(pdf.numPages, PAGES_READ) && text.length < WORDS_KEPT; page += 1) {
      const words = await pdf
        .getPage(page)
        .then(pageText)
        .catch(() => null);
      hasPictures ||=
        words === null || page > PAGES_LOOKED || (await isPictured(await pdf.getPage(page), words));
      text += `${words ?? ''}\n`;
    }
    return { words: toWords(text), likeness: '', isPictured: hasPictures };
  } finally {
    await close();
  }
}

/** Without characters that cannot be stored unchanged. */
export function toWords(text: string): string {
  return text.replaceAll('\u0000', ' ').slice(0, WORDS_KEPT).toWellFormed();
}
