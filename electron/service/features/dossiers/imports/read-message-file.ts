import MsgReader from '@kenjiuno/msgreader';
import PostalMime from 'postal-mime';
import { htmlToText } from '../../../documents/html-to-text.ts';

/** What a mail or a saved page says of itself; nothing of it is shown, run or fetched. */
export type MessageFile = {
  /** ISO, with its zone; empty where the file does not say. */
  readonly moment: string;
  readonly isMail: boolean;
  readonly sender: string;
  readonly link: string;
  readonly text: string;
  /** Names of attachments, without any folder. */
  readonly attachments: readonly string[];
};

/** Longer text is cut; the file itself keeps all of it. */
const TEXT_KEPT = 900_000;

/**
 * Reads a mail (`.eml`, `.msg`) or a saved page (`.mhtml`, `.html`), told by its bytes and its name.
 * @throws where it is none of these, or made so that nobody can read it
 */
export async function readMessageFile(name: string, bytes: Uint8Array): Promise<MessageFile> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return readMsg(bytes);
  if (/\.html?$/i.test(name)) return readPage(new TextDecoder().decode(bytes), '', '');
  if (!/\.(eml|mht|mhtml)$/i.test(name)) throw new Error('no mail and no page');
  const mail = await PostalMime.parse(bytes);
  const saved = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value;
  if (saved !== undefined || /\.mht(ml)?$/i.test(name)) {
    return readPage(mail.html ?? '', saved ?? '', mail.date ?? '');
  }
  const text = mail.text ?? htmlToText(mail.html ?? '');
  if (mail.from === undefined && text.trim() === '') throw new Error('no mail');
  return {
    moment: toIso(mail.date ?? ''),
    isMail: true,
    sender: mail.from?.address ?? mail.from?.name ?? '',
    link: '',
    text: cut([mail.subject ?? '', text]),
    attachments: mail.attachments.map(({ filename }) => baseName(filename ?? '')),
  };
}

function readMsg(bytes: Uint8Array): MessageFile {
  // A copy of its own: the bytes may be a part of a larger buffer.
  const reader = new MsgReader(Uint8Array.from(bytes).buffer);
  const mail = reader.getFileData();
  if (mail.error !== undefined || mail.dataType !== 'msg') throw new Error('no mail');
  return {
    moment: toIso(mail.messageDeliveryTime ?? mail.clientSubmitTime ?? ''),
    isMail: true,
    sender: mail.senderSmtpAddress ?? mail.senderEmail ?? mail.senderName ?? '',
    link: '',
    text: cut([mail.subject ?? '', mail.body || htmlToText(mail.bodyHtml ?? decodeHtml(mail.html))]),
    attachments: (mail.attachments ?? []).map(({ fileName }) => baseName(fileName ?? '')),
  };
}

/** What Outlook keeps as bytes is UTF-8, or else the western Windows set. */
function decodeHtml(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What browsers write into the pages they save: where they came from. */
const SAVED_FROM = /<!-- saved from url=\(\d+\)(\S+) -->/i;

function readPage(html: string, savedFrom: string, savedAt: string): MessageFile {
  if (!/<[a-z!]/i.test(html)) throw new Error('no page');
  const head = html.slice(0, 500_000);
  const tag = (pattern: RegExp) => attribute(pattern.exec(head)?.[0] ?? '', 'content');
  const link =
    attribute(/<link\b[^<>]{0,300}\brel=["']?canonical["'][^<>]{0,1000}>/i.exec(head)?.[0] ?? '', 'href') ||
    tag(/<meta\b[^<>]{0,100}og:url["'][^<>]{0,1000}>/i) ||
    savedFrom ||
    (SAVED_FROM.exec(head)?.[1] ?? '');
  const published =
    tag(/<meta\b[^<>]{0,100}article:published_time["'][^<>]{0,300}>/i) ||
    attribute(/<time\b[^<>]{0,300}>/i.exec(head)?.[0] ?? '', 'datetime');
  return {
    // The moment at which somebody saved the page says when it was there at the latest.
    moment: toIso(published) || toIso(savedAt),
    isMail: false,
    sender: tag(/<meta\b[^<>]{0,100}name=["']author["'][^<>]{0,300}>/i),
    link: htmlToText(link),
    text: cut([htmlToText(/<title\b[^<>]*>([^<]{0,500})/i.exec(head)?.[1] ?? ''), htmlToText(bodyOf(html))]),
    attachments: [],
  };
}

function bodyOf(html: string): string {
  const start = html.search(/<body\b/i);
  return start < 0 ? html : html.slice(start);
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
}

function toIso(date: string): string {
  const at = Date.parse(date);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}

/** A name without the folders that it claims to stand in. */
export function baseName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last
    .replace(/\p{Cc}/gu, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 200);
}

function cut(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, TEXT_KEPT);
}
