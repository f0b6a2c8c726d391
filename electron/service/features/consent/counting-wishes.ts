import { consentState } from '../../../../shared/features/consent/consent-state.ts';
import { strictestTagWish, TAG_PURPOSE } from '../../../../shared/features/consent/tag-wish.ts';
import type { Person } from '../../../../shared/kernel/person.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { listConsentMoments } from './store.ts';

type Wish = Person['tagWish'];

/** A dossier with the wish of the person that it is about. */
type WishOfDossier = { readonly dossierId: string; readonly tagWish: Wish };

/**
 * What counts in some dossiers when a post is written: the person's wish and the answer of the dossier, the stricter of the
 * two (H annex 1).
 * @param now milliseconds since 1970, by which an answer can be over
 */
export function countingWishes(
  db: ReadableDb,
  dossiers: readonly WishOfDossier[],
  now: number,
): (dossier: WishOfDossier) => Wish {
  if (dossiers.length === 0) return ({ tagWish }) => tagWish;
  const ids = JSON.stringify([...new Set(dossiers.map(({ dossierId }) => dossierId))]);
  const moments = listConsentMoments(db, {
    dossiers: sql`SELECT value FROM json_each(${ids})`,
    purpose: TAG_PURPOSE,
  });
  const answers = Map.groupBy(moments, ({ dossierId }) => dossierId);
  return ({ dossierId, tagWish }) =>
    strictestTagWish(tagWish, consentState(answers.get(dossierId) ?? [], TAG_PURPOSE, now));
}

/** The dossiers in which somebody wrote down an answer, with what counts there; in all others the wish does. */
export function answeredWishes(db: ReadableDb, now: number): ReadonlyMap<string, Wish> {
  const answered = db.all<WishOfDossier>(sql`
    SELECT consents.dossier_id AS dossierId, people.tag_wish AS tagWish
    FROM consents CROSS JOIN dossiers ON dossiers.dossier_id = consents.dossier_id
    CROSS JOIN people ON people.person_id = dossiers.person_id
    WHERE consents.purpose = ${TAG_PURPOSE}`);
  const counting = countingWishes(db, answered, now);
  return new Map(answered.map((dossier) => [dossier.dossierId, counting(dossier)]));
}
