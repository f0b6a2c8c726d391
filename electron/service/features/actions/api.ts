/** What other slices may use of actions. */
export { addAction, addFromPack, finishAction, reopenAction } from './handlers.ts';
export type { PlacedAction } from './insert-from-pack.ts';
export { placeActions } from './place-actions.ts';
export { itemsSettledBy, type SettledBy, settleActions, settleWhere } from './settle-actions.ts';
export { reopenPlaced } from './settle-placed.ts';
export { listDueActions, openItems } from './store.ts';
