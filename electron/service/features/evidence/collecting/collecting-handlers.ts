import type {
  Collecting,
  CollectingFields,
} from '../../../../../shared/features/evidence/collecting-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { enterLeaving, type Leaving } from '../../consent/api.ts';
import { dossierExists, dropDraft, touchDossier } from '../../dossiers/api.ts';
import {
  findCollecting,
  insertCollecting,
  listCollecting,
  type StoredCollecting,
  setCollectingDone,
  setCollectingRemoved,
  updateCollecting,
} from './collecting-store.ts';

type CollectingId = { readonly collectingId: string };
type Missing = Refusal<'NOT_FOUND'>;
type Done = Record<never, never> | Missing;

export function collecting(
  { db }: ReadContext,
  { dossierId }: { readonly dossierId: string },
): { readonly items: Collecting[] } | Missing {
  return dossierExists(db, dossierId) ? { items: listCollecting(db, dossierId) } : refuse('NOT_FOUND');
}

/** What somebody was asked, to be taken out of the vault. */
export function collectingRequest(
  { db }: ReadContext,
  { collectingId }: CollectingId,
): { readonly dossierId: string; readonly request: string } | Missing {
  const stored = findCollecting(db, collectingId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  return { dossierId: stored.dossierId, request: stored.request };
}

export function recordRequestExport(context: WriteContext, leaving: Leaving): null {
  context.audit({ action: 'evidence.exportRequest', objectId: leaving.dossierId });
  enterLeaving(context, leaving);
  return null;
}

export type HandOver = {
  readonly dossierId: string;
  readonly collecting: CollectingFields;
  readonly draftKey: string | null;
};

export function handOver(context: WriteContext, input: HandOver): CollectingId | Missing {
  const { db, now, actor, newId, audit } = context;
  const { dossierId, draftKey } = input;
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const collectingId = newId();
  insertCollecting(db, { collectingId, dossierId, ...input.collecting }, { now, actor });
  touchDossier(db, dossierId, now);
  dropDraft(db, actor, draftKey);
  audit({ action: 'evidence.handOver', objectId: dossierId });
  return { collectingId };
}

export function changeCollecting(
  context: WriteContext,
  input: CollectingId & { readonly collecting: CollectingFields },
): Done {
  return change(context, input, (stored) => {
    updateCollecting(context.db, stored.collectingId, input.collecting);
    context.audit({ action: 'evidence.changeCollecting', objectId: stored.dossierId });
  });
}

export function finishCollecting(
  context: WriteContext,
  input: CollectingId & { readonly note: string | null },
): Done {
  return change(context, input, (stored) => {
    // Null: ticked off in a list, which says nothing new.
    const note = input.note ?? stored.doneNote;
    setCollectingDone(context.db, stored.collectingId, { at: context.now, note });
    context.audit({ action: 'evidence.finishCollecting', objectId: stored.dossierId });
  });
}

/** It goes on: what was written when it seemed done stays until it is done again. */
export function reopenCollecting(context: WriteContext, input: CollectingId): Done {
  return change(context, input, (stored) => {
    setCollectingDone(context.db, stored.collectingId, { at: null, note: stored.doneNote });
    context.audit({ action: 'evidence.reopenCollecting', objectId: stored.dossierId });
  });
}

export function removeCollecting(context: WriteContext, input: CollectingId): Done {
  return change(context, input, (stored) => {
    setCollectingRemoved(context.db, stored.collectingId, context.now);
    context.audit({ action: 'evidence.removeCollecting', objectId: stored.dossierId });
  });
}

export function restoreCollecting({ db, audit }: WriteContext, { collectingId }: CollectingId): Done {
  const stored = findCollecting(db, collectingId);
  if (stored === undefined || stored.removedAt === null) return refuse('NOT_FOUND');
  setCollectingRemoved(db, collectingId, null);
  audit({ action: 'evidence.restoreCollecting', objectId: stored.dossierId });
  return {};
}

/** Changes what stands; what was put aside is not found. */
function change(
  { db, now }: WriteContext,
  { collectingId }: CollectingId,
  act: (stored: StoredCollecting) => void,
): Done {
  const stored = findCollecting(db, collectingId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  act(stored);
  touchDossier(db, stored.dossierId, now);
  return {};
}
