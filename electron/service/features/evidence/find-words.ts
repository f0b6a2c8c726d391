import type { EvidenceKind } from '../../../../shared/features/evidence/model.ts';
import { Refusal } from '../../refusal.ts';
import { type ReadFile, readFileForPreview } from './decrypt-file.ts';

/** So much of a file's text can be found by; the rest can only be read. In UTF-16 units. */
const WORDS_KEPT = 200_000;
const PAGES_READ = 200;

export type WordsQuestion = ReadFile & { readonly kind: EvidenceKind; readonly mediaType: string };

/** The text of an e-mail, a PDF or a text file, for searching. Empty for other kinds and where there is none. */
export async function findWords(question: WordsQuestion): Promise<{ readonly words: string }> {
  const preview = await readFileForPreview(question);
  if (preview instanceof Refusal) return { words: '' };
  if (preview.kind === 'email') {
    const { subject, from, text, attachments } = preview;
    return toWords([subject, from, text, ...attachments.map(({ fileName }) => fileName)].join('\n'));
  }
  if (preview.kind === 'text') return toWords(preview.text);
  if (preview.kind === 'pdf') return toWords(await pdfText(preview.bytes));
  return { words: '' };
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    let text = '';
    for (let page = 1; page <= Math.min(pdf.numPages, PAGES_READ) && text.length < WORDS_KEPT; page += 1) {
      const content = await (await pdf.getPage(page)).getTextContent();
      for (const item of content.items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
      text += '\n';
    }
    return text;
  } catch {
    // A damaged or locked PDF is kept and shown as far as it goes; it has no words to find.
    return '';
  } finally {
    await task.destroy();
  }
}

/** Without characters that cannot be stored unchanged. */
function toWords(text: string): { readonly words: string } {
  return { words: text.replaceAll('\u0000', ' ').slice(0, WORDS_KEPT).toWellFormed() };
}
