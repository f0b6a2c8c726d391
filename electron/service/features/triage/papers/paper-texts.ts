import { en } from '../../../../../shared/features/triage/papers-document-messages.en.ts';
import { nl } from '../../../../../shared/features/triage/papers-document-messages.nl.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';

/** The words of a paper in its own language, whatever language the screen is in. */
export function paperTexts(language: Language) {
  return { nl, en }[language];
}
