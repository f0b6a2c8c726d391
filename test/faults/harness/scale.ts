/** Whether the few injections of every `npm test` are wanted, or all of `npm run test:faults`. */
export const isFull = process.env['LUWTE_FAULTS'] === 'full';

/** How many injections: a few on every run, all of them in a full one. */
export function howMany({ quick, full }: { readonly quick: number; readonly full: number }): number {
  return isFull ? full : quick;
}

/** All of a list in a full run; on every other run some of it, evenly spread, the first one included. */
export function someOf<Item>(items: readonly Item[], quick: number): readonly Item[] {
  if (isFull || items.length <= quick) return items;
  return Array.from(
    { length: quick },
    (_, index) => items[Math.floor((index * items.length) / quick)],
  ).filter((item) => item !== undefined);
}
