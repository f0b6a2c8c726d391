/** Things that go in one write: others, who wait for it, wait for less than a tenth of a second. */
const PART = 50;

type Acting<Item, Done> = {
  /** Does it to some, all of them or none. */
  readonly act: (part: readonly Item[]) => Promise<Done>;
  /** Takes back what one part came to. */
  readonly takeBack: (done: Done, part: readonly Item[]) => Promise<unknown>;
};

/** What was done to all of them; `undo` takes it back, the last part first. */
export type ActedInParts<Done> = { readonly done: readonly Done[]; readonly undo: () => Promise<void> };

/**
 * Does something to many things as if in one act: a part that is refused takes back those before it.
 * @throws what the refused part threw
 */
export async function actInParts<Item, Done>(
  items: readonly Item[],
  { act, takeBack }: Acting<Item, Done>,
): Promise<ActedInParts<Done>> {
  const parts: { readonly part: readonly Item[]; readonly done: Done }[] = [];
  const undo = async () => {
    // One that is refused stays in the row, so that it can be tried again.
    for (let last = parts.at(-1); last !== undefined; last = parts.at(-1)) {
      await takeBack(last.done, last.part);
      parts.pop();
    }
  };
  try {
    for (let from = 0; from < items.length; from += PART) {
      const part = items.slice(from, from + PART);
      parts.push({ part, done: await act(part) });
    }
  } catch (error) {
    await undo().catch(() => undefined);
    throw error;
  }
  return { done: parts.map(({ done }) => done), undo };
}
