import type { Condition } from '../../../../shared/features/reference/model.ts';
import type { Law } from '../../../../shared/features/reference/pack-entry.ts';
import type { PackProblem } from '../../../../shared/features/reference/pack-problem.ts';
import type { PackListName, PackSections } from '../../../../shared/features/reference/pack-sections.ts';
import { type Language, languageSchema } from '../../../../shared/kernel/primitives.ts';
import type { Messages } from '../../../../shared/messages.ts';
import { sourceWords } from '../../../ui/source-text.ts';
import { conditionWords } from '../condition-words.ts';
import { levelWords, termWords } from '../rule-facts.ts';

type Texts = Messages['reference'];

/** A field in words; its own name where a later pack has one that this Luwte does not know. */
export function fieldName(field: string, texts: Texts): string {
  const names: Readonly<Record<string, string>> = {
    ...texts.packs.compare.fields,
    purpose: texts.purpose,
    phone: texts.phone,
    web: texts.web,
    reach: texts.reach,
    hours: texts.hours,
    next: texts.next,
    kind: texts.sort,
    theme: texts.sort,
    article: texts.article,
    complaint: texts.complaintLabel,
    example: texts.example,
    contacts: texts.contacts,
    attention: texts.attention,
    ...ruleFields(texts),
  };
  return names[field] ?? field;
}

/** Fields of the rules; those that other items have too keep their name. */
function ruleFields({ rules }: Texts): Readonly<Record<string, string>> {
  const { to: _to, text: _text, purpose: _purpose, ...fields } = rules.fields;
  return fields;
}

/** A choice out of few in words, such as a phase. */
export function choiceWords(field: string, value: string, texts: Texts): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: { ...texts.kind, ...texts.rules.norms },
    who: texts.rules.who,
    at: texts.rules.grades,
    police: texts.rules.police,
    part: texts.rules.parts,
    settledBy: texts.rules.settledBy,
    says: texts.rules.says,
    intensity: texts.rules.intensities,
    theme: texts.theme,
    side: texts.side,
    phase: texts.phase,
    actor: texts.actor,
    complaint: texts.complaint,
    count: texts.packs.compare.values,
    origin: texts.packs.compare.values,
  };
  return words[field]?.[value] ?? value;
}

/** The words of an id: of an item of a section, or of where ids of this field stand otherwise. */
export type IdWords = (id: string, section?: PackListName) => string;

type Level = PackSections['severity'][number]['levels'][number];
/** Of the decision tree; of the signpost where it has neither condition nor routes. */
type Answer = PackSections['tree'][number]['answers'][number];
type Term = NonNullable<PackSections['routes'][number]['term']>;

/** What the ids of a field are of. */
const sectionsByField: Readonly<Record<string, PackListName>> = {
  contacts: 'referrals',
  forms: 'forms',
  after: 'actions',
  actions: 'actions',
};

/** Words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

export function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;
}

export type FieldRow = { readonly name: string; readonly before: string; readonly after: string };

/**
 * What is different in a field, a row for each language that it differs in.
 * @param labelOf the words of an id, of an item of the section where that is known
 */
export function fieldRows(
  { field, before, after }: { readonly field: string; readonly before: unknown; readonly after: unknown },
  language: Language,
  texts: Texts,
  labelOf: IdWords,
): readonly FieldRow[] {
  const name = fieldName(field, texts);
  if (!isBilingual(before) && !isBilingual(after)) {
    const words = (value: unknown) => valueWords(field, value, language, texts, labelOf);
    return [{ name, before: words(before), after: words(after) }];
  }
  return languageSchema.options.flatMap((one) => {
    const [was, becomes] = [before, after].map((value) => (isBilingual(value) ? value[one] : ''));
    return was === becomes
      ? []
      : [{ name: `${name} (${texts.packs.compare.language[one]})`, before: was ?? '', after: becomes ?? '' }];
  });
}

function valueWords(
  field: string,
  value: unknown,
  language: Language,
  texts: Texts,
  labelOf: IdWords,
): string {
  if (value === undefined) return '';
  const letters: Readonly<Record<string, string>> = texts.rules.letter;
  const ofItem = (section: PackListName, id: string) => labelOf(id, section);
  if (field === 'checked')
    return value === false ? texts.unchecked : texts.packs.adapt.checkedHint(String(value));
  if (field === 'source') return sourceWords(String(value), texts);
  if (field === 'purpose' || field === 'consent') return ofItem('purposes', String(value));
  if (field === 'route') return ofItem('routes', String(value));
  if (field === 'when') return conditionWords(value as Condition, texts.rules, ofItem);
  if (field === 'offline') return texts.rules.offline;
  if (field === 'term' || field === 'within') return termWords(value as Term, texts);
  if (typeof value === 'string') return choiceWords(field, value, texts);
  if (Array.isArray(value)) {
    return value
      .map((part: unknown) => {
        if (field === 'fields') return letters[String(part)] ?? String(part);
        if (typeof part === 'string') return field === 'hosts' ? part : labelOf(part, sectionsByField[field]);
        if (field !== 'levels') return answerLine(part as Answer, language, texts, labelOf);
        const { name, lines } = levelWords(part as Level, language, texts, ofItem);
        return `${name}: ${lines.join(' · ')}`;
      })
      .join('; ');
  }
  if (field === 'law') {
    const { certainty, checked, note } = value as Law;
    const sure = texts.certainty[certainty];
    // What nobody could check was not checked on any day.
    const words = certainty === 'unverified' ? sure : texts.checked(sure, checked);
    return note === undefined ? words : `${words}. ${texts.lawNote(note)}`;
  }
  return value === true ? texts.attention : String(value);
}

/** An answer of the signpost or of the decision tree: what is chosen, when it is proposed, where it leads. */
function answerLine(
  { label, when, routes = [], to }: Answer,
  language: Language,
  { rules }: Texts,
  labelOf: IdWords,
): string {
  const condition = when && rules.when(conditionWords(when, rules, (section, id) => labelOf(id, section)));
  const opened = routes.map((id) => labelOf(id, 'routes')).join(', ');
  return [
    label[language],
    condition === undefined ? '' : ` (${condition})`,
    opened === '' ? '' : ` (${rules.leadsTo(opened)})`,
    to === undefined ? '' : ` → ${labelOf(to)}`,
  ].join('');
}

/** What is wrong with a pack, in words. */
export function problemWords({ code, detail }: Pick<PackProblem, 'code' | 'detail'>, texts: Texts): string {
  const words = texts.packs.problems.codes[code];
  return typeof words === 'string' ? words : words(detail);
}
