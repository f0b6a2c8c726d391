import type { Pack } from '../../../shared/features/reference/model.ts';
import type { Law } from '../../../shared/features/reference/pack-entry.ts';
import type { PackListName } from '../../../shared/features/reference/pack-sections.ts';
import type { Language } from '../../../shared/kernel/primitives.ts';
import { chapterNames, chapters } from './chapters.ts';

export type FoundItems = { readonly section: PackListName; readonly ids: ReadonlySet<string> };

/**
 * The items in which every word stands somewhere, in the language of the screen, in the order of the handbook. Accents and
 * capitals make no difference; a part of a word counts.
 */
export function searchPack(pack: Pack, query: string, language: Language): readonly FoundItems[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return chapterNames
    .flatMap((chapter) => chapters[chapter])
    .map((section) => ({
      section,
      ids: new Set(
        pack.sections[section]
          .filter((item) => {
            const text = plain(textsOf(item, language).join(' '));
            return words.every((word) => text.includes(word));
          })
          .map(({ id }) => id),
      ),
    }))
    .filter(({ ids }) => ids.size > 0);
}

/** Everything in an item that can be read on the screen, its place in the documents and what a lawyer said included. */
function textsOf(item: object, language: Language): readonly string[] {
  return Object.entries(item).flatMap(([key, value]: readonly [string, unknown]) => {
    if (typeof value === 'object' && value !== null && language in value) {
      return [String((value as Record<Language, unknown>)[language])];
    }
    // Levels of a factor, answers of a question.
    if (Array.isArray(value)) {
      return value.flatMap((part: unknown) =>
        typeof part === 'object' && part !== null ? textsOf(part, language) : [],
      );
    }
    if (key === 'law') return [String((value as Law).note ?? '')];
    return ['source', 'article', 'phone', 'web'].includes(key) ? [String(value)] : [];
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
