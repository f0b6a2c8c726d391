/** First strong isolate, pop directional isolate. */
const ISOLATE = '\u2068';
const POP = '\u2069';

/** Characters that open or close a direction of their own. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A name inside a text, so that one written from right to left, or with a hidden change of direction in it, leaves the
 * words around it where they are.
 */
export function isolateName(name: string): string {
  return `${ISOLATE}${withoutTurns(name)}${POP}`;
}

/** The same without the isolation, for where the page gives it. */
export function withoutTurns(name: string): string {
  return name.replace(DIRECTIONS, '');
}
