type ActionTexts = {
  readonly actions: Readonly<Record<string, string>>;
  readonly otherAction: (code: string) => string;
};
type CountTexts = { readonly counts: Readonly<Record<string, (count: number) => string>> };

/** An action of the trail in words; a code without words of its own is shown as it is. */
export function actionWords({ actions, otherAction }: ActionTexts, code: string): string {
  const words = Object.hasOwn(actions, code) ? actions[code] : undefined;
  return words ?? otherAction(code);
}

/**
 * What the number of an action counts, such as "3 keer". Empty for an action that is about one thing, as most are; the
 * bare number where this Luwte has no words for it and it is not one.
 */
export function countWords({ counts }: CountTexts, code: string, count: number): string {
  const words = Object.hasOwn(counts, code) ? counts[code] : undefined;
  if (words !== undefined) return words(count);
  return count === 1 ? '' : String(count);
}

/** An entry of the trail in words, with what its number counts: "Hele kluis nagekeken (alles in orde)". */
export function entryWords(
  texts: ActionTexts & CountTexts,
  { action, count }: { readonly action: string; readonly count: number },
): string {
  const counted = countWords(texts, action, count);
  return counted === '' ? actionWords(texts, action) : `${actionWords(texts, action)} (${counted})`;
}
