import { isSameValue } from './compare-packs.ts';
import type { Pack } from './model.ts';
import type { AdaptableItem, AdaptableName, PackSections } from './pack-sections.ts';
import type { PackChange } from './packs-model.ts';

type Item = Readonly<Record<string, unknown>> & { readonly id: string };
type Sections = Readonly<Record<string, unknown>>;

/** Sections that cases are weighed by: the words of their items can change, none can go. */
export const closedSections: readonly AdaptableName[] = [
  'forms',
  'offences',
  'questions',
  'outcomes',
  'severity',
  'severities',
  'floors',
  'norms',
  'attentions',
  'tree',
  'routes',
  'ladder',
  'stalking',
];

/** The items of a section that are adapted one by one. */
export function adaptableItems(sections: PackSections, name: AdaptableName): readonly AdaptableItem[] {
  return name === 'questions' || name === 'outcomes' ? sections.signpost[name] : sections[name];
}

/** What an item is called: a question of the signpost by what it asks. */
export function itemName(item: AdaptableItem): { readonly nl: string; readonly en: string } {
  return 'label' in item ? item.label : item.text;
}

/**
 * The sections of a pack with changes made to them, in their order; not checked yet. Whoever writes an item anew is its
 * source too. What an item says about the law can change, but nothing can begin to speak for the law.
 */
export function adaptSections(pack: Pack, changes: readonly PackChange[]): Sections {
  let sections: Sections = { ...pack.sections };
  for (const change of changes) {
    sections =
      change.kind === 'put'
        ? withItems(sections, change.section, (items) => put(items, change))
        : withItems(sections, change.section, (items) => without(items, change));
  }
  return sections;
}

function withItems(
  sections: Sections,
  name: AdaptableName,
  change: (items: readonly Item[]) => readonly Item[],
): Sections {
  if (name !== 'questions' && name !== 'outcomes')
    return { ...sections, [name]: change(sections[name] as readonly Item[]) };
  const signpost = sections['signpost'] as Readonly<Record<string, readonly Item[]>>;
  return { ...sections, signpost: { ...signpost, [name]: change(signpost[name] ?? []) } };
}

function put(
  items: readonly Item[],
  { section, item: wanted }: Extract<PackChange, { kind: 'put' }>,
): readonly Item[] {
  const present = items.find(({ id }) => id === wanted.id);
  const { source: _source, law: wantedLaw, ...words } = wanted;
  if (present === undefined)
    return closedSections.includes(section) ? items : [...items, { ...words, source: 'own' }];
  const { source } = present;
  const law = present['law'] === undefined ? undefined : (wantedLaw ?? present['law']);
  const item: Item = {
    ...words,
    ...(section === 'questions' ? { answers: relabel(present['answers'], words['answers']) } : {}),
    // What protects somebody is not weighed away here; its words can change.
    ...(section === 'floors' ? { at: present['at'], when: present['when'] } : {}),
    source,
    ...(law === undefined ? {} : { law }),
  };
  return items.map((other) => {
    if (other.id !== item.id) return other;
    return isSameValue(item, present) ? present : { ...item, source: withOwn(String(source)) };
  });
}

/** The answers as they are, with other words: where they lead is no word. */
function relabel(present: unknown, wanted: unknown): unknown {
  const labels = Array.isArray(wanted) ? (wanted as readonly { readonly label?: unknown }[]) : [];
  return (present as readonly object[]).map((answer, at) => ({
    ...answer,
    ...(labels[at]?.label === undefined ? {} : { label: labels[at].label }),
  }));
}

function without(items: readonly Item[], { section, id }: Extract<PackChange, { kind: 'remove' }>) {
  return closedSections.includes(section) ? items : items.filter((item) => item.id !== id);
}

function withOwn(source: string): string {
  return source.split('; ').includes('own') ? source : `${source}; own`;
}

/**
 * Whether an item says something else about the law without anybody's saying why: another certainty, or another answer to
 * whether a complaint is needed, which starts and stops terms. Asks for a note then.
 */
export function lacksLawNote(present: AdaptableItem | undefined, wanted: Item): boolean {
  const before = present !== undefined && 'law' in present ? present.law : undefined;
  if (before === undefined) return false;
  const law = (wanted['law'] ?? before) as Partial<NonNullable<typeof before>>;
  const complaint = present !== undefined && 'complaint' in present ? present.complaint : undefined;
  const isOther = law.certainty !== before.certainty || wanted['complaint'] !== complaint;
  return isOther && (typeof law.note !== 'string' || law.note.trim() === '');
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
