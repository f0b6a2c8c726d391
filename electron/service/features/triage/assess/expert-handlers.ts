import type { ExpertFields, FilerFields } from '../../../../../shared/features/triage/assess-model.ts';
import { filerNorms } from '../../../../../shared/features/triage/explain-norms.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { dossierExists, touchDossier } from '../../dossiers/api.ts';
import { followFiler } from '../police/after/filing-advice.ts';
import { findExpertDossier, insertExpert, insertFiler, setExpertRemoved } from './expert-store.ts';
import { weighDossier } from './weigh-dossier.ts';

/** Writes down with whom it was settled (P 1.3). */
export function recordExpert(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, expert }: { readonly dossierId: string; readonly expert: ExpertFields },
): { expertId: string } | Refusal<'NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const expertId = newId();
  insertExpert(db, { expertId, dossierId, expert }, { now, actor });
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.recordExpert', objectId: dossierId });
  return { expertId };
}

export function removeExpert(
  { db, now, audit }: WriteContext,
  { expertId }: { readonly expertId: string },
): Record<never, never> | Refusal<'NOT_FOUND'> {
  const dossierId = findExpertDossier(db, expertId);
  if (dossierId === undefined || !dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  setExpertRemoved(db, expertId, now);
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.removeExpert', objectId: dossierId });
  return {};
}

/**
 * Writes down who files the report to the police; where the norm is that the organisation does, why it does not. Without rules
 * of triage there is no such norm.
 */
export function chooseFiler(
  context: WriteContext,
  { dossierId, choice }: { readonly dossierId: string; readonly choice: FilerFields },
): { choiceId: string } | Refusal<'NOT_FOUND' | 'ITEM_UNKNOWN' | 'REASON_MISSING'> {
  const { db, now, newId, audit } = context;
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const weighed = weighDossier(context, dossierId);
  const sections = weighed instanceof Refusal ? null : weighed.rules.pack.sections;
  if (choice.kind !== null && sections?.deviations.some(({ id }) => id === choice.kind) !== true)
    return refuse('ITEM_UNKNOWN');
  const [norm] =
    weighed instanceof Refusal ? [] : filerNorms(weighed.rules.pack.sections.norms, weighed.assessment);
  const deviatesFrom = choice.filer === 'organisation' ? undefined : norm;
  if (deviatesFrom !== undefined && (choice.kind === null || choice.words.trim() === ''))
    return refuse('REASON_MISSING');
  const choiceId = newId();
  // A reason stands only where there is something to explain, so that it can be counted.
  const kept = deviatesFrom === undefined ? { ...choice, kind: null } : choice;
  insertFiler(db, { choiceId, dossierId, choice: kept, norm: deviatesFrom ?? null }, context);
  followFiler(db, { dossierId, filer: choice.filer, now });
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.chooseFiler', objectId: dossierId });
  return { choiceId };
}
