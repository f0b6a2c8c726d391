import PostalMime, { type Address } from 'postal-mime';
import type { Preview } from '../../../../shared/features/evidence/model.ts';
import { htmlToText } from '../../documents/html-to-text.ts';

/** Longer text is cut on screen; the file keeps all of it. */
const TEXT_SHOWN = 1_000_000;

/** What came along with an e-mail, in memory. */
export type EmailAttachment = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

type EmailPreview = Extract<Preview, { kind: 'email' }>;

/**
 * Reads an e-mail as text: nothing of its HTML is ever rendered, no picture is fetched, attachments are named only.
 * @throws where it is made so that nobody can read it, such as parts nested without end
 */
export async function readEmail(bytes: Uint8Array): Promise<EmailPreview> {
  return (await openEmail(bytes)).preview;
}

/** The same, with its attachments, for their words. @throws as {@link readEmail} */
export async function openEmail(
  bytes: Uint8Array,
): Promise<{ readonly preview: EmailPreview; readonly attachments: readonly EmailAttachment[] }> {
  const email = await PostalMime.parse(bytes);
  const attachments = email.attachments.map(({ filename, mimeType, content }) => ({
    fileName: filename ?? '',
    mediaType: mimeType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
  const preview: EmailPreview = {
    kind: 'email',
    from: email.from === undefined ? '' : addressToText(email.from),
    to: (email.to ?? []).map(addressToText).join(', '),
    subject: email.subject ?? '',
    date: email.date ?? '',
    text: (email.text ?? htmlToText(email.html ?? '')).slice(0, TEXT_SHOWN),
    attachments: attachments.map(({ bytes: content, ...named }) => ({ ...named, size: content.byteLength })),
  };
  return { preview, attachments };
}

function addressToText(address: Address): string {
  if (address.address === undefined) return address.name;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}
