import type { PackSections } from '../../../shared/features/reference/pack-sections.ts';
import type { Language } from '../../../shared/kernel/primitives.ts';
import type { Messages } from '../../../shared/messages.ts';
import { conditionWords, type LabelOf } from './condition-words.ts';
import type { Fact, PackItem } from './item-facts.ts';

type Level = PackSections['severity'][number]['levels'][number];
type TreeAnswer = PackSections['tree'][number]['answers'][number];

/** What an item that cases are weighed or led by says beyond its name and description, in words. */
export function ruleFacts(
  item: PackItem,
  language: Language,
  texts: Messages['reference'],
  labelOf: LabelOf,
): readonly Fact[] {
  const { rules, contacts } = texts;
  const { fields } = rules;
  const labels = (section: Parameters<LabelOf>[0], ids: readonly string[] = []) =>
    ids.map((id) => labelOf(section, id)).join('; ');
  const facts: Fact[] = [];
  const say = (label: string, value: string | undefined) => {
    if (value !== undefined && value !== '') facts.push({ label, value });
  };
  if ('from' in item && !('measure' in item)) say(fields.from, rules.points(item.from));
  if ('at' in item) say(fields.at, rules.grades[item.at]);
  if ('measure' in item) {
    say(fields.measure, rules.measures[item.measure](item.from, item.silence ?? 0));
    say(fields.points, String(item.points));
  }
  if ('police' in item && item.police !== undefined) say(fields.police, rules.police[item.police]);
  if ('part' in item) {
    say(fields.part, rules.parts[item.part]);
    say(fields.text, item.text[language]);
    say(fields.spoken, item.spoken[language]);
    say(fields.consequence, item.consequence?.[language]);
    say(fields.actions, labels('actions', item.actions));
    say(contacts, labels('referrals', item.contacts));
    say(fields.purpose, item.purpose === undefined ? undefined : labelOf('purposes', item.purpose));
  }
  if ('fields' in item) {
    say(fields.fields, item.fields?.map((field) => rules.letter[field]).join(', '));
    say(fields.consent, item.consent === undefined ? undefined : labelOf('purposes', item.consent));
  }
  if ('offline' in item && item.offline === true) say(fields.offline, rules.offline);
  if ('intensity' in item && item.intensity !== undefined) {
    say(fields.intensity, rules.intensities[item.intensity]);
  }
  if ('says' in item && item.says !== undefined) say(fields.says, rules.says[item.says]);
  if ('settledBy' in item && item.settledBy !== undefined)
    say(fields.settledBy, rules.settledBy[item.settledBy]);
  if ('route' in item && item.route !== undefined) say(fields.route, labelOf('routes', item.route));
  if ('who' in item) say(fields.who, rules.who[item.who]);
  if ('handOver' in item) {
    say(fields.term, item.term && termWords(item.term, texts));
    say(fields.handOver, item.handOver[language]);
    say(contacts, labels('referrals', item.contacts));
    say(fields.purpose, item.purpose === undefined ? undefined : labelOf('purposes', item.purpose));
  }
  if (isRule(item)) {
    say(fields.when, conditionWords('when' in item ? item.when : undefined, rules, labelOf));
  }
  if ('reason' in item) say(fields.reason, item.reason[language]);
  return facts;
}

/** By when, from the decision on. */
export function termWords(
  { days, count }: NonNullable<PackSections['routes'][number]['term']>,
  texts: Messages['reference'],
): string {
  return days === 0 ? texts.rules.atOnce : texts.days[count](days);
}

/** A level of a factor: what it is, how heavily it weighs, when it holds and why. */
export function levelWords(
  { label, description, points, when, reason }: Level,
  language: Language,
  { rules }: Messages['reference'],
  labelOf: LabelOf,
): { readonly name: string; readonly lines: readonly string[] } {
  return {
    name: `${label[language]} (${rules.points(points)})`,
    lines: [
      description[language],
      rules.when(when === undefined ? rules.otherwise : conditionWords(when, rules, labelOf)),
      reason[language],
    ],
  };
}

/** An answer of the tree: when it is proposed, and where it leads. */
export function answerWords(
  { label, when, routes = [], to }: TreeAnswer,
  language: Language,
  { rules }: Messages['reference'],
  labelOf: LabelOf,
): { readonly name: string; readonly lines: readonly string[] } {
  return {
    name: label[language],
    lines: [
      rules.when(when === undefined ? rules.otherwise : conditionWords(when, rules, labelOf)),
      ...(routes.length === 0
        ? []
        : [rules.leadsTo(routes.map((route) => labelOf('routes', route)).join('; '))]),
      to === undefined ? rules.end : rules.next(labelOf('tree', to)),
    ],
  };
}

/** Whether it belongs to a section in which an item that names no condition always holds. */
function isRule(item: PackItem): boolean {
  const isNorm = 'kind' in item && Object.hasOwn(normKinds, item.kind);
  return 'when' in item || 'part' in item || isNorm;
}

const normKinds: Readonly<Record<PackSections['norms'][number]['kind'], true>> = {
  register: true,
  report: true,
  'by-organisation': true,
  aftercare: true,
  route: true,
};
