import { papersEn } from '../../../../../../shared/features/triage/papers-messages.en.ts';
import { papersNl } from '../../../../../../shared/features/triage/papers-messages.nl.ts';
import type { StepPlan } from '../../../../../../shared/features/triage/papers-model.ts';
import { isAfterToday } from '../../../../../../shared/kernel/zoned-time.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';
import type { WriteContext } from '../../../../slice.ts';
import { addAction } from '../../../actions/api.ts';
import { touchDossier } from '../../../dossiers/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { contactOfDossier } from '../contact-of-dossier.ts';
import { findPlan, insertHandOver, listHandOvers } from './plan-store.ts';

type HandOver = { readonly planId: string } & Omit<StepPlan['handOvers'][number], 'by'>;

/** The person has the plan. The call that it promises comes into Today, once for each version (H 2.4). */
export function handOverStepPlan(
  context: WriteContext,
  { planId, ...handOver }: HandOver,
): Record<never, never> | Refusal<'NOT_FOUND' | 'NOT_SETTLED' | 'HANDED_TOO_LATE'> {
  const { db, now, actor, newId, audit } = context;
  const plan = findPlan(db, planId);
  if (plan === undefined) return refuse('NOT_FOUND');
  if (plan.version === null) return refuse('NOT_SETTLED');
  if (isAfterToday(handOver.handedAt, now, timeZone(db))) return refuse('HANDED_TOO_LATE');
  const { dossierId, version, hearBy, language } = plan;
  const isFirst = listHandOvers(db, planId).length === 0;
  insertHandOver(db, { ...handOver, handOverId: newId(), planId }, actor);
  if (isFirst && hearBy !== null) {
    const texts = language === 'nl' ? papersNl : papersEn;
    const { slotId, name } = contactOfDossier(db, dossierId);
    addAction(context, {
      dossierId,
      action: {
        title: texts.promisedCall,
        phase: 'after',
        actor: 'institution',
        ownerSlot: slotId,
        ownerName: slotId === null ? name : '',
        dueAt: hearBy,
        note: '',
      },
    });
  }
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.handOverStepPlan', objectId: dossierId, count: version });
  return {};
}
