import type { ExpertFields, FilerFields } from '../../../../../shared/features/triage/assess-model.ts';
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

/** Writes down who files the report to the police; where the norm is that the organisation does, why it does not. */
export function chooseFiler(
  context: WriteContext,
  { dossierId, choice }: { readonly dossierId: string; readonly choice: FilerFields },
): { choiceId: string } | Refusal<'NOT_FOUND' | 'PACK_WITHOUT_TRIAGE' | 'ITEM_UNKNOWN' | 'REASON_MISSING'> {
  const { db, now, newId, audit } = context;
  const weighed = weighDossier(context, dossierId);
  if (weighed instanceof Refusal) return weighed;
  const { norms, deviations } = weighed.rules.pack.sections;
  if (choice.kind !== null && !deviations.some(({ id }) => id === choice.kind)) return refuse('ITEM_UNKNOWN');
  const isNorm = norms.some(
    ({ id, kind }) => kind === 'by-organisation' && weighed.assessment.norms.includes(id),
  );
  const deviates = isNorm && choice.filer !== 'organisation';
  if (deviates && (choice.kind === null || choice.words.trim() === '')) return refuse('REASON_MISSING');
  const choiceId = newId();
  // A reason stands only where there is something to explain, so that it can be counted.
  const kept = deviates ? choice : { ...choice, kind: null };
  insertFiler(db, { choiceId, dossierId, choice: kept }, context);
  followFiler(db, { dossierId, filer: choice.filer, now });
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.chooseFiler', objectId: dossierId });
  return { choiceId };
}
