import type { z } from 'zod';
import type { planPaperSchema } from '../../../../../../shared/features/triage/papers-model.ts';
import type { DocumentModel } from '../../../../documents/document-model.ts';
import { Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { findDossier } from '../../../dossiers/api.ts';
import { letterheadOf } from '../../../settings/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { paperFingerprint } from '../paper-fingerprint.ts';
import { explainPlan } from './explain-plan.ts';
import { planContacts } from './plan-contacts.ts';
import { planDocument, talkingDocument } from './plan-document.ts';
import { findPlan } from './plan-store.ts';

type Asked = { readonly planId: string; readonly paper: z.infer<typeof planPaperSchema> };
type Written = { readonly document: DocumentModel; readonly isSettled: boolean };

/** A paper of a step plan, and whether it is one that can be handed over. */
export function planPaper(context: ReadContext, { planId, paper }: Asked): Written | Refusal<'NOT_FOUND'> {
  const { db, now } = context;
  const kept = findPlan(db, planId);
  if (kept === undefined) return refuse('NOT_FOUND');
  const input = {
    plan: explainPlan(context, kept),
    code: findDossier(db, kept.dossierId)?.code ?? '',
    organisation: letterheadOf(db),
    timeZone: timeZone(db),
    now,
    contacts: planContacts(db, kept),
  };
  return {
    document: paper === 'plan' ? planDocument(input) : talkingDocument(input),
    isSettled: kept.version !== null,
  };
}

/**
 * Enters that a step plan leaves the vault, before it does. It goes to the person: no consent is asked for that. Refused when
 * it would say something else by now.
 */
export function enterPlanLeaving(
  context: WriteContext,
  { fingerprint, ...asked }: Asked & { readonly fingerprint: string },
): null | Refusal<'NOT_FOUND' | 'PAPER_CHANGED'> {
  const plan = findPlan(context.db, asked.planId);
  const written = planPaper(context, asked);
  if (plan === undefined || written instanceof Refusal) return refuse('NOT_FOUND');
  if (paperFingerprint(written.document) !== fingerprint) return refuse('PAPER_CHANGED');
  context.audit({ action: 'triage.saveStepPlan', objectId: plan.dossierId, count: plan.version ?? 0 });
  return null;
}
