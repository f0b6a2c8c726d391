import { isNoAccount } from './no-account.ts';
import { linkToHandle, toPlain } from './sender-link.ts';

/** What a protocol pack says of a platform's accounts and links. */
export type SenderPlatform = {
  /** Host names of its links, without `www.`. */
  readonly hosts?: readonly string[] | undefined;
  /** `at`: accounts are written with an @. `mail`: e-mail addresses. `phone`: numbers. Absent: names. */
  readonly handle?: 'at' | 'mail' | 'phone' | 'name' | undefined;
};

/** What a text names, in a normal form. */
export type SenderHandle = {
  readonly handle: string;
  /**
   * Words that may mean somebody else elsewhere ("buurman", "Boze Buurman"): one sender within a dossier, never over
   * dossiers. Accounts are what has an @, an address, a number or a link, and one word where accounts are written so.
   */
  readonly isWords: boolean;
};

/**
 * The normal form of an account: the same for every way in which people write down one account of a platform (H annex 2:
 * single messages of one sender can together be stalking). Links to a profile become its account; what only tells where
 * somebody came from, credentials in links, and characters that cannot be seen fall away. Letters that look like other ones
 * stay what they are: that is another account (`looksLike`).
 * @returns null where the text names no account: empty, or words such as "unknown"
 */
export function toHandle(platform: SenderPlatform, text: string): SenderHandle | null {
  const clean = toVisible(text);
  const link = linkToHandle(platform.hosts ?? [], clean);
  const found = link ?? plainToHandle(platform.handle ?? 'name', clean);
  if (found === null || !/[\p{L}\p{N}\p{So}]/u.test(found)) return null;
  const handle = toVisible(found);
  return { handle, isWords: link === null && !isAccount(platform, clean, handle) };
}

/** Whether what is no link can be only one account, whoever writes it down. */
function isAccount({ handle: kind, hosts }: SenderPlatform, text: string, handle: string): boolean {
  if (/\s/u.test(handle)) return false;
  if (/^\+\d+$/u.test(handle) || (kind === 'phone' && /^\d+$/u.test(handle))) return true;
  // A place with accounts of its own where people go by their names: `jan.jansen` is an account, `Karin` a name.
  const isMarked =
    /@[^\s@]/u.test(`${text} ${handle}`) || (hosts !== undefined && /[\p{N}._-]/u.test(handle));
  return kind === 'at' || isMarked;
}

/** Compatibility forms are one (full-width letters), and whatever shows nothing is gone. */
function toVisible(text: string): string {
  // Zero width, direction, tags, variations, fillers.
  const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
  return text.replace(hidden, '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

function plainToHandle(kind: NonNullable<SenderPlatform['handle']>, text: string): string | null {
  if (isNoAccount(text)) return null;
  switch (kind) {
    case 'at':
      return atHandle(text);
    case 'mail':
      return mailHandle(text);
    case 'phone':
    case 'name':
      return phoneHandle(text, kind === 'phone') ?? nameHandle(text);
  }
}

/** `Boze Buurman (@Boze_Buurman)` and `boze_buurman/` are the same account. */
function atHandle(text: string): string {
  const marked = [...text.matchAll(/(?:^@\s?|[\s(<[]@)([^\s()<>[\]@,;]+(?:@[^\s()<>[\]@,;]+)?)/gu)];
  const [only, another] = marked;
  const account = only?.[1] !== undefined && another === undefined ? only[1] : text.replace(/^@\s*/u, '');
  return account.replace(/[/:;,.!?]+$/u, '').toLowerCase();
}

/** `Boos <Boos@Example.nl>` and `mailto:boos@example.nl?subject=x`. A text without an address stays a name. */
function mailHandle(text: string): string {
  const plain = /^mailto:/iu.test(text) ? toPlain(text.slice('mailto:'.length)) : text;
  const address = plain.match(/[^\s<>"'(),;:]+@[^\s<>"'(),;:?]+/u)?.[0];
  return address === undefined ? nameHandle(text) : address.replace(/[/.]+$/u, '').toLowerCase();
}

/**
 * `06 12 34 56 78`, `0031612345678`, `+31 (0)6-12345678` are one number; without a country it is a Dutch one.
 * @param any also what is too short to be somebody's number by the look of it
 */
function phoneHandle(text: string, any: boolean): string | null {
  const bare = text.replace(/^(?:tel|sms|callto):/iu, '').replace(/\(0\)/u, '');
  if (!/^\+?[\d\s().\-/]+$/u.test(bare)) return null;
  const digits = bare.replace(/\D/gu, '');
  if (bare.startsWith('+')) return digits.length >= 8 ? `+${digits}` : null;
  if (digits.startsWith('00') && digits.length >= 10) return `+${digits.slice(2)}`;
  if (digits.startsWith('0') && digits.length === 10) return `+31${digits.slice(1)}`;
  return any && digits !== '' ? digits : null;
}

function nameHandle(text: string): string {
  return text
    .replace(/^@\s*(?=\S)/u, '')
    .replace(/\/+$/u, '')
    .toLowerCase();
}
