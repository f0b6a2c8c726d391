import { isSameValue } from './compare-packs.ts';
import type { Pack } from './model.ts';
import type { PackListName } from './pack-sections.ts';
import type { PackChange } from './packs-model.ts';

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** Sections that cases are weighed by: the words of their items can change, none can go. */
export const closedSections: readonly PackListName[] = ['forms', 'offences'];

/**
 * The sections of a pack with changes made to them, in their order; not checked yet. Whoever writes an item anew is its
 * source too, and nobody becomes sure of the law by changing words about it: source and law stay as they were.
 */
export function adaptSections(pack: Pack, changes: readonly PackChange[]): Readonly<Record<string, unknown>> {
  const sections: Record<string, unknown> = { ...pack.sections };
  for (const change of changes) {
    const items = sections[change.section] as readonly Item[];
    sections[change.section] = change.kind === 'put' ? put(items, change.item) : without(items, change);
  }
  return sections;
}

function put(items: readonly Item[], wanted: Item): readonly Item[] {
  const present = items.find(({ id }) => id === wanted.id);
  const { source: _source, law: _law, ...words } = wanted;
  if (present === undefined) return [...items, { ...words, source: 'own' }];
  const { source, law } = present;
  const item: Item = { ...words, source, ...(law === undefined ? {} : { law }) };
  return items.map((other) => {
    if (other.id !== item.id) return other;
    return isSameValue(item, present) ? present : { ...item, source: withOwn(String(source)) };
  });
}

function without(items: readonly Item[], { section, id }: Extract<PackChange, { kind: 'remove' }>) {
  return closedSections.includes(section) ? items : items.filter((item) => item.id !== id);
}

function withOwn(source: string): string {
  return source.split('; ').includes('own') ? source : `${source}; own`;
}

const ID_LENGTH = 60;

/** An id for an item that an organisation adds: never one that a later pack of Luwte has. */
export function toOwnItemId(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, ID_LENGTH - 10)
    .replace(/^-+|-+$/g, '');
  const base = `own-${words === '' ? 'item' : words}`;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** The version of a pack that is adapted here: the year and number of its base, the vault's tag, and a number of its own. */
export function nextVersion(base: string, tag: string, taken: ReadonlySet<string>): string {
  const start = `${base.split('-')[0]}-${tag.toLowerCase()}`;
  let number = 1;
  while (taken.has(`${start}-${number}`)) number += 1;
  return `${start}-${number}`;
}
