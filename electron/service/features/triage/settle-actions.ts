import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { WriteContext } from '../../slice.ts';
import { settlePlaced } from '../actions/api.ts';
import { rulesOfDossier } from '../reference/api.ts';

/** What can make that nobody need be asked for an action of a pack. */
export type SettledBy = NonNullable<Pack['sections']['actions'][number]['settledBy']>;

/**
 * Something came about in a dossier: open actions that ask for it are done. What a term of the police asks from now on is put
 * aside instead, for nobody did it yet.
 */
export function settleActions(context: WriteContext, dossierId: string, by: SettledBy): void {
  const actions = rulesOfDossier(context.db, dossierId)?.pack.sections.actions ?? [];
  const items = actions.filter(({ settledBy }) => settledBy === by).map(({ id }) => id);
  if (items.length === 0) return;
  settlePlaced(context, dossierId, { items, how: by === 'police-term' ? 'put-aside' : 'done' });
}
