export type Ways = ReadonlyMap<string, readonly string[]>;
/** What there is to know of ways from one id to others. */
export type WalkedWays = {
  /** Everything that can be come to, the beginnings too. */
  readonly seen: ReadonlySet<string>;
  /** From where a step leads back to something on the way there: without these there is no circle. */
  readonly closing: ReadonlySet<string>;
};

/** Goes every way once, depth first; deep ones do not fill the stack. */
export function walkWays(next: Ways, starts: readonly string[]): WalkedWays {
  const seen = new Set<string>();
  const closing = new Set<string>();
  const onTheWay = new Set<string>();
  for (const start of starts) {
    if (seen.has(start)) continue;
    const way: { readonly id: string; step: number }[] = [];
    const enter = (id: string): void => {
      seen.add(id);
      onTheWay.add(id);
      way.push({ id, step: 0 });
    };
    enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const to = next.get(here.id)?.[here.step];
      here.step += 1;
      if (to === undefined) {
        onTheWay.delete(here.id);
        way.pop();
      } else if (onTheWay.has(to)) closing.add(here.id);
      else if (!seen.has(to)) enter(to);
    }
  }
  return { seen, closing };
}
