import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { WriteContext } from '../../slice.ts';
import { settlePlaced } from '../actions/api.ts';
import { rulesOfDossier } from '../reference/api.ts';

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

/** Actions of the dossier's pack that ask for something. */
export function itemsSettledBy(
  { db }: Pick<WriteContext, 'db'>,
  dossierId: string,
  by: SettledBy,
): readonly string[] {
  const actions = rulesOfDossier(db, dossierId)?.pack.sections.actions ?? [];
  return actions.filter(({ settledBy }) => settledBy === by).map(({ id }) => id);
}
