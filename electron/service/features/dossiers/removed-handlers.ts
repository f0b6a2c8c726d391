import type { RemovableKind, RemovableRef, RemovedItem } from '../../../../shared/features/dossiers/model.ts';
import { Refusal, refuse } from '../../refusal.ts';
import type { ReadContext, WriteContext } from '../../slice.ts';
import { removeEvidence, restoreEvidence } from '../evidence/api.ts';
import { dossierExists } from './dossier-store.ts';
import { removeIncident, restoreIncident } from './incident-handlers.ts';
import { removeNote, restoreNote } from './note-handlers.ts';
import { countRemoved, listRemoved, type RemovedQuery } from './removed-store.ts';

/** What was put aside. Nothing here looks at the clock: what stands aside is shown, and can be brought back. */
export function removedItems(
  { db }: ReadContext,
  query: RemovedQuery,
): { total: number; items: RemovedItem[] } | Refusal<'NOT_FOUND'> {
  if (query.dossierId !== null && !dossierExists(db, query.dossierId)) return refuse('NOT_FOUND');
  return { total: countRemoved(db, query.dossierId), items: listRemoved(db, query) };
}

type Several = { readonly items: readonly RemovableRef[] };

/** Puts several things aside, each as if it went alone; none of them when one is not there. */
export function putAside(context: WriteContext, { items }: Several): Done {
  return doEach(context, items, removals);
}

/** Brings several things back; none of them when one is not aside. */
export function bringBack(context: WriteContext, { items }: Several): Done {
  return doEach(context, items, restorals);
}

type Done = Record<never, never> | Refusal<'NOT_FOUND'>;
type Act = (context: WriteContext, id: string) => Done;

const removals: Readonly<Record<RemovableKind, Act>> = {
  note: (context, entryId) => removeNote(context, { entryId }),
  incident: (context, incidentId) => removeIncident(context, { incidentId }),
  evidence: (context, evidenceId) => removeEvidence(context, { evidenceId }),
};

const restorals: Readonly<Record<RemovableKind, Act>> = {
  note: (context, entryId) => restoreNote(context, { entryId }),
  incident: (context, incidentId) => restoreIncident(context, { incidentId }),
  evidence: (context, evidenceId) => restoreEvidence(context, { evidenceId }),
};

/** The refusal rolls back what was done before it; it names every place in the list that could not be done. */
function doEach(
  context: WriteContext,
  items: readonly RemovableRef[],
  acts: Readonly<Record<RemovableKind, Act>>,
): Done {
  const indexes = items.flatMap(({ kind, id }, index) =>
    acts[kind](context, id) instanceof Refusal ? [index] : [],
  );
  return indexes.length === 0 ? {} : refuse('NOT_FOUND', { indexes });
}
