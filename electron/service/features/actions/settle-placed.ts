import type { WriteContext } from '../../slice.ts';
import { finishAction, removeAction, reopenAction, restoreAction } from './handlers.ts';
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

/**
 * They ask again: what was done is open, and with `putAside` what was put aside is back.
 * @param settledAt only what was done, or with `putAside` put aside, at that moment; what somebody did or put aside by hand stays so
 */
export function reopenPlaced(
  context: WriteContext,
  dossierId: string,
  {
    items,
    putAside,
    settledAt,
  }: { readonly items: readonly string[]; readonly putAside: boolean; readonly settledAt?: number },
): void {
  for (const { actionId, item, doneAt, removedAt } of listActions(context.db, dossierId)) {
    if (settledAt !== undefined && (putAside ? removedAt : doneAt) !== settledAt) continue;
    if (item === null || !items.includes(item) || (removedAt !== null && !putAside)) continue;
    if (removedAt !== null) restoreAction(context, { actionId });
    if (doneAt !== null) reopenAction(context, { actionId });
  }
}
