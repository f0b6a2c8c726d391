import type { ReadableDb } from '../../../storage/connection.ts';
import { consentsToAskAgain } from '../../consent/api.ts';

/** More than can end in four weeks. */
const MOST = 100_000;

/**
 * The last moment of the consents that Today asks attention for, the first of each dossier. Unlike everything else that is
 * due these come and go with the days, so no trigger can keep them beside the dossier.
 * @param dossierIds only of these; undefined: of all
 */
export function findEndingConsents(
  db: ReadableDb,
  now: number,
  dossierIds?: readonly string[],
): ReadonlyMap<string, number> {
  const firstByDossier = new Map<string, number>();
  for (const { dossierId, dueAt } of consentsToAskAgain(db, now, { limit: MOST, dossierIds })) {
    firstByDossier.set(dossierId, Math.min(dueAt, firstByDossier.get(dossierId) ?? dueAt));
  }
  return firstByDossier;
}
