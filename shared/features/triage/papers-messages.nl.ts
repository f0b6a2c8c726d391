import { nl as document } from './papers-document-messages.nl.ts';
import { nl as letter } from './papers-letter-messages.nl.ts';
import { nl as plan } from './papers-plan-messages.nl.ts';

/** Texts of the part `papers` of triage. B1, u-form. */
export const papersNl = {
  promisedCall: 'Bellen, zoals in het stappenplan is beloofd',
  plan,
  letter,
  document,
};
