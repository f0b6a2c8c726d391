import type { Pack } from '../../../../../../shared/features/reference/model.ts';

/** Offences in the order in which the pack tells them, the gravest first; what it does not know comes last. */
export function inPackOrder(pack: Pack | null, offences: readonly string[]): string[] {
  const places = new Map(pack?.sections.offences.map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => places.get(id) ?? places.size;
  return offences.toSorted((one, other) => placeOf(one) - placeOf(other));
}
