import PostalMime, { type Address } from 'postal-mime';
import type { Preview } from '../../../../shared/features/evidence/model.ts';

/** Longer text is cut on screen; the file keeps all of it. */
const TEXT_SHOWN = 1_000_000;

type EmailPreview = Extract<Preview, { kind: 'email' }>;

/**
 * Reads an e-mail as text: nothing of its HTML is ever rendered, no picture is fetched, attachments are named only.
 * @throws where it is made so that nobody can read it, such as parts nested without end
 */
export async function readEmail(bytes: Uint8Array): Promise<EmailPreview> {
  const email = await PostalMime.parse(bytes);
  return {
    kind: 'email',
    from: email.from === undefined ? '' : addressToText(email.from),
    to: (email.to ?? []).map(addressToText).join(', '),
    subject: email.subject ?? '',
    date: email.date ?? '',
    text: (email.text ?? htmlToText(email.html ?? '')).slice(0, TEXT_SHOWN),
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      fileName: filename ?? '',
      mediaType: mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}

function addressToText(address: Address): string {
  if (address.address === undefined) return address.name;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

/**
 * The words of an HTML-only mail; shown as plain text, so that nothing depends on this being exact. Strangers wrote it,
 * perhaps to keep a reader busy: no step goes over the same part twice.
 */
function htmlToText(html: string): string {
  return withoutUnread(html)
    .replace(/<br\s*\/?>|<\/(p|div|tr|li|h\d)>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const ENDS: Readonly<Record<string, RegExp>> = {
  '<script': /<\/script/gi,
  '<style': /<\/style/gi,
  '<!--': /-->/g,
};

/** Without scripts, styles and comments; one that never ends takes the rest along. */
function withoutUnread(html: string): string {
  const begins = /<script\b|<style\b|<!--/gi;
  let text = '';
  let place = 0;
  for (let begin = begins.exec(html); begin !== null; begin = begins.exec(html)) {
    text += `${html.slice(place, begin.index)} `;
    const end = ENDS[begin[0].toLowerCase()];
    if (end === undefined) return text;
    end.lastIndex = begin.index;
    const found = end.exec(html);
    if (found === null) return text;
    // What is left of an end tag goes with the other tags.
    place = found[0] === '-->' ? end.lastIndex : found.index;
    begins.lastIndex = place;
  }
  return text + html.slice(place);
}
