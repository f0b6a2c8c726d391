import type { Situation } from '../../shared/features/triage/meets.ts';
import { factNameSchema, type KnownFacts, type TriageFacts } from '../../shared/features/triage/model.ts';

/** Facts of which nothing is known but what is given here. */
export function factsKnown(known: Partial<TriageFacts>): TriageFacts {
  return {
    forms: [],
    offences: [],
    criminality: 'none',
    intensity: 'low',
    messages: 0,
    spanDays: 0,
    senders: 0,
    burst: 0,
    reach: 'small',
    impactPerson: 'low',
    concreteThreat: false,
    acuteDanger: false,
    contract: null,
    habituated: false,
    elected: false,
    origin: 'external',
    offline: false,
    recurring: false,
    policeWish: null,
    career: null,
    role: null,
    employers: 1,
    recognition: null,
    ...known,
  };
}

/** A case of which nothing is known, and nothing concluded, but what is given here. */
export function situationOf(known: Partial<Situation>): Situation {
  return {
    ...factsKnown({}),
    severity: 'light',
    police: 'none',
    clock: false,
    criticism: false,
    ...known,
  };
}

/** Where the facts come from: all of one origin, but for those that are given here. */
export function originsOf(
  all: KnownFacts['origins'][keyof KnownFacts['origins']],
  others: Partial<KnownFacts['origins']> = {},
): KnownFacts['origins'] {
  const every = Object.fromEntries(factNameSchema.options.map((fact) => [fact, all]));
  return { ...(every as KnownFacts['origins']), ...others };
}
