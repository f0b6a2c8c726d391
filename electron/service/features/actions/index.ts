import type { actionsContract } from '../../../../shared/features/actions/contract.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice } from '../../slice.ts';
import { dossierExists } from '../dossiers/api.ts';
import { packOfDossier } from '../reference/api.ts';
import {
  addAction,
  addFromPack,
  changeAction,
  finishAction,
  removeAction,
  reopenAction,
  restoreAction,
} from './handlers.ts';
import { listActions } from './store.ts';

/** Who does what in a dossier, from the pack's lists or thought up for it. */
export const actionsSlice = defineSlice<typeof actionsContract>({
  reads: {
    list: ({ db }, { dossierId }) =>
      dossierExists(db, dossierId) ? { actions: listActions(db, dossierId) } : refuse('NOT_FOUND'),
    templates({ db }, { dossierId }) {
      if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
      const items = packOfDossier(db, dossierId)?.sections.actions ?? [];
      return {
        items: items.map(({ id, label, description = null, source, phase, actor, after = [] }) => ({
          id,
          label,
          description,
          source,
          phase,
          actor,
          after,
        })),
      };
    },
  },
  writes: {
    addFromPack,
    add: addAction,
    change: changeAction,
    finish: finishAction,
    reopen: reopenAction,
    remove: removeAction,
    restore: restoreAction,
  },
});
