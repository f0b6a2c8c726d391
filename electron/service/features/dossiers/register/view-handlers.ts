import { VIEW_LIMIT } from '../../../../../shared/features/dossiers/register-limits.ts';
import type { RegisterLook, RegisterView } from '../../../../../shared/features/dossiers/register-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { countViews, dropView, findViews, isNameTaken, putView } from './view-store.ts';

export function registerViews({ db, actor }: ReadContext): {
  readonly views: RegisterView[];
  readonly last: RegisterLook | null;
} {
  const { views, last } = findViews(db, actor);
  return { views, last };
}

type ViewInput = { readonly viewId: string | null; readonly name: string; readonly look: RegisterLook };

export function saveRegisterView(
  { db, actor, now, newId, audit }: WriteContext,
  { viewId: known, name, look }: ViewInput,
): { viewId: string } | Refusal<'NOT_FOUND' | 'VIEW_NAME_TAKEN' | 'TOO_MANY_VIEWS'> {
  const viewId = known ?? newId();
  const trimmed = name.trim();
  if (isNameTaken(db, actor, trimmed, viewId)) return refuse('VIEW_NAME_TAKEN');
  if (known === null && countViews(db, actor) >= VIEW_LIMIT) return refuse('TOO_MANY_VIEWS');
  if (!putView(db, { viewId, actor, name: trimmed, look, now })) return refuse('NOT_FOUND');
  audit({ action: 'dossiers.saveView', objectId: viewId });
  return { viewId };
}

export function removeRegisterView(
  { db, actor, audit }: WriteContext,
  { viewId }: { readonly viewId: string },
): Record<never, never> | Refusal<'NOT_FOUND'> {
  if (!dropView(db, actor, viewId)) return refuse('NOT_FOUND');
  audit({ action: 'dossiers.removeView', objectId: viewId });
  return {};
}

/** Kept with every change, like a draft: nothing is decided by it, so the trail says nothing. */
export function rememberRegister(
  { db, actor, now, newId }: WriteContext,
  { look }: { readonly look: RegisterLook },
): Record<never, never> {
  const viewId = findViews(db, actor).lastId ?? newId();
  putView(db, { viewId, actor, name: '', look, now });
  return {};
}
