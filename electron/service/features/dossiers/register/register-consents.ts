import type { ReadContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { type ConsentCounts, countConsents } from '../../consent/api.ts';
import { type RegisterSelection, registerConditions } from './register-filter.ts';
import { countRegister } from './register-store.ts';

export type ConsentSelection = Pick<RegisterSelection, 'statuses' | 'filter'> & { readonly purpose: string };

/** How consent for a purpose stands in the dossiers of a selection. */
export function registerConsents(
  { db, now }: Pick<ReadContext, 'db' | 'now'>,
  { purpose, ...selection }: ConsentSelection,
): ConsentCounts & { readonly total: number } {
  const dossiers = sql`
    SELECT dossier_id FROM dossiers INDEXED BY dossiers_to_filter
    WHERE removed_at IS NULL ${registerConditions(db, selection, now)}`;
  return { total: countRegister(db, selection, now), ...countConsents(db, { dossiers, purpose }, now) };
}
