import type { Language, Precision } from '../../../../../shared/kernel/primitives.ts';

/** `vrijdag 20 november 2026`, of a moment in milliseconds since 1970; `november 2026` where only the month is known. */
export function paperDay(
  at: number,
  language: Language,
  timeZone: string,
  precision: Precision = 'day',
): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    ...(precision === 'month' ? {} : { weekday: 'long', day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);
}
