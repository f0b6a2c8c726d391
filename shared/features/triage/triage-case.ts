import { z } from 'zod';
import { packItemSchema } from '../../kernel/primitives.ts';
import type { Pack } from '../reference/model.ts';
import {
  criminalitySchema,
  type FactName,
  type FactOrigin,
  factNameSchema,
  impactSchema,
  intensitySchema,
  type KnownFacts,
  reachSchema,
  type TriageFacts,
} from './model.ts';

const count = z.int().min(0).max(10_000_000);
const items = z.array(packItemSchema).max(100);

/** What a person ticked in a described case; whatever is absent nobody said. */
const factorsSchema = z
  .strictObject({
    forms: items,
    offences: items,
    criminality: criminalitySchema,
    intensity: intensitySchema,
    messages: count,
    span_days: count,
    senders: count,
    reach: reachSchema,
    impact_person: impactSchema,
    concrete_threat: z.boolean(),
    contract: z.enum(['permanent', 'temporary']),
    habituated: z.boolean(),
    elected: z.boolean(),
    origin: z.enum(['external', 'internal']),
    offline: z.boolean(),
    recurring: z.boolean(),
    police_wish: z.enum(['yes', 'no']),
    career: z.enum(['early']),
    role: z.enum(['student', 'minor', 'staff', 'other']),
    employers: z.int().min(1).max(100),
  })
  .partial();
type Factors = z.infer<typeof factorsSchema>;

/** A case as somebody describes it, to see what the rules say of it. What else it says, such as a story, is not read. */
export const triageCaseSchema = z.looseObject({
  // YAML reads `1` as a number.
  id: z.preprocess((id) => (typeof id === 'number' ? String(id) : id), z.string().regex(/^[\w.-]{1,100}$/)),
  pack: z.enum(['university', 'party']),
  // A field that was left empty is one that nobody filled in.
  factors: z.preprocess(withoutEmpty, factorsSchema),
});

function withoutEmpty(factors: unknown): unknown {
  if (typeof factors !== 'object' || factors === null || Array.isArray(factors)) return factors;
  return Object.fromEntries(Object.entries(factors).filter(([, value]) => value !== null));
}
export type TriageCase = Pick<z.infer<typeof triageCaseSchema>, 'id' | 'pack' | 'factors'>;

/** Routes that described cases speak of; a pack can have others beside them, which are then not named. */
export const caseRoutes: readonly string[] = [
  'internal',
  'emergency',
  'police',
  'police-notification',
  'security',
  'national-point',
  'discrimination-point',
  'human-rights-board',
  'platform',
  'lawyer',
  'hr',
  'mediation',
  'internal-procedure',
  'public-statement',
  'joint-statement',
  'upstanders',
];

/** Forms and offences of a case that the pack does not have. */
export function unknownItemsOf(
  { factors }: TriageCase,
  { sections }: Pack,
): readonly { readonly section: 'forms' | 'offences'; readonly id: string }[] {
  return (['forms', 'offences'] as const).flatMap((section) => {
    const known = new Set(sections[section].map(({ id }) => id));
    return (factors[section] ?? []).filter((id) => !known.has(id)).map((id) => ({ section, id }));
  });
}

/** The facts of a case: what is not said has its mildest value. Its offences are suspected of the same messages. */
export function factsOfCase(
  { factors }: Pick<TriageCase, 'factors'>,
  { offences }: Pick<Pack['sections'], 'offences'>,
): KnownFacts {
  const said = new Set<string>(Object.keys(factors).map((factor) => factOf[factor as keyof Factors]));
  // Most within a day follows from how many there are in how many days.
  if (said.has('messages') && said.has('spanDays')) said.add('burst');
  const origins = factNameSchema.options.map((fact): [FactName, FactOrigin] => [
    fact,
    said.has(fact) ? 'person' : 'assumed',
  ]);
  const facts = toFacts(factors);
  const lifted = offences.flatMap(({ id, lifts = [] }) => (facts.offences.includes(id) ? lifts : []));
  const suspected = facts.offences.filter((id) => !lifted.includes(id));
  return {
    facts: { ...facts, offences: suspected },
    origins: Object.fromEntries(origins) as KnownFacts['origins'],
  };
}

const factOf: Readonly<Record<keyof Factors, FactName>> = {
  forms: 'forms',
  offences: 'offences',
  criminality: 'criminality',
  intensity: 'intensity',
  messages: 'messages',
  span_days: 'spanDays',
  senders: 'senders',
  reach: 'reach',
  impact_person: 'impactPerson',
  concrete_threat: 'concreteThreat',
  contract: 'contract',
  habituated: 'habituated',
  elected: 'elected',
  origin: 'origin',
  offline: 'offline',
  recurring: 'recurring',
  police_wish: 'policeWish',
  career: 'career',
  role: 'role',
  employers: 'employers',
};

function toFacts(factors: Factors): TriageFacts {
  const messages = factors.messages ?? 0;
  // Whatever was sent, was sent on a day.
  const spanDays = Math.max(factors.span_days ?? 0, messages > 0 ? 1 : 0);
  return {
    forms: sorted(factors.forms),
    offences: sorted(factors.offences),
    criminality: factors.criminality ?? 'none',
    intensity: factors.intensity ?? 'low',
    messages,
    spanDays,
    senders: factors.senders ?? 0,
    burst: messages === 0 ? 0 : Math.ceil(messages / spanDays),
    reach: factors.reach ?? 'small',
    impactPerson: factors.impact_person ?? 'low',
    concreteThreat: factors.concrete_threat ?? false,
    acuteDanger: false,
    contract: factors.contract ?? null,
    habituated: factors.habituated ?? false,
    elected: factors.elected ?? false,
    origin: factors.origin ?? 'external',
    offline: factors.offline ?? false,
    recurring: factors.recurring ?? false,
    policeWish: factors.police_wish ?? null,
    career: factors.career ?? null,
    role: factors.role ?? null,
    employers: factors.employers ?? 1,
    recognition: null,
  };
}

function sorted(ids: readonly string[] = []): string[] {
  return [...new Set(ids)].toSorted();
}
