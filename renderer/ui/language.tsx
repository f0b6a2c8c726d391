import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo } from 'react';
import type { Language } from '../../shared/kernel/primitives.ts';
import type { Messages } from '../../shared/messages.ts';
import { messages } from '../../shared/messages.ts';

type LanguageChoice = { readonly language: Language; readonly change: (language: Language) => void };

const LanguageContext = createContext<LanguageChoice | null>(null);

type LanguageProviderProps = {
  language: Language;
  /** Called when somebody chooses another language; the owner stores it and passes it back as `language`. */
  onChange: (language: Language) => void;
  children: ReactNode;
};

/** The language of every screen below; the document's `lang` follows, for screen readers. */
export function LanguageProvider({ language, onChange, children }: LanguageProviderProps) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, change: onChange }), [language, onChange]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error('useLanguage needs a LanguageProvider');
  return choice;
}

/** The texts of one slice (or of `kernel`) in the language of the screen. */
export function useMessages<Slice extends keyof Messages>(slice: Slice): Messages[Slice] {
  return messages[useLanguage().language][slice];
}

/** The texts of all slices, for what lists them: rail, commands, tabs. */
export function useAllMessages(): Messages {
  return messages[useLanguage().language];
}
