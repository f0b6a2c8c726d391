import type { PersonAttention, SPECIAL_DATA } from '../../../../shared/features/people/model.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { findConsent } from '../consent/api.ts';
import { findAttention } from './details-store.ts';

/** The schemas stay out of the threads of the database. */
const purpose: typeof SPECIAL_DATA = 'special-data';

/**
 * Whether the person consented explicitly, in one of their dossiers, to noting special-category data (9 AVG). A refusal or
 * withdrawal in another of their dossiers counts for all: what is noted belongs to the person.
 */
export function hasSpecialConsent(db: ReadableDb, personId: string, now: number): boolean {
  const states = db
    .all<{ dossierId: string }>(
      sql`SELECT dossier_id AS dossierId FROM dossiers WHERE person_id = ${personId} AND removed_at IS NULL`,
    )
    .map(({ dossierId }) => findConsent(db, dossierId, purpose, now).state);
  return states.includes('given') && !states.some((state) => state === 'refused' || state === 'withdrawn');
}

/** What deserves extra attention, where it may be known; null without consent. */
export function findAttentionAllowed(db: ReadableDb, personId: string, now: number): PersonAttention | null {
  return hasSpecialConsent(db, personId, now) ? findAttention(db, personId) : null;
}
