import { capturedBeforeSchema } from '../../../../shared/features/evidence/model.ts';
import type { Messages } from '../../../../shared/messages.ts';

type Words = {
  readonly texts: Messages['evidence']['captured'];
  /** A moment in milliseconds since 1970, as people read it. */
  readonly dateTime: (instant: number) => string;
  /** Somebody's own words, as far as they show. */
  readonly free: (words: string) => string;
};

/**
 * What was written down of an item's capture before it was changed, in words.
 * @param text of a custody event `described`; empty in those from before it was kept
 */
export function capturedBeforeWords(text: string, { texts, dateTime, free }: Words): string {
  if (text === '') return '';
  const { capturedAt, captureWay, captureNote } = capturedBeforeSchema.parse(JSON.parse(text));
  if (capturedAt === null && captureWay === null && captureNote === '') return texts.nothingBefore;
  const parts = [
    capturedAt === null ? '' : dateTime(capturedAt),
    captureWay === null ? '' : texts.ways[captureWay],
    free(captureNote),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : texts.before(parts.join(' · '));
}
