import { z } from 'zod';
import { isSameValue } from '../../../../shared/features/reference/compare-packs.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { type PackListName, packSections } from '../../../../shared/features/reference/pack-sections.ts';
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
  const present = pack.sections[change.section].find(({ id }) => id === idOf(change));
  // What was added here and goes again was never there.
  if (change.kind === 'remove' && present === undefined) return others;
  return change.kind === 'put' && isSameValue(change.item, present) ? others : [...others, change];
}

export function withoutChange(
  changes: readonly PackChange[],
  section: PackListName,
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
export function newItem(section: PackListName): ItemDraft {
  const fields = itemFields(section).map((field) => {
    if (field.kind === 'words') return [field.name, { nl: '', en: '' }] as const;
    if (field.kind === 'choice') return [field.name, field.choices[0] ?? ''] as const;
    if (field.kind === 'ids') return [field.name, []] as const;
    return [field.name, field.kind === 'days' ? 1 : ''] as const;
  });
  return { ...Object.fromEntries(fields), id: NEW_ID, source: 'own' };
}

/** Checks an item as its section wants it; fields that nobody filled in and nobody must are left out of it. */
export function checkItem(
  section: PackListName,
  item: ItemDraft,
): { readonly ok: true; readonly item: ItemDraft } | { readonly ok: false; readonly errors: FieldErrors } {
  const optional = itemFields(section).filter(({ required }) => !required);
  const filled = Object.entries(item).filter(
    ([name, value]) => !(optional.some((field) => field.name === name) && isEmpty(value)),
  );
  const checked = checkFields(packSections[section].element, Object.fromEntries(filled));
  return checked.ok ? { ok: true, item: { ...(checked.value as ItemDraft) } } : checked;
}

function isEmpty(value: unknown): boolean {
  if (isBilingual(value)) return value.nl.trim() === '' && value.en.trim() === '';
  return value === '' || value === undefined;
}
