import type { Condition } from '../reference/model.ts';
import type { PoliceNorm, Severity, TriageFacts } from './model.ts';
import { criminalitySchema, impactSchema, intensitySchema, reachSchema, severitySchema } from './model.ts';

/** The facts of a case and what was concluded from them so far: all that a condition can look at. */
export type Situation = TriageFacts & {
  readonly severity: Severity;
  readonly police: PoliceNorm;
  /** The term of a complaint runs (66 Sr). */
  readonly clock: boolean;
  /** Substantive criticism, no hate (P 1.1). */
  readonly criticism: boolean;
};

/** One part of it: what stands beside its lists of parts. */
export type ConditionPart = Omit<Condition, 'anyOf' | 'noneOf'>;

/** Whether all that a condition says holds; what has no condition always does. */
export function meets(condition: Condition | undefined, situation: Situation): boolean {
  if (condition === undefined) return true;
  const { anyOf, noneOf, ...part } = condition;
  return (
    partHolds(part, situation) &&
    (anyOf === undefined || anyOf.some((one) => partHolds(one, situation))) &&
    (noneOf === undefined || !noneOf.some((one) => partHolds(one, situation)))
  );
}

type Check<Name extends Field> = (wanted: NonNullable<ConditionPart[Name]>, situation: Situation) => boolean;

const atLeast = <Choice extends string>(choices: readonly Choice[], from: Choice, value: Choice): boolean =>
  choices.indexOf(value) >= choices.indexOf(from);
const anyIn = (wanted: readonly string[], present: readonly string[]): boolean =>
  wanted.some((id) => present.includes(id));

type Field = keyof Required<ConditionPart>;

const checks: { readonly [Name in Field]: Check<Name> } = {
  forms: (wanted, { forms }) => anyIn(wanted, forms),
  offences: (wanted, { offences }) => anyIn(wanted, offences),
  criminalityFrom: (from, { criminality }) => atLeast(criminalitySchema.options, from, criminality),
  intensityFrom: (from, { intensity }) => atLeast(intensitySchema.options, from, intensity),
  reachFrom: (from, { reach }) => atLeast(reachSchema.options, from, reach),
  impactFrom: (from, { impactPerson }) => atLeast(impactSchema.options, from, impactPerson),
  messagesFrom: (from, { messages }) => messages >= from,
  daysFrom: (from, { spanDays }) => spanDays >= from,
  burstFrom: (from, { burst }) => burst >= from,
  sendersFrom: (from, { senders }) => senders >= from,
  employersFrom: (from, { employers }) => employers >= from,
  origin: (wanted, { origin }) => origin === wanted,
  concreteThreat: (wanted, { concreteThreat }) => concreteThreat === wanted,
  acuteDanger: (wanted, { acuteDanger }) => acuteDanger === wanted,
  offline: (wanted, { offline }) => offline === wanted,
  recurring: (wanted, { recurring }) => recurring === wanted,
  habituated: (wanted, { habituated }) => habituated === wanted,
  elected: (wanted, { elected }) => elected === wanted,
  contract: (wanted, { contract }) => contract === wanted,
  career: (wanted, { career }) => career === wanted,
  roles: (wanted, { role }) => role !== null && wanted.includes(role),
  policeWish: (wanted, { policeWish }) => policeWish === wanted,
  severityFrom: (from, { severity }) => atLeast(severitySchema.options, from, severity),
  severityTo: (to, { severity }) => atLeast(severitySchema.options, severity, to),
  police: (wanted, { police }) => wanted.includes(police),
  clock: (wanted, { clock }) => clock === wanted,
  criticism: (wanted, { criticism }) => criticism === wanted,
};

function partHolds(part: ConditionPart, situation: Situation): boolean {
  return fieldsOf(part).every((field) => fieldHolds(field, part, situation));
}

function fieldHolds<Name extends Field>(field: Name, part: ConditionPart, situation: Situation): boolean {
  const wanted = part[field];
  if (wanted === undefined) return true;
  const check: Check<Name> = checks[field];
  return check(wanted, situation);
}

const fieldsOf = (part: ConditionPart) => Object.keys(part) as Field[];
