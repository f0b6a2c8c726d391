import type { Condition, TriageRules } from '../reference/model.ts';
import { factsOfCondition } from './condition-facts.ts';
import {
  criminalitySchema,
  type FactName,
  impactSchema,
  intensitySchema,
  reachSchema,
  type SeverityChange,
  type TriageFacts,
} from './model.ts';

/** The same case with one fact otherwise. */
export type Variation = Omit<SeverityChange, 'severity'> & {
  readonly facts: TriageFacts;
  /** How many steps away: 1 is the next choice, or the next figure that a rule names. */
  readonly distance: number;
};

/**
 * Every other value of one fact that the rules of severity can tell apart: each other choice, each figure at which a rule
 * begins or ceases to hold, each item of a list that a rule names.
 */
export function variationsOf(rules: TriageRules, facts: TriageFacts): readonly Variation[] {
  const conditions = [
    ...rules.severity.flatMap(({ levels }) => levels.map(({ when }) => when)),
    ...rules.floors.map(({ when }) => when),
  ].filter((when) => when !== undefined);
  const looked = new Set<FactName>([...conditions.flatMap(factsOfCondition), ...CRITICISM]);
  return [
    ...choices(facts, looked),
    ...figures(facts, conditions),
    ...flags(facts, looked),
    ...items(facts, conditions),
    ...recognitions(facts),
  ];
}

/** Facts that tell criticism from hate, beside those that a pack names. */
const CRITICISM: readonly FactName[] = ['criminality', 'intensity', 'impactPerson', 'concreteThreat'];

const ORDERED = {
  criminality: criminalitySchema.options,
  intensity: intensitySchema.options,
  reach: reachSchema.options,
  impactPerson: impactSchema.options,
} as const;

function choices(facts: TriageFacts, looked: ReadonlySet<FactName>): readonly Variation[] {
  return (Object.keys(ORDERED) as (keyof typeof ORDERED)[])
    .filter((fact) => looked.has(fact))
    .flatMap((fact) => {
      const order: readonly string[] = ORDERED[fact];
      const present = order.indexOf(facts[fact]);
      return order.flatMap((value, at): Variation[] =>
        at === present
          ? []
          : [
              {
                fact,
                how: at > present ? 'at-least' : 'at-most',
                value,
                facts: withFact(facts, fact, value),
                distance: Math.abs(at - present),
              },
            ],
      );
    });
}

const FIGURES = {
  messages: 'messagesFrom',
  spanDays: 'daysFrom',
  burst: 'burstFrom',
  senders: 'sendersFrom',
  employers: 'employersFrom',
} as const;

function figures(facts: TriageFacts, conditions: readonly Condition[]): readonly Variation[] {
  const all = conditions.flatMap(partsOf);
  return (Object.keys(FIGURES) as (keyof typeof FIGURES)[]).flatMap((fact) => {
    const named = new Set(all.flatMap((part) => part[FIGURES[fact]] ?? []));
    const up = [...named].filter((least) => least > facts[fact]).toSorted((one, other) => one - other);
    const down = [...named].filter((least) => least <= facts[fact]).toSorted((one, other) => other - one);
    const to = (value: number, how: 'at-least' | 'at-most', at: number): Variation => ({
      fact,
      how,
      value: String(value),
      facts: withFact(facts, fact, value),
      distance: at + 1,
    });
    return [
      ...up.map((least, at) => to(least, 'at-least', at)),
      ...down.map((least, at) => to(least - 1, 'at-most', at)),
    ];
  });
}

const FLAGS = ['concreteThreat', 'acuteDanger', 'offline', 'recurring', 'habituated', 'elected'] as const;

function flags(facts: TriageFacts, looked: ReadonlySet<FactName>): readonly Variation[] {
  return FLAGS.filter((fact) => looked.has(fact)).map((fact) => ({
    fact,
    how: 'is',
    value: String(!facts[fact]),
    facts: withFact(facts, fact, !facts[fact]),
    distance: 1,
  }));
}

function items(facts: TriageFacts, conditions: readonly Condition[]): readonly Variation[] {
  return (['forms', 'offences'] as const).flatMap((fact) => {
    const named = new Set(conditions.flatMap(partsOf).flatMap((part) => part[fact] ?? []));
    return [...named].map((id): Variation => {
      const isPresent = facts[fact].includes(id);
      const list = isPresent ? facts[fact].filter((other) => other !== id) : [...facts[fact], id].toSorted();
      return {
        fact,
        how: isPresent ? 'without' : 'with',
        value: id,
        facts: withFact(facts, fact, list),
        distance: 1,
      };
    });
  });
}

/** A conclusion of its own, never the next step of anything. */
function recognitions(facts: TriageFacts): readonly Variation[] {
  return (['criticism', 'hate'] as const)
    .filter((value) => value !== facts.recognition)
    .map((value) => ({
      fact: 'recognition',
      how: 'is',
      value,
      facts: withFact(facts, 'recognition', value),
      distance: 2,
    }));
}

function partsOf({ anyOf = [], noneOf = [], ...all }: Condition) {
  return [all, ...anyOf, ...noneOf];
}

/** The value is one that the fact can have. */
function withFact(facts: TriageFacts, fact: FactName, value: unknown): TriageFacts {
  return { ...facts, [fact]: value };
}
