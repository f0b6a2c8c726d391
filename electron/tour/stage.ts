import type { Page } from 'playwright-core';
import type { Language } from '../../shared/kernel/primitives.ts';
import { type Messages, messages } from '../../shared/messages.ts';
import { createHands, type Hands } from './hands.ts';
import { type Sample, samples } from './samples.ts';

/** What every step works on: the window, the hands, and the words of its language. */
export type Stage = {
  readonly page: Page;
  readonly hands: Hands;
  readonly language: Language;
  /** The texts of the screens: steps find things by what people read. */
  readonly texts: Messages;
  readonly sample: Sample;
  /** A picture of what the window shows now. */
  readonly shot: (name: string) => Promise<void>;
};

export function createStage(page: Page, language: Language, shot: Stage['shot']): Stage {
  return {
    page,
    hands: createHands(page),
    language,
    texts: messages[language],
    sample: samples[language],
    shot,
  };
}
