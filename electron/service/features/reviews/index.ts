import type { reviewsContract } from '../../../../shared/features/reviews/contract.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice, type ReadContext } from '../../slice.ts';
import { makeProjection, type ProjectionFrame } from './make-projection.ts';
import { findCase, findCaseFigures } from './projection-store.ts';

type ForProjection = Omit<ProjectionFrame, 'now'> & { readonly dossierId: string };

/** Case meetings; so far what they see on the big screen. */
export const reviewsSlice = defineSlice<typeof reviewsContract>({
  internalReads: {
    case: ({ db }: ReadContext, { dossierId }: { readonly dossierId: string }) =>
      findCase(db, dossierId) ?? refuse('NOT_FOUND'),
    figures({ db, now }: ReadContext, { dossierId, pack, timeZone }: ForProjection) {
      const figures = findCaseFigures(db, dossierId);
      return figures === undefined ? refuse('NOT_FOUND') : makeProjection(figures, { pack, timeZone, now });
    },
  },
});
