import type { MessageShape } from '../../shared/kernel/message-shape.ts';
import type { Language } from '../../shared/kernel/primitives.ts';
import { en } from '../../shared/kernel/shell-messages.en.ts';
import { nl } from '../../shared/kernel/shell-messages.nl.ts';

export type ShellTexts = MessageShape<typeof nl>;

export type ShellWords = {
  /** What the shell says now. */
  readonly texts: () => ShellTexts;
  /** A language was chosen on the page. */
  readonly setLanguage: (language: Language) => void;
};

/**
 * The shell's own words, in the language of the page once that is known.
 * @param onChange another language holds from now on
 */
export function createShellWords(first: Language, onChange: () => void): ShellWords {
  let present = first;
  return {
    texts: () => (present === 'en' ? en : nl),
    setLanguage(language) {
      if (language === present) return;
      present = language;
      onChange();
    },
  };
}

/** Dutch, as Luwte itself, unless the system says English. */
export function systemLanguage(languages: readonly string[]): Language {
  return languages[0]?.startsWith('en') === true ? 'en' : 'nl';
}
