import type { Pack } from '../../../../shared/features/reference/model.ts';
import { cutToWords } from '../../../../shared/kernel/cut-to-words.ts';
import { type Language, LINE_LIMIT } from '../../../../shared/kernel/primitives.ts';
import type { WriteContext } from '../../slice.ts';
import { type Assignment, insertAction } from './store.ts';

/** An action of a pack, for somebody and by a moment. */
export type PlacedAction = { readonly item: Pack['sections']['actions'][number] } & Assignment;

/**
 * Adds one action of a pack to a dossier, in the words of a language.
 * @returns the id of the action
 */
export function insertFromPack(
  { db, now, actor, newId, audit }: WriteContext,
  dossierId: string,
  { placed, language }: { readonly placed: PlacedAction; readonly language: Language },
): string {
  const {
    item: { id, phase, actor: actorOfList, label },
    ...assignment
  } = placed;
  const actionId = newId();
  const title = cutToWords(label[language], LINE_LIMIT);
  const action = { actionId, dossierId, item: id, title, phase, actor: actorOfList, note: '', ...assignment };
  insertAction(db, action, { now, actor });
  audit({ action: 'actions.add', objectId: actionId });
  return actionId;
}
