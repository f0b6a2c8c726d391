import { z } from 'zod';
import {
  adaptableItems,
  adaptSections,
  lacksLawNote,
} from '../../../../shared/features/reference/adapt-pack.ts';
import { isSameValue } from '../../../../shared/features/reference/compare-packs.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import {
  type AdaptableName,
  type PackListName,
  type PackSections,
  packSections,
} from '../../../../shared/features/reference/pack-sections.ts';
import {
  isDialled,
  lostWaysTo112,
  type PackWarning,
} from '../../../../shared/features/reference/pack-warnings.ts';
import { type PackChange, packChangeSchema } from '../../../../shared/features/reference/packs-model.ts';
import { checkFields, type FieldErrors } from '../../../ui/field-error.ts';
import { isBilingual } from './field-words.ts';
import { itemFields } from './item-fields.ts';

/** An item of a pack that may not be whole yet. */
export type ItemDraft = Extract<PackChange, { kind: 'put' }>['item'];

/** What is written in the form now. */
export const editingSchema = packChangeSchema.options[0].extend({ isNew: z.boolean() });
export type Editing = z.infer<typeof editingSchema>;

/** What a draft kept; what is no change any more is left out. */
export function readChanges(kept: readonly unknown[]): readonly PackChange[] {
  return kept.flatMap((one) => packChangeSchema.safeParse(one).data ?? []);
}

/** The changes with this one; an item that is as it was in the pack is no change. */
export function withChange(
  pack: Pack,
  changes: readonly PackChange[],
  change: PackChange,
): readonly PackChange[] {
  const others = withoutChange(changes, change.section, idOf(change));
  const present = adaptableItems(pack.sections, change.section).find(({ id }) => id === idOf(change));
  // What was added here and goes again was never there.
  if (change.kind === 'remove' && present === undefined) return others;
  return change.kind === 'put' && isSameValue(change.item, present) ? others : [...others, change];
}

export function withoutChange(
  changes: readonly PackChange[],
  section: AdaptableName,
  id: string,
): readonly PackChange[] {
  return changes.filter((change) => change.section !== section || idOf(change) !== id);
}

export function idOf(change: PackChange): string {
  return change.kind === 'put' ? change.item.id : change.id;
}

/** What a new item is called until it has a name. */
export const NEW_ID = 'own';

/** A new item of a section, with nothing filled in but what is chosen out of few. */
export function newItem(section: AdaptableName): ItemDraft {
  const fields = itemFields(section).map((field) => {
    if (field.kind === 'words') return [field.name, { nl: '', en: '' }] as const;
    if (field.kind === 'choice') return [field.name, field.choices[0] ?? ''] as const;
    if (field.kind === 'ids' || field.kind === 'hosts') return [field.name, []] as const;
    if (field.kind === 'checked') return [field.name, false] as const;
    return [field.name, field.kind === 'days' ? 1 : ''] as const;
  });
  return { ...Object.fromEntries(fields), id: NEW_ID, source: 'own' };
}

type Checked =
  | { readonly ok: true; readonly item: ItemDraft }
  | { readonly ok: false; readonly errors: FieldErrors };

/**
 * Checks an item as its section wants it; fields that nobody filled in and nobody must are left out of it. Also refused is
 * what the schema lets through: a number that cannot be dialled, another word about the law without anybody's saying why,
 * and words that take 112 away.
 * @param pack with the changes that stand
 * @param base the pack before them
 */
export function checkItem(section: AdaptableName, item: ItemDraft, pack: Pack, base: Pack = pack): Checked {
  const hasLaw = item['law'] !== undefined;
  const optional = itemFields(section, hasLaw).filter(({ required }) => !required);
  const filled = Object.entries(item).filter(
    ([name, value]) => !(optional.some((field) => field.name === name) && isEmpty(value)),
  );
  const checked = checkFields(schemaOf(section), withoutEmptyNote(Object.fromEntries(filled)));
  const errors: Record<string, string> = checked.ok ? {} : { ...checked.errors };
  const { phone } = item;
  if (typeof phone === 'string' && phone.trim() !== '' && !isDialled(phone)) errors['phone'] = 'no-number';
  const present = adaptableItems(base.sections, section).find(({ id }) => id === item.id);
  if (lacksLawNote(present, item)) errors['law.note'] = 'law-note';
  if (Object.keys(errors).length > 0 || !checked.ok) return { ok: false, errors };
  const whole = checked.value as ItemDraft;
  const lost = lostBy(pack, { kind: 'put', section, item: whole });
  return lost.length === 0
    ? { ok: true, item: { ...whole } }
    : { ok: false, errors: Object.fromEntries(lost.map((warning) => [fieldOf(warning), 'keeps-112'])) };
}

/** Whether nobody would be led to 112 any more without this item, where that is so now. */
export function leadsTo112(pack: Pack, section: PackListName, id: string): boolean {
  return lostBy(pack, { kind: 'remove', section, id }).length > 0;
}

/** What a change would take away of the ways to 112. */
function lostBy(pack: Pack, change: PackChange): readonly PackWarning[] {
  return lostWaysTo112(pack.sections, adaptSections(pack, [change]) as PackSections);
}

/** The field at which it is said. */
function fieldOf({ code, detail }: PackWarning): string {
  if (code === 'steps-112') return `description.${detail}`;
  return code === 'contact-112' ? 'phone' : 'contacts';
}

function schemaOf(section: AdaptableName): z.ZodType {
  return section === 'questions' || section === 'outcomes'
    ? packSections.signpost.shape[section].element
    : packSections[section].element;
}

function withoutEmptyNote(item: Record<string, unknown>): Record<string, unknown> {
  const { law } = item;
  if (typeof law !== 'object' || law === null || !('note' in law)) return item;
  const { note, ...others } = law;
  return isEmpty(note) ? { ...item, law: others } : item;
}

function isEmpty(value: unknown): boolean {
  if (isBilingual(value)) return value.nl.trim() === '' && value.en.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** What somebody copies out of the address bar, as a pack has it: `https://www.Praat.example/@ik` is `praat.example`. */
export function toHost(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^[^/@]*@/, '');
  return (host.split(/[/?#:]/, 1)[0] ?? '').replace(/^www\./, '');
}
