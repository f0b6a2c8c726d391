import type { Language } from '../../shared/kernel/primitives.ts';

/** The language that the system is set to: English where it says so, else Dutch, as Luwte itself. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.startsWith('en') ? 'en' : 'nl';
}
