import type { ImportedItem } from '../../../../../shared/features/evidence/model.ts';
import type { ReadContext } from '../../../slice.ts';
import { listLikenesses, type NewEvidence } from '../store.ts';
import { isAlike } from './is-alike.ts';

/** Named to the person at most; more would not help them decide. */
const NAMED = 3;

/** What of its dossier an item may be the same as: the same bytes first, then pictures that look like it. */
export function findAlike(
  { db }: Pick<ReadContext, 'db'>,
  item: Pick<NewEvidence, 'evidenceId' | 'dossierId' | 'sha256' | 'likeness' | 'derivedFrom'>,
): ImportedItem['alike'] {
  return listLikenesses(db, item)
    .map((other) => ({ ...other, exact: other.sha256 === item.sha256 }))
    .filter(
      ({ evidenceId, likeness, exact }) =>
        // A copy is meant to look like its original.
        evidenceId !== item.derivedFrom &&
        (exact || (item.likeness !== '' && likeness !== '' && isAlike(item.likeness, likeness))),
    )
    .slice(0, NAMED)
    .map(({ evidenceId, fileName, exact }) => ({ evidenceId, fileName, exact }));
}
