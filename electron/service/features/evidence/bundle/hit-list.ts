import { findPrivate, wordsAround } from '../../../../../shared/features/triage/find-private.ts';
import type { FindingPlace, PrivateDatum } from '../../../../../shared/features/triage/police-model.ts';
import type { PrivatePattern } from '../../../../../shared/features/triage/private-patterns.ts';

/** What was found in a file, or what of it nobody could look through. */
export type SiftedDatum = {
  /** In its own text, in a picture, or beside what it shows. */
  readonly place: Extract<FindingPlace, 'file-words' | 'picture-words' | 'file-data'>;
  readonly datum: PrivateDatum;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  /** With `unread` of a PDF: pages that it is about, from 1; else empty. */
  readonly pages: readonly number[];
};

/** Most that is told of one place in a file; that there are more is told too. */
const MOST = 50;

export type HitList = ReturnType<typeof createHitList>;

/** Gathers what one file tells, each thing once. */
export function createHitList(ofWords: readonly PrivatePattern[]) {
  const found = new Map<string, SiftedDatum>();
  const counts = new Map<SiftedDatum['place'], number>();
  const put = (key: string, datum: SiftedDatum) => {
    if (!found.has(key)) found.set(key, datum);
  };
  const tell = (place: SiftedDatum['place'], datum: PrivateDatum, pages: readonly number[] = []) =>
    put(`${place} ${datum} ${pages.join()}`, { place, datum, before: '', hit: '', after: '', pages });
  return {
    /** That something is there, or cannot be read, without words of it. */
    tell,
    lookIn(place: SiftedDatum['place'], text: string, patterns: readonly PrivatePattern[] = ofWords): void {
      for (const { datum, from, until, hit } of findPrivate(text, patterns)) {
        const key = `${place} ${datum} ${hit.toLowerCase().replaceAll(/\s+/g, ' ')}`;
        if (found.has(key)) continue;
        const count = (counts.get(place) ?? 0) + 1;
        counts.set(place, count);
        if (count > MOST) {
          tell(place, 'too-many');
          return;
        }
        put(key, { place, datum, hit, ...wordsAround(text, { from, until }), pages: [] });
      }
    },
    all: (): SiftedDatum[] => [...found.values()],
  };
}
