/**
 * Things without an id, each with a key of its own for React: what it says, and how many times that was said before it.
 * What stays in the list keeps its key when something else comes or goes.
 *
 * @param toText what tells one thing from another
 */
export function withKeys<Item>(
  items: readonly Item[],
  toText: (item: Item) => string,
): readonly { readonly key: string; readonly item: Item }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const text = toText(item);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return { key: `${before}:${text}`, item };
  });
}
