import type { Law } from '../../../../shared/features/reference/pack-entry.ts';
import type { PackProblem } from '../../../../shared/features/reference/pack-problem.ts';
import { type Language, languageSchema } from '../../../../shared/kernel/primitives.ts';
import type { Messages } from '../../../../shared/messages.ts';
import { sourceWords } from '../../../ui/source-text.ts';

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
  };
  return names[field] ?? field;
}

/** A choice out of few in words, such as a phase. */
export function choiceWords(field: string, value: string, texts: Texts): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: texts.kind,
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

/** Words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

export function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;
}

export type FieldRow = { readonly name: string; readonly before: string; readonly after: string };

/**
 * What is different in a field, a row for each language that it differs in.
 * @param labelOf the words of an id in that field
 */
export function fieldRows(
  { field, before, after }: { readonly field: string; readonly before: unknown; readonly after: unknown },
  language: Language,
  texts: Texts,
  labelOf: (id: string) => string,
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
  labelOf: (id: string) => string,
): string {
  if (value === undefined) return '';
  if (field === 'checked')
    return value === false ? texts.unchecked : texts.packs.adapt.checkedHint(String(value));
  if (field === 'source') return sourceWords(String(value), texts);
  if (typeof value === 'string') return choiceWords(field, value, texts);
  if (Array.isArray(value)) {
    return value
      .map((part: unknown) => {
        if (typeof part === 'string') return field === 'hosts' ? part : labelOf(part);
        // An answer of the signpost: what is chosen, and where that leads.
        const { label, to } = part as { readonly label: Bilingual; readonly to: string };
        return `${label[language]} → ${labelOf(to)}`;
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

/** What is wrong with a pack, in words. */
export function problemWords({ code, detail }: Pick<PackProblem, 'code' | 'detail'>, texts: Texts): string {
  const words = texts.packs.problems.codes[code];
  return typeof words === 'string' ? words : words(detail);
}
