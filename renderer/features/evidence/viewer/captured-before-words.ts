import { capturedBeforeSchema } from '../../../../shared/features/evidence/model.ts';
import type { DayPrecision } from '../../../../shared/kernel/primitives.ts';
import type { Messages } from '../../../../shared/messages.ts';

type Words = {
  readonly texts: Messages['evidence']['captured'];
  /** A moment in milliseconds since 1970, as people read it and as exactly as it is known. */
  readonly withPrecision: (instant: number, precision: DayPrecision) => string;
  /** Somebody's own words, as far as they show. */
  readonly free: (words: string) => string;
};

/**
 * What was written down of an item's capture before it was changed, in words.
 * @param text of a custody event `described`; empty in those from before it was kept
 */
export function capturedBeforeWords(text: string, { texts, withPrecision, free }: Words): string {
  if (text === '') return '';
  const before = capturedBeforeSchema.parse(JSON.parse(text));
  const { capturedAt, capturedPrecision, captureWay, captureNote } = before;
  if (capturedAt === null && captureWay === null && captureNote === '') return texts.nothingBefore;
  const parts = [
    capturedAt === null ? '' : withPrecision(capturedAt, capturedPrecision),
    captureWay === null ? '' : texts.ways[captureWay],
    free(captureNote),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : texts.before(parts.join(' · '));
}
