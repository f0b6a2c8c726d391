import type { Condition } from '../reference/model.ts';
import type { DrawnFrom } from './drawn-from.ts';
import { type ConditionPart, meets, type Situation } from './meets.ts';
import type { FactName } from './model.ts';

/** The facts that a condition looks at, sorted as {@link factsByField} has them; each once. */
export function factsOfCondition({ anyOf = [], noneOf = [], ...part }: Condition): readonly FactName[] {
  return unique([part, ...anyOf, ...noneOf].flatMap(factsOfPart));
}

/**
 * The facts that a condition holds by: of alternatives the first that holds, and no other. That it is no criticism goes without
 * saying where something else is said.
 * @param drawn where conclusions of this case came from; of one that is not in it, what such are mostly drawn from
 */
export function factsItHoldsBy(
  condition: Condition,
  situation: Situation,
  drawn: DrawnFrom = {},
): readonly FactName[] {
  const { anyOf = [], noneOf = [], ...part } = condition;
  const holding = anyOf.find((one) => meets(one, situation));
  const all = [part, ...(holding === undefined ? [] : [holding]), ...noneOf].flatMap(fieldsOf);
  const decisive = all.filter((field) => field !== 'criticism');
  return unique(
    (decisive.length === 0 ? all : decisive).flatMap(
      (field) => drawnFacts(field, drawn) ?? factsByField[field],
    ),
  );
}

/**
 * The facts that a condition does not hold by: of what all must hold, that which does not; else of each alternative.
 * @param drawn as of {@link factsItHoldsBy}
 */
export function factsItFailsBy(
  condition: Condition,
  situation: Situation,
  drawn: DrawnFrom = {},
): readonly FactName[] {
  const { anyOf = [], noneOf = [], ...part } = condition;
  const missing = missingIn(part, situation);
  if (missing.length > 0)
    return unique(
      // That it is too grave follows from what made it so; that it is not grave enough, from all that could have.
      missing.flatMap((field) =>
        field === 'severityTo'
          ? (drawnFacts('severityFrom', drawn) ?? factsByField[field])
          : factsByField[field],
      ),
    );
  const holding = noneOf.find((one) => meets(one, situation));
  return unique(
    holding === undefined ? factsOf(anyOf.flatMap((one) => missingIn(one, situation))) : factsOfPart(holding),
  );
}

/** Undefined: it is no conclusion, or nothing is known of what this one came from. */
function drawnFacts(field: keyof ConditionPart, drawn: DrawnFrom): readonly FactName[] | undefined {
  const facts =
    field === 'severityFrom' ? drawn.severity : field === 'police' || field === 'clock' ? drawn[field] : [];
  return facts === undefined || facts.length === 0 ? undefined : facts;
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
