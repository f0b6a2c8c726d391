import { foldText } from './fold-text.ts';
import type { PrivateDatum } from './police-model.ts';
import type { PrivatePattern } from './private-patterns.ts';

/** A stretch of a text that is somebody's private datum. */
export type PrivateHit = {
  readonly datum: PrivateDatum;
  /** In UTF-16 units of the text as it was given. */
  readonly from: number;
  readonly until: number;
  readonly hit: string;
};

/** Stands where something was left out. */
export const LEFT_OUT = '[weggelaten]';

/** Private data in a text, the first first; where two overlap, both as one, named after the longer. */
export function findPrivate(text: string, patterns: readonly PrivatePattern[]): PrivateHit[] {
  if (text === '') return [];
  const { folded, places } = foldText(text);
  const hits = patterns.flatMap(({ datum, pattern, isReal }) =>
    [...folded.matchAll(pattern)]
      .filter(([match]) => match.trim() !== '')
      .flatMap(({ 0: match, index }): PrivateHit[] => {
        const begin = index + match.length - match.trimStart().length;
        const end = index + match.trimEnd().length;
        const from = places[begin] ?? 0;
        const until = places[end] ?? text.length;
        const hit = text.slice(from, until);
        return isReal === undefined || isReal(match, hit) ? [{ datum, from, until, hit }] : [];
      }),
  );
  return withoutOverlap(text, hits);
}

/** Characters shown on each side of what was found. */
const AROUND = 60;

/** What stands before and after a hit, in whole words where there are any; an ellipsis says that there is more. */
export function wordsAround(
  text: string,
  { from, until }: Pick<PrivateHit, 'from' | 'until'>,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, from - AROUND), from).toWellFormed();
  const after = text.slice(until, until + AROUND).toWellFormed();
  return {
    before: from > AROUND ? `…${before.replace(/^\S+(?=\s)/, '').trimStart()}` : before,
    after: until + AROUND < text.length ? `${after.replace(/(?<=\s)\S+$/, '').trimEnd()}…` : after,
  };
}

/** The same text with some of what was found replaced. */
export function leaveOut(text: string, hits: readonly PrivateHit[]): string {
  let rest = text;
  for (const { from, until } of hits.toSorted((one, other) => other.from - one.from)) {
    rest = `${rest.slice(0, from)}${LEFT_OUT}${rest.slice(until)}`;
  }
  return rest;
}

function withoutOverlap(text: string, hits: readonly PrivateHit[]): PrivateHit[] {
  const ordered = hits.toSorted((one, other) => one.from - other.from || other.until - one.until);
  const kept: PrivateHit[] = [];
  for (const hit of ordered) {
    const last = kept.at(-1);
    if (last === undefined || hit.from >= last.until) kept.push(hit);
    else if (hit.until > last.until) {
      const { datum } = hit.until - hit.from > last.until - last.from ? hit : last;
      const { from } = last;
      kept[kept.length - 1] = { datum, from, until: hit.until, hit: text.slice(from, hit.until) };
    }
  }
  return kept;
}
