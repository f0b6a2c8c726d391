const DIGITS = 'abcdefghij';

/**
 * Where the words of a piece are kept while they are typed: of each piece by itself. Null where its id fits no key.
 * @param key null: a new piece
 */
export function pieceDraftKey(planId: string, key: string | null): string | null {
  if (key === null) return `triage.plan-piece:${planId}`;
  if (/^[0-9a-f-]{36}$/.test(key)) return `triage.plan-piece:${planId}:${key}`;
  const words = key.replaceAll(/\d/g, (digit) => DIGITS[Number(digit)] ?? '');
  return /^[a-z]+(?:-[a-z]+)*$/.test(words) ? `triage.plan-piece.${words}:${planId}` : null;
}
