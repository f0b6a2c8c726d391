import type { Person } from '../../kernel/person.ts';
import type { PersonDetails } from './model.ts';

/** What two records of one person can say differently, where one of the two must count. */
export type MergeFields = Pick<Person, 'tagWish' | 'namedAs'> & Pick<PersonDetails, 'elected'>;
export type MergeField = keyof MergeFields;
export type MergeSide = 'kept' | 'merged';

export const mergeFields = ['tagWish', 'namedAs', 'elected'] as const satisfies readonly MergeField[];

/** The careful one first. Whoever was not asked yet may not be tagged either. */
const wishes: readonly MergeFields['tagWish'][] = ['never', 'ask-first', 'unknown', 'allowed'];
/** Under which a term runs first: one that was missed does more harm than one that turns out to be of no use. */
const electeds: readonly MergeFields['elected'][] = ['no', 'unknown', 'yes'];

/** What two records say differently. */
export function differingFields(kept: MergeFields, merged: MergeFields): MergeField[] {
  return mergeFields.filter((field) => kept[field] !== merged[field]);
}

/** Whether a choice lets more be said than the careful side does: that somebody may be tagged, or a name at all. */
export function isWiderChoice(
  field: MergeField,
  side: MergeSide,
  { kept, merged }: { readonly kept: MergeFields; readonly merged: MergeFields },
): boolean {
  if (side === carefulSide(field, kept, merged)) return false;
  return field === 'tagWish' || (field === 'namedAs' && (kept.namedAs === '' || merged.namedAs === ''));
}

/** Which of two records counts for a field as long as nobody chose: the one that keeps the person safest. */
export function carefulSide(field: MergeField, kept: MergeFields, merged: MergeFields): MergeSide {
  switch (field) {
    case 'tagWish':
      return wishes.indexOf(merged.tagWish) < wishes.indexOf(kept.tagWish) ? 'merged' : 'kept';
    case 'elected':
      return electeds.indexOf(merged.elected) < electeds.indexOf(kept.elected) ? 'merged' : 'kept';
    case 'namedAs':
      // Without a name only the case code is used.
      return kept.namedAs !== '' && merged.namedAs === '' ? 'merged' : 'kept';
  }
}
