import { en as actionsEn } from './features/actions/messages.en.ts';
import { nl as actionsNl } from './features/actions/messages.nl.ts';
import { en as consentEn } from './features/consent/messages.en.ts';
import { nl as consentNl } from './features/consent/messages.nl.ts';
import { en as dossiersEn } from './features/dossiers/messages.en.ts';
import { nl as dossiersNl } from './features/dossiers/messages.nl.ts';
import { en as evidenceEn } from './features/evidence/messages.en.ts';
import { nl as evidenceNl } from './features/evidence/messages.nl.ts';
import { en as peopleEn } from './features/people/messages.en.ts';
import { nl as peopleNl } from './features/people/messages.nl.ts';
import { en as referenceEn } from './features/reference/messages.en.ts';
import { nl as referenceNl } from './features/reference/messages.nl.ts';
import { en as reviewsEn } from './features/reviews/messages.en.ts';
import { nl as reviewsNl } from './features/reviews/messages.nl.ts';
import { en as settingsEn } from './features/settings/messages.en.ts';
import { nl as settingsNl } from './features/settings/messages.nl.ts';
import { en as todayEn } from './features/today/messages.en.ts';
import { nl as todayNl } from './features/today/messages.nl.ts';
import { en as triageEn } from './features/triage/messages.en.ts';
import { nl as triageNl } from './features/triage/messages.nl.ts';
import { en as vaultEn } from './features/vault/messages.en.ts';
import { nl as vaultNl } from './features/vault/messages.nl.ts';
import type { MessageShape } from './kernel/message-shape.ts';
import { en as kernelEn } from './kernel/messages.en.ts';
import { nl as kernelNl } from './kernel/messages.nl.ts';

const nl = {
  kernel: kernelNl,
  vault: vaultNl,
  people: peopleNl,
  dossiers: dossiersNl,
  evidence: evidenceNl,
  reference: referenceNl,
  settings: settingsNl,
  reviews: reviewsNl,
  consent: consentNl,
  actions: actionsNl,
  today: todayNl,
  triage: triageNl,
};

/** Every text of the screens, per slice; Dutch is the measure. */
export type Messages = MessageShape<typeof nl>;

const en: Messages = {
  kernel: kernelEn,
  vault: vaultEn,
  people: peopleEn,
  dossiers: dossiersEn,
  evidence: evidenceEn,
  reference: referenceEn,
  settings: settingsEn,
  reviews: reviewsEn,
  consent: consentEn,
  actions: actionsEn,
  today: todayEn,
  triage: triageEn,
};

/** Every text in every language. One line per slice and language above. */
export const messages: { readonly nl: Messages; readonly en: Messages } = { nl, en };
