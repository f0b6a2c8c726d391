/** Groups on a recovery sheet, and characters in each. */
export const GROUP_COUNT = 13;
export const GROUP_LENGTH = 5;

const SEPARATORS = /[\s\p{Pd}._]+/u;

export const emptyGroups: readonly string[] = Array.from({ length: GROUP_COUNT }, () => '');

/**
 * What becomes of the groups when `text` now stands in the field of group `index` (from 0). The whole key fills all
 * of them wherever it is pasted; several groups, or one character too many, go on into the fields after it as long
 * as these are empty; anything else stays where it is, right or wrong.
 * @returns also the group to go on with; null where focus stays
 */
export function typeIntoGroups(
  groups: readonly string[],
  index: number,
  text: string,
): { readonly groups: readonly string[]; readonly focus: number | null } {
  const parts = text.split(SEPARATORS).filter((part) => part !== '');
  const whole = parts.join('');
  if (whole.length === GROUP_COUNT * GROUP_LENGTH) {
    return { groups: emptyGroups.map((_, place) => pieceOf(whole, place)), focus: GROUP_COUNT - 1 };
  }
  const pieces = parts.flatMap((part) => part.match(/.{1,5}/gsu) ?? []);
  // A separator after a group that is whole: on to the next one, as on paper.
  const goesOn = pieces.length === 1 && pieces[0]?.length === GROUP_LENGTH && SEPARATORS.test(text.slice(-1));
  const isFree = groups.slice(index + 1, index + pieces.length).every((group) => group === '');
  if (pieces.length > 1 && isFree && index + pieces.length <= GROUP_COUNT) {
    const filled = groups.map((group, place) => pieces[place - index] ?? group);
    return { groups: filled, focus: index + pieces.length - 1 };
  }
  const typed = goesOn ? (pieces[0] ?? '') : text;
  const changed = groups.map((group, place) => (place === index ? typed : group));
  return { groups: changed, focus: goesOn && index + 1 < GROUP_COUNT ? index + 1 : null };
}

function pieceOf(whole: string, place: number): string {
  return whole.slice(place * GROUP_LENGTH, (place + 1) * GROUP_LENGTH);
}
