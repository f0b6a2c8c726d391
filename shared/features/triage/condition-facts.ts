import type { Condition } from '../reference/model.ts';
import { type ConditionPart, meets, type Situation } from './meets.ts';
import type { FactName } from './model.ts';

/** The facts that a condition looks at, sorted as {@link factsByField} has them; each once. */
export function factsOfCondition({ anyOf = [], noneOf = [], ...part }: Condition): readonly FactName[] {
  return unique([part, ...anyOf, ...noneOf].flatMap(factsOfPart));
}

/**
 * The facts that a condition holds by: of alternatives the first that holds, and no other. That it is no criticism goes without
 * saying where something else is said.
 */
export function factsItHoldsBy(condition: Condition, situation: Situation): readonly FactName[] {
  const { anyOf = [], noneOf = [], ...part } = condition;
  const holding = anyOf.find((one) => meets(one, situation));
  const all = [part, ...(holding === undefined ? [] : [holding]), ...noneOf].flatMap(fieldsOf);
  const decisive = all.filter((field) => field !== 'criticism');
  return unique(factsOf(decisive.length === 0 ? all : decisive));
}

/** The facts that a condition does not hold by: of what all must hold, that which does not; else of each alternative. */
export function factsItFailsBy(condition: Condition, situation: Situation): readonly FactName[] {
  const { anyOf = [], noneOf = [], ...part } = condition;
  const missing = missingIn(part, situation);
  if (missing.length > 0) return unique(factsOf(missing));
  const holding = noneOf.find((one) => meets(one, situation));
  return unique(
    holding === undefined ? factsOf(anyOf.flatMap((one) => missingIn(one, situation))) : factsOfPart(holding),
  );
}

const missingIn = (part: ConditionPart, situation: Situation) =>
  fieldsOf(part).filter((field) => !meets({ [field]: part[field] }, situation));

const fieldsOf = (part: ConditionPart) => Object.keys(part) as (keyof ConditionPart)[];
const factsOf = (fields: readonly (keyof ConditionPart)[]) => fields.flatMap((field) => factsByField[field]);
const factsOfPart = (part: ConditionPart): readonly FactName[] => factsOf(fieldsOf(part));

const unique = (facts: readonly FactName[]): readonly FactName[] => [...new Set(facts)];

/** What a field looks at; of a conclusion, the facts that it is mostly drawn from. */
const factsByField: { readonly [Field in keyof ConditionPart]-?: readonly FactName[] } = {
  forms: ['forms'],
  offences: ['offences'],
  criminalityFrom: ['criminality'],
  intensityFrom: ['intensity'],
  reachFrom: ['reach'],
  impactFrom: ['impactPerson'],
  messagesFrom: ['messages'],
  daysFrom: ['spanDays'],
  burstFrom: ['burst'],
  sendersFrom: ['senders'],
  employersFrom: ['employers'],
  origin: ['origin'],
  concreteThreat: ['concreteThreat'],
  acuteDanger: ['acuteDanger'],
  offline: ['offline'],
  recurring: ['recurring'],
  habituated: ['habituated'],
  elected: ['elected'],
  contract: ['contract'],
  career: ['career'],
  roles: ['role'],
  policeWish: ['policeWish'],
  severityFrom: ['criminality', 'messages', 'intensity', 'reach', 'impactPerson', 'forms'],
  severityTo: ['criminality', 'messages', 'intensity', 'reach', 'impactPerson', 'forms'],
  police: ['forms', 'offences', 'criminality', 'concreteThreat'],
  clock: ['offences', 'elected'],
  criticism: ['recognition', 'forms', 'offences', 'criminality', 'intensity', 'concreteThreat'],
};
