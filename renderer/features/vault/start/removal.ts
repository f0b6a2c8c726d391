import type { Messages } from '../../../../shared/messages.ts';

/** Days that a replaced vault stays (security.md, Backup). */
const DAYS_KEPT = 7;

/** From when a vault that was replaced at this moment may be removed, in milliseconds since 1970. */
export function removableFrom(replacedAt: number): number {
  return replacedAt + DAYS_KEPT * 24 * 60 * 60 * 1000;
}

/** Why a replaced vault was not removed: code to sentence, what the error carries filled in. */
export function removalErrors(
  { UNKNOWN_FILES, ...plain }: Messages['vault']['safety']['known']['errors'],
  data: Readonly<Record<string, unknown>> | null,
): Readonly<Record<string, string>> {
  const count = data?.['count'];
  return { ...plain, UNKNOWN_FILES: UNKNOWN_FILES(typeof count === 'number' ? count : 1) };
}
