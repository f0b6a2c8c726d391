import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { WriteContext } from '../../slice.ts';
import { rulesOfDossier } from '../reference/api.ts';
import { settlePlaced } from './settle-placed.ts';
import { openItems } from './store.ts';

/** What can make that nobody need be asked for an action of a pack. */
export type SettledBy = NonNullable<Pack['sections']['actions'][number]['settledBy']>;

/**
 * Something came about in a dossier: open actions that ask for it are done. What a term of the police asks from now on is put
 * aside instead, for nobody did it yet; and so is what will not be done.
 */
export function settleActions(
  context: WriteContext,
  dossierId: string,
  by: SettledBy,
  how: 'done' | 'put-aside' = by === 'police-term' ? 'put-aside' : 'done',
): void {
  settlePlaced(context, dossierId, { items: itemsSettledBy(context, dossierId, by), how });
}

/**
 * The same, where it has to be looked up first whether it came about: only where an action asks for it.
 * @param isThere looked up at most once
 */
export function settleWhere(
  context: WriteContext,
  dossierId: string,
  by: SettledBy,
  isThere: () => boolean,
): void {
  const items = itemsSettledBy(context, dossierId, by);
  if (items.length === 0 || openItems(context.db, dossierId, items).length === 0 || !isThere()) return;
  settlePlaced(context, dossierId, { items, how: 'done' });
}

/** Actions of the dossier's pack that ask for something. */
export function itemsSettledBy(
  { db }: Pick<WriteContext, 'db'>,
  dossierId: string,
  by: SettledBy,
): readonly string[] {
  const actions = rulesOfDossier(db, dossierId)?.pack.sections.actions ?? [];
  return actions.filter(({ settledBy }) => settledBy === by).map(({ id }) => id);
}
