import type { ActionFields } from '../../../../shared/features/actions/model.ts';
import type { Language } from '../../../../shared/kernel/primitives.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { WriteContext } from '../../slice.ts';
import { dossierExists, touchDossier } from '../dossiers/api.ts';
import { packOfDossier } from '../reference/api.ts';
import { insertFromPack } from './insert-from-pack.ts';
import {
  type Assignment,
  findAction,
  insertAction,
  isMember,
  listActions,
  setActionRemoved,
  setDone,
  updateAction,
} from './store.ts';

type Missing = Refusal<'NOT_FOUND'>;
type Nothing = Record<never, never>;
type OfAction = { readonly actionId: string };
type Chosen = {
  readonly dossierId: string;
  readonly items: readonly string[];
  readonly language: Language;
  readonly assignment: Assignment;
};

/** Adds what was chosen from the lists of the dossier's pack; what stands there already is not added twice. */
export function addFromPack(
  context: WriteContext,
  { dossierId, items, language, assignment }: Chosen,
): { actionIds: string[] } | Refusal<'NOT_FOUND' | 'OWNER_UNKNOWN' | 'ITEM_UNKNOWN' | 'NOTHING_NEW'> {
  const { db, now } = context;
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  if (isUnknown(assignment.ownerSlot, (slotId) => isMember(db, slotId))) return refuse('OWNER_UNKNOWN');
  const known = new Map(packOfDossier(db, dossierId)?.sections.actions.map((item) => [item.id, item]));
  const standing = new Set(
    listActions(db, dossierId).flatMap(({ item, removedAt }) => (removedAt === null ? [item] : [])),
  );
  const actionIds: string[] = [];
  for (const id of new Set(items)) {
    const item = known.get(id);
    if (item === undefined) return refuse('ITEM_UNKNOWN');
    if (standing.has(id)) continue;
    actionIds.push(insertFromPack(context, dossierId, { placed: { item, ...assignment }, language }));
  }
  if (actionIds.length === 0) return refuse('NOTHING_NEW');
  touchDossier(db, dossierId, now);
  return { actionIds };
}

export function addAction(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, action }: { readonly dossierId: string; readonly action: ActionFields },
): { actionId: string } | Refusal<'NOT_FOUND' | 'OWNER_UNKNOWN'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  if (isUnknown(action.ownerSlot, (slotId) => isMember(db, slotId))) return refuse('OWNER_UNKNOWN');
  const actionId = newId();
  insertAction(db, { ...action, actionId, dossierId, item: null }, { now, actor });
  touchDossier(db, dossierId, now);
  audit({ action: 'actions.add', objectId: actionId });
  return { actionId };
}

export function changeAction(
  { db, now, audit }: WriteContext,
  { actionId, action }: OfAction & { readonly action: ActionFields },
): Nothing | Refusal<'NOT_FOUND' | 'OWNER_UNKNOWN'> {
  const stored = findAction(db, actionId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  if (isUnknown(action.ownerSlot, (slotId) => isMember(db, slotId))) return refuse('OWNER_UNKNOWN');
  updateAction(db, actionId, action);
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'actions.change', objectId: actionId });
  return {};
}

export function finishAction(
  { db, now, audit }: WriteContext,
  {
    actionId,
    note,
    doneAt: before,
  }: OfAction & { readonly note: string | null; readonly doneAt: number | null },
): { doneAt: number } | Missing {
  const stored = findAction(db, actionId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  const doneAt = stored.doneAt ?? before ?? now;
  setDone(db, actionId, doneAt, note ?? stored.doneNote);
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'actions.finish', objectId: actionId });
  return { doneAt };
}

export function reopenAction({ db, now, audit }: WriteContext, { actionId }: OfAction): Nothing | Missing {
  const stored = findAction(db, actionId);
  if (stored === undefined || stored.removedAt !== null || stored.doneAt === null) return refuse('NOT_FOUND');
  // What was written when it seemed done stays until it is done again.
  setDone(db, actionId, null, stored.doneNote);
  touchDossier(db, stored.dossierId, now);
  audit({ action: 'actions.reopen', objectId: actionId });
  return {};
}

export function removeAction({ db, now, audit }: WriteContext, { actionId }: OfAction): Nothing | Missing {
  const stored = findAction(db, actionId);
  if (stored === undefined || stored.removedAt !== null) return refuse('NOT_FOUND');
  setActionRemoved(db, actionId, now);
  audit({ action: 'actions.remove', objectId: actionId });
  return {};
}

export function restoreAction({ db, audit }: WriteContext, { actionId }: OfAction): Nothing | Missing {
  const stored = findAction(db, actionId);
  if (stored === undefined || stored.removedAt === null) return refuse('NOT_FOUND');
  setActionRemoved(db, actionId, null);
  audit({ action: 'actions.restore', objectId: actionId });
  return {};
}

function isUnknown(slotId: string | null, isKnown: (slotId: string) => boolean): boolean {
  return slotId !== null && !isKnown(slotId);
}
