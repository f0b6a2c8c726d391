import type { Language } from '../../../../../shared/kernel/primitives.ts';

/** `vrijdag 20 november 2026`, of a moment in milliseconds since 1970. */
export function paperDay(at: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);
}
