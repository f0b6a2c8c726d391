import type { MessageShape } from '../../kernel/message-shape.ts';
import { assessEn } from './assess-messages.en.ts';
import { lackingEn } from './lacking-consent-messages.en.ts';
import type { nl } from './messages.nl.ts';
import { papersEn } from './papers-messages.en.ts';
import { policeEn } from './police-messages.en.ts';
import { rulesEn } from './rules-messages.en.ts';
import { signalsEn } from './signals-messages.en.ts';

/** Texts of triage, in English. */
export const en: MessageShape<typeof nl> = {
  panel: 'Severity and route',
  partsLabel: 'Parts of severity and route',
  parts: {
    severity: 'Severity',
    route: 'Route',
    decision: 'Decision',
    signals: 'Signals',
    police: 'Police',
    papers: 'Step plan and letters',
  },
  rules: rulesEn,
  assess: assessEn,
  police: policeEn,
  papers: papersEn,
  signals: signalsEn,
  lacking: lackingEn,
};
