import type { PackListName, PackSections } from '../../../shared/features/reference/pack-sections.ts';
import type { Language } from '../../../shared/kernel/primitives.ts';
import type { Messages } from '../../../shared/messages.ts';

export type PackItem = PackSections[PackListName][number];

export type Fact = { readonly label: string; readonly value: string };

/**
 * What an item says beyond its name and description, in words; nothing is said of what it does not have.
 * @param date a day (`2026-11-01`) in words
 */
export function itemFacts(
  item: PackItem,
  language: Language,
  texts: Messages['reference'],
  date: (day: string) => string,
): readonly Fact[] {
  const facts: Fact[] = [];
  const say = (label: string, value: string | undefined) => {
    if (value !== undefined) facts.push({ label, value });
  };
  if ('text' in item && !('part' in item)) say(texts.say, item.text[language]);
  if ('descriptionOther' in item) {
    const other = item.labelOther ?? item.label;
    say(texts.forOther, item.descriptionOther && `${other[language]}. ${item.descriptionOther[language]}`);
  }
  if ('article' in item) {
    say(texts.article, item.article);
    say(texts.example, item.example[language]);
    say(texts.complaintLabel, texts.complaint[item.complaint]);
  }
  if ('reach' in item) {
    say(texts.purpose, item.purpose[language]);
    say(texts.phone, item.phone);
    say(texts.reach, item.reach[language]);
    say(texts.hours, item.hours[language]);
    say(texts.next, item.next[language]);
    if (typeof item.checked === 'string') say(texts.checkedOn, date(item.checked));
    say(texts.sort, texts.kind[item.kind]);
  }
  if ('web' in item) say(texts.web, item.web);
  if ('theme' in item) say(texts.sort, texts.theme[item.theme]);
  if ('side' in item) say(texts.sort, texts.side[item.side]);
  if ('days' in item) say(texts.term, texts.days[item.count](item.days));
  if ('attention' in item) say(texts.sort, texts.attention);
  return facts;
}
