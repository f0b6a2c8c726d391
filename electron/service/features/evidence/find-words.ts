import type { EvidenceKind } from '../../../../shared/features/evidence/model.ts';
import { Refusal } from '../../refusal.ts';
import { type ReadFile, readFileForPreview } from './decrypt-file.ts';
import { findLikeness } from './reading/find-likeness.ts';
import { openPdf, pageText } from './reading/open-pdf.ts';
import { createPictureReader } from './reading/picture-reader.ts';

/** So much of a file's text can be found by; the rest can only be read. In UTF-16 units. */
export const WORDS_KEPT = 200_000;
const PAGES_READ = 200;

export type LookQuestion = ReadFile & { readonly kind: EvidenceKind; readonly mediaType: string };

export type FirstLook = {
  /** The text that the file itself holds. */
  readonly words: string;
  /** See {@link findLikeness}. */
  readonly likeness: string;
  /** Whether there is a picture in it on which words may stand: itself, or a page without text. */
  readonly isPictured: boolean;
};

const nothing: FirstLook = { words: '', likeness: '', isPictured: false };

/** What an e-mail, a PDF, a text or a picture can be found by and known again by. */
export async function lookInto(question: LookQuestion): Promise<FirstLook> {
  const preview = await readFileForPreview(question);
  if (preview instanceof Refusal) return nothing;
  if (preview.kind === 'email') {
    const { subject, from, text, attachments } = preview;
    const parts = [subject, from, text, ...attachments.map(({ fileName }) => fileName)];
    return { ...nothing, words: toWords(parts.join('\n')) };
  }
  if (preview.kind === 'text') return { ...nothing, words: toWords(preview.text) };
  if (preview.kind === 'image')
    return { words: '', likeness: await likenessOf(preview.bytes), isPictured: true };
  if (preview.kind === 'pdf') return lookIntoPdf(preview.bytes);
  return nothing;
}

async function likenessOf(bytes: Uint8Array): Promise<string> {
  const picture = (await createPictureReader()).greys(bytes);
  return picture === null ? '' : findLikeness(picture);
}

/** What may be wrong with a damaged or locked PDF is found when its pages are read. */
async function lookIntoPdf(bytes: Uint8Array): Promise<FirstLook> {
  const opened = await openPdf(bytes);
  if (opened === null) return { ...nothing, isPictured: true };
  const { pdf, close } = opened;
  let text = '';
  let isPictured = false;
  try {
    for (let page = 1; page <= Math.min(pdf.numPages, PAGES_READ) && text.length < WORDS_KEPT; page += 1) {
      const words = await pageText(await pdf.getPage(page));
      if (words.trim() === '') isPictured = true;
      text += `${words}\n`;
    }
    return { words: toWords(text), likeness: '', isPictured };
  } catch {
    return nothing;
  } finally {
    await close();
  }
}

/** Without characters that cannot be stored unchanged. */
export function toWords(text: string): string {
  return text.replaceAll('\u0000', ' ').slice(0, WORDS_KEPT).toWellFormed();
}
