/** What other slices may use of actions. */
export { addAction, addFromPack, finishAction, reopenAction } from './handlers.ts';
export { listDueActions } from './store.ts';
