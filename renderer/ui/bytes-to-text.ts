import type { Language } from '../../shared/kernel/primitives.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A size as people read it: `812 B`, `1,4 MB`. `bytes` is not negative. */
export function bytesToText(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    maximumFractionDigits: digits,
  });
  return `${number.format(value)} ${UNITS[unit]}`;
}
