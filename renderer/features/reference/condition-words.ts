import type { Condition } from '../../../shared/features/reference/model.ts';
import type { PackListName } from '../../../shared/features/reference/pack-sections.ts';
import type { Messages } from '../../../shared/messages.ts';

type Texts = Messages['reference']['rules'];
type Part = Omit<Condition, 'anyOf' | 'noneOf'>;
type Field = keyof Required<Part>;

/** The words of an item of the pack. */
export type LabelOf = (section: PackListName, id: string) => string;

/** When a rule of the pack holds, in words, without a capital; what holds always says so. */
export function conditionWords(condition: Condition | undefined, texts: Texts, labelOf: LabelOf): string {
  if (condition === undefined) return texts.always;
  const { anyOf, noneOf, ...part } = condition;
  const several = (parts: readonly Part[]) =>
    parts.map((one) => partWords(one, texts, labelOf).join(texts.and)).join(texts.orElse);
  const words = [
    ...partWords(part, texts, labelOf),
    anyOf === undefined ? '' : texts.anyOf(several(anyOf)),
    noneOf === undefined ? '' : texts.noneOf(several(noneOf)),
  ].filter((words) => words !== '');
  return words.length === 0 ? texts.always : words.join(texts.andAlso);
}

function partWords(part: Part, texts: Texts, labelOf: LabelOf): readonly string[] {
  return (Object.keys(part) as Field[])
    .map((field) => fieldWords(field, part, texts, labelOf))
    .filter((words) => words !== '');
}

function fieldWords(field: Field, part: Part, texts: Texts, labelOf: LabelOf): string {
  const { condition } = texts;
  const items = (section: PackListName, ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => texts.named(labelOf(section, id))).join(', ');
  switch (field) {
    case 'forms':
      return condition.forms(items('forms', part.forms));
    case 'offences':
      return condition.offences(items('offences', part.offences));
    case 'contract':
      return condition.contract(items('contracts', part.contract === undefined ? [] : [part.contract]));
    case 'roles': {
      const roles: Readonly<Record<string, string>> = condition.roles;
      return condition.roleIs((part.roles ?? []).map((role) => roles[role] ?? role).join(texts.or));
    }
    case 'police':
      return (part.police ?? []).map((norm) => texts.police[norm]).join(texts.or);
    case 'messagesFrom':
    case 'daysFrom':
    case 'burstFrom':
    case 'sendersFrom':
    case 'employersFrom':
      return condition[field](part[field] ?? 0);
    case 'criminalityFrom':
    case 'intensityFrom':
    case 'reachFrom':
    case 'impactFrom':
    case 'severityFrom':
    case 'severityTo':
    case 'origin':
    case 'policeWish':
    case 'career': {
      const words: Readonly<Record<string, string>> = condition[field];
      const value = part[field];
      return value === undefined ? '' : (words[value] ?? value);
    }
    case 'concreteThreat':
    case 'acuteDanger':
    case 'offline':
    case 'recurring':
    case 'habituated':
    case 'elected':
    case 'clock':
    case 'criticism':
      return (part[field] === true ? condition.yes : condition.no)[field];
  }
}
