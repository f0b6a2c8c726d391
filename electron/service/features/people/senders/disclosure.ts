import { SENDER_LINK_PURPOSE } from '../../../../../shared/features/people/sender-link-purpose.ts';
import type { ReadContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';
import { findConsent } from '../../consent/api.ts';

type Asking = Pick<ReadContext, 'db' | 'now'>;

/** Whether the person of a dossier agreed, as it stands now, that it is compared with others of the same sender. */
export function hasAgreed({ db, now }: Asking, dossierId: string): boolean {
  return findConsent(db, dossierId, SENDER_LINK_PURPOSE, now).state === 'given';
}

/**
 * Tells whether what another dossier knows may be told within this one: where the persons of both agreed (10 AVG; H annex
 * 2). Its own always may.
 */
export function createDisclosure(asking: Asking, dossierId: string): (other: string) => boolean {
  const agreedHere = hasAgreed(asking, dossierId);
  const known = new Map([[dossierId, true]]);
  return (other) => {
    const before = known.get(other);
    if (before !== undefined) return before;
    const answer = agreedHere && hasAgreed(asking, other);
    known.set(other, answer);
    return answer;
  };
}

/** This dossier and all whose knowledge may be told within it. */
export function disclosedDossiers(asking: Asking, dossierId: string): string[] {
  const isDisclosed = createDisclosure(asking, dossierId);
  const others = askedDossiers(asking.db).filter((other) => other !== dossierId);
  return [dossierId, ...others.filter(isDisclosed)];
}

/** All whose person agreed, as it stands now: what one of them knows may be told within the others. */
export function agreedDossiers(asking: Asking): string[] {
  return askedDossiers(asking.db).filter((dossierId) => hasAgreed(asking, dossierId));
}

/** Those in which somebody ever agreed, if only for a while. */
function askedDossiers(db: ReadableDb): string[] {
  return db
    .all<{ dossierId: string }>(sql`
      SELECT DISTINCT dossier_id AS dossierId FROM consents JOIN dossiers USING (dossier_id)
      WHERE purpose = ${SENDER_LINK_PURPOSE} AND answer = 'given' AND dossiers.removed_at IS NULL`)
    .map(({ dossierId }) => dossierId);
}
