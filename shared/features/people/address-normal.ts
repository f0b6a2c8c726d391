import type { AddressKind } from './model.ts';

/**
 * The form in which two spellings of one address are the same: `mail:`, `phone:`, `account:` or `home:` and what is
 * compared. Empty where nothing is left to compare.
 */
export function addressToNormal(kind: AddressKind, text: string): string {
  const normal = normalOf[kind](text.normalize('NFKC').toLowerCase().normalize('NFKC').trim());
  return normal === '' ? '' : `${kind}:${normal}`;
}

/** What a text may be when somebody types an address without saying of which kind: normal forms, at most three. */
export function textToNormals(text: string): string[] {
  const typed = text.trim();
  const kinds: AddressKind[] = [];
  if (MAIL.test(typed)) kinds.push('mail');
  if (/^\+?[\d\s().-]{8,20}$/.test(typed)) kinds.push('phone');
  if (/^@?[\w.-]{2,60}$/.test(typed) || /^(https?:\/\/)?[\w-]+\.[\w.-]+\/\S+$/i.test(typed))
    kinds.push('account');
  return kinds.map((kind) => addressToNormal(kind, typed)).filter((normal) => normal !== '');
}

const MAIL = /^[^\s@,;]{1,200}@[^\s@,;]+\.[^\s@,;]{2,}$/;

/** Mail addresses and telephone numbers within a sentence such as `06 5550 1234, na vijven`; at most five of each. */
export function addressesIn(text: string): { readonly kind: 'mail' | 'phone'; readonly text: string }[] {
  const mails = (text.match(/[^\s@,;<>()]{1,100}@[^\s@,;<>()]{1,100}\.[a-z]{2,20}/giu) ?? []).slice(0, 5);
  const rest = mails.reduce((left, mail) => left.replace(mail, ' '), text);
  const phones = (rest.match(/(?:\+|\b0)[\d\s().-]{7,18}\d/g) ?? [])
    .filter((number) => digitsOf(number).length >= 9 && digitsOf(number).length <= 15)
    .slice(0, 5);
  return [
    ...mails.map((mail) => ({ kind: 'mail' as const, text: mail })),
    ...phones.map((number) => ({ kind: 'phone' as const, text: number.trim() })),
  ];
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

const normalOf: Readonly<Record<AddressKind, (text: string) => string>> = {
  mail: (text) => text.replace(/^mailto:/, ''),
  phone(text) {
    // `+31 (0)6 …` is written by many; the zero in brackets is not dialled.
    const dialled = text.replace(/\(0\)/, '').replaceAll(/[^\d+]/g, '');
    if (dialled.startsWith('+')) return dialled;
    if (dialled.startsWith('00')) return `+${dialled.slice(2)}`;
    return dialled.startsWith('0') ? `+31${dialled.slice(1)}` : dialled;
  },
  account(text) {
    const path = text
      .replace(/^https?:\/\//, '')
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '');
    return (path.split('/').at(-1) ?? '').replace(/^@+/, '');
  },
  home: (text) => text.replaceAll(/[\s.,;-]+/g, ' ').trim(),
};
