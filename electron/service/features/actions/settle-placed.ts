import type { WriteContext } from '../../slice.ts';
import { finishAction, removeAction } from './handlers.ts';
import { listActions } from './store.ts';

/** Open actions of a pack about which nobody need be asked any more: done, or put aside because something else asks. */
export function settlePlaced(
  context: WriteContext,
  dossierId: string,
  { items, how }: { readonly items: readonly string[]; readonly how: 'done' | 'put-aside' },
): void {
  const open = listActions(context.db, dossierId).filter(
    ({ item, doneAt, removedAt }) =>
      item !== null && items.includes(item) && doneAt === null && removedAt === null,
  );
  for (const { actionId } of open) {
    if (how === 'done') finishAction(context, { actionId, note: null, doneAt: null });
    else removeAction(context, { actionId });
  }
}
