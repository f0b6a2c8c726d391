import type { FactName } from '../../../../shared/features/triage/model.ts';

/** How a fact is filled in. */
export const factControls = {
  forms: 'items',
  offences: 'items',
  criminality: 'choice',
  intensity: 'choice',
  concreteThreat: 'yes-no',
  acuteDanger: 'yes-no',
  offline: 'yes-no',
  origin: 'choice',
  messages: 'number',
  spanDays: 'number',
  senders: 'number',
  burst: 'number',
  reach: 'choice',
  recurring: 'yes-no',
  impactPerson: 'choice',
  policeWish: 'choice',
  elected: 'yes-no',
  contract: 'contract',
  role: 'choice',
  career: 'choice',
  employers: 'number',
  habituated: 'yes-no',
  recognition: 'choice',
} as const satisfies Record<FactName, 'items' | 'choice' | 'yes-no' | 'number' | 'contract'>;

/** In which part of the screen they stand; `recognition` has a part of its own. */
export const factGroups = {
  what: [
    'forms',
    'offences',
    'criminality',
    'intensity',
    'concreteThreat',
    'acuteDanger',
    'offline',
    'origin',
  ],
  much: ['messages', 'spanDays', 'senders', 'burst', 'reach', 'recurring'],
  person: ['impactPerson', 'policeWish', 'elected', 'contract', 'role', 'career', 'employers', 'habituated'],
} as const satisfies Record<string, readonly FactName[]>;

export type ItemsFact = 'forms' | 'offences';
export type NumberFact = 'messages' | 'spanDays' | 'senders' | 'burst' | 'employers';

/** Where the field of a fact is found on the screen, for what leads to it. */
export const factFieldId = (fact: FactName): string => `triage-fact-${fact}`;
