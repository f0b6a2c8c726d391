import type { Pack } from '../reference/model.ts';
import type { FactOrigin, KnownFacts, TriageFacts } from './model.ts';

/** What stands in a dossier, counted; nothing of it is weighed yet. */
export type DossierFigures = {
  /** Incidents that stand. */
  readonly incidents: number;
  /** Items of the pack, each once. */
  readonly forms: readonly string[];
  readonly offences: readonly string[];
  readonly platforms: readonly string[];
  /** Incidents with a text, a link or a file. */
  readonly messages: number;
  readonly spanDays: number;
  readonly burst: number;
  /** Senders that are known, merged ones once. */
  readonly senders: number;
  /** Most people that a sender reaches; null: nobody wrote it down. */
  readonly reach: number | null;
  readonly trigger: string | null;
  /** As it was written down; null: as its trigger has it. */
  readonly origin: 'internal' | 'external' | null;
  /** Of the reports: whether somebody is in danger; null: nobody asked, or it was unclear. */
  readonly danger: boolean | null;
  readonly elected: 'unknown' | 'yes' | 'no';
  readonly contract: string | null;
  readonly groups: readonly string[];
  readonly vulnerabilities: readonly string[];
  /** Employers or party sections besides the organisation of this vault. */
  readonly otherEmployers: number;
  /** What the person answered about a report to the police; null: nobody asked. */
  readonly policeConsent: 'given' | 'refused' | null;
};

/** What the pack says of its items, as far as facts follow from it. */
export type FactWords = Pick<
  Pack['sections'],
  'contracts' | 'forms' | 'groups' | 'platforms' | 'triggers' | 'vulnerabilities'
>;

/**
 * From how many people that a sender reaches it is more than small (P 1.3 names no figures: a proposal of Luwte, which a tick
 * replaces).
 */
const MEDIUM_REACH = 5_000;
const LARGE_REACH = 100_000;

/** The facts that a dossier tells by itself; where it tells nothing they are the mildest, and said to be assumed. */
export function factsOfDossier(figures: DossierFigures, words: FactWords): KnownFacts {
  const { incidents, offences, forms } = figures;
  const told = <Value>(value: Value | null, mildest: Value): Told<Value> =>
    value === null ? [mildest, 'assumed'] : [value, 'dossier'];
  const counted = (value: number) => told(incidents === 0 ? null : value, 0);
  const said = saidOfPerson(figures, words);
  const holds = (fact: Said) => told(said.has(fact) || null, false);
  return toKnown({
    // An incident of which nobody said what it is tells nothing.
    forms: told(forms.length === 0 ? null : forms.toSorted(), []),
    offences: told(incidents === 0 ? null : offences.toSorted(), []),
    // That somebody suspects an offence makes it possible; how likely it is somebody has to say.
    criminality: [offences.length > 0 ? 'possible' : 'none', 'assumed'],
    intensity: told(intensityOf(forms, words), 'low'),
    messages: counted(figures.messages),
    spanDays: counted(figures.spanDays),
    // A message comes from somebody, also where nobody wrote down from whom.
    senders: figures.senders === 0 && figures.messages > 0 ? [1, 'assumed'] : counted(figures.senders),
    burst: counted(figures.burst),
    reach: told(reachOf(figures.reach), 'small'),
    impactPerson: ['low', 'assumed'],
    concreteThreat: [false, 'assumed'],
    acuteDanger: told(figures.danger, false),
    contract: told(figures.contract, null),
    habituated: holds('habituated'),
    elected: told(figures.elected === 'unknown' ? null : figures.elected === 'yes', false),
    origin: told(originOf(figures, words), 'external'),
    offline: told(incidents === 0 ? null : isOffline(figures, words), false),
    recurring: holds('recurring'),
    policeWish: told(
      figures.policeConsent === null ? null : figures.policeConsent === 'given' ? 'yes' : 'no',
      null,
    ),
    career: told(said.has('early-career') ? 'early' : null, null),
    role: told(said.has('minor') ? 'minor' : said.has('student') ? 'student' : null, null),
    employers: told(employersOf(figures.otherEmployers, said), 1),
    recognition: [null, 'assumed'],
  });
}

type Told<Value> = readonly [value: Value, origin: FactOrigin];
type Said = NonNullable<FactWords['groups'][number]['says']>;

function toKnown(told: { readonly [Name in keyof TriageFacts]: Told<TriageFacts[Name]> }): KnownFacts {
  const entries = Object.entries(told);
  return {
    // Each entry is typed above; taken apart and put together again by name.
    facts: Object.fromEntries(entries.map(([name, [value]]) => [name, value])) as TriageFacts,
    origins: Object.fromEntries(entries.map(([name, [, origin]]) => [name, origin])) as KnownFacts['origins'],
  };
}

/** What the groups, contract and vulnerabilities of the person say in the words of the pack. */
function saidOfPerson(figures: DossierFigures, words: FactWords): ReadonlySet<Said> {
  const contracts = figures.contract === null ? [] : [figures.contract];
  return new Set(
    [
      ...chosen(words.groups, figures.groups),
      ...chosen(words.contracts, contracts),
      ...chosen(words.vulnerabilities, figures.vulnerabilities),
    ].flatMap(({ says }) => says ?? []),
  );
}

/** From the hardest to the mildest; the schemas stay out of the threads of the database. */
const byHardness: readonly TriageFacts['intensity'][] = ['threatening', 'discriminating', 'rough', 'low'];

/** The hardest of the forms; null where none of them tells. */
function intensityOf(ids: readonly string[], { forms }: FactWords): TriageFacts['intensity'] | null {
  const told = chosen(forms, ids).flatMap(({ intensity }) => intensity ?? []);
  return byHardness.find((intensity) => told.includes(intensity)) ?? null;
}

function reachOf(people: number | null): TriageFacts['reach'] | null {
  if (people === null) return null;
  if (people >= LARGE_REACH) return 'large';
  return people >= MEDIUM_REACH ? 'medium' : 'small';
}

function originOf(
  { origin, trigger }: DossierFigures,
  { triggers }: FactWords,
): 'internal' | 'external' | null {
  return origin ?? triggers.find(({ id }) => id === trigger)?.origin ?? null;
}

function isOffline({ platforms, forms }: DossierFigures, words: FactWords): boolean {
  return [...chosen(words.platforms, platforms), ...chosen(words.forms, forms)].some(
    ({ offline }) => offline,
  );
}

function employersOf(others: number, said: ReadonlySet<Said>): number | null {
  const least = said.has('several-employers') ? 1 : 0;
  const count = Math.max(others, least);
  return count === 0 ? null : 1 + count;
}

function chosen<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): readonly Item[] {
  return items.filter(({ id }) => ids.includes(id));
}
