import type { MessageShape } from '../../kernel/message-shape.ts';
import { en as document } from './papers-document-messages.en.ts';
import { en as letter } from './papers-letter-messages.en.ts';
import type { papersNl } from './papers-messages.nl.ts';
import { en as plan } from './papers-plan-messages.en.ts';

/** Texts of the part `papers` of triage, in English. */
export const papersEn: MessageShape<typeof papersNl> = {
  promisedCall: 'Call, as the step plan promises',
  plan,
  letter,
  document,
};
