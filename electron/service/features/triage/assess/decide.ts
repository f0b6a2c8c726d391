import type { Basis, DecisionFields } from '../../../../../shared/features/triage/assess-model.ts';
import { normsToExplain } from '../../../../../shared/features/triage/explain-norms.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { changeStatus, findDossier, touchDossier } from '../../dossiers/api.ts';
import { followDecision, isDecidedAgainst } from '../police/after/filing-advice.ts';
import { followReportDecision } from '../police/after/report-action.ts';
import { insertDecision, latestDecision } from './decision-store.ts';
import { placeDecidedActions } from './place-decided-actions.ts';
import { type WeighedDossier, weighDossier } from './weigh-dossier.ts';

type Deciding = {
  readonly dossierId: string;
  readonly decision: DecisionFields;
  readonly basis: Basis;
  readonly language: Language;
};
type Code =
  | 'NOT_FOUND'
  | 'PACK_WITHOUT_TRIAGE'
  | 'PACK_CHANGED'
  | 'FACTS_CHANGED'
  | 'ITEM_UNKNOWN'
  | 'MOTIVE_MISSING'
  | 'DEVIATION_MISSING';

/** A person decides; what the rules said and what was known then is kept beside it. */
export function decide(
  context: WriteContext,
  { dossierId, decision, basis, language }: Deciding,
): { decisionId: string; actionsAdded: number } | Refusal<Code> {
  const { db, now, newId, audit } = context;
  const weighed = weighDossier(context, dossierId);
  if (weighed instanceof Refusal) return weighed;
  const { rules, known, answers, assessment } = weighed;
  if (basis.packId !== rules.packId) return refuse('PACK_CHANGED');
  if (basis.facts !== weighed.basis.facts) return refuse('FACTS_CHANGED');
  const missing = whatIsMissing(weighed, decision);
  if (missing !== null) return missing;

  const { sections } = rules.pack;
  const decisionId = newId();
  const kept = {
    ...decision,
    routes: sections.routes.map(({ id }) => id).filter((id) => decision.routes.includes(id)),
    deviations: [...new Map(decision.deviations.map((one) => [one.norm, one])).values()],
  };
  const against = isDecidedAgainst(db, dossierId) ? (latestDecision(db, dossierId)?.decidedAt ?? null) : null;
  insertDecision(
    db,
    { ...kept, decisionId, dossierId, packId: rules.packId, known, answers, assessment },
    context,
  );
  followDecision(db, dossierId, now);
  const actionsAdded = placeDecidedActions(context, weighed, { dossierId, decision, language });
  followReportDecision(context, dossierId, against);
  const status = findDossier(db, dossierId)?.status;
  if (status === 'intake' || status === 'triage') changeStatus(context, { dossierId, status: 'active' });
  touchDossier(db, dossierId, now);
  audit({ action: 'triage.decide', objectId: dossierId });
  return { decisionId, actionsAdded };
}

/** What has to be said before this can be decided; null where nothing is. */
function whatIsMissing(
  { rules, assessment }: WeighedDossier,
  { severity, routes, deviations, motive }: DecisionFields,
): Refusal<'ITEM_UNKNOWN' | 'MOTIVE_MISSING' | 'DEVIATION_MISSING'> | null {
  const { sections } = rules.pack;
  const isKnown = (section: 'routes' | 'norms' | 'deviations', id: string) =>
    sections[section].some((item) => item.id === id);
  const itemsAreKnown =
    routes.every((route) => isKnown('routes', route)) &&
    deviations.every(({ norm, kind }) => isKnown('norms', norm) && isKnown('deviations', kind));
  if (!itemsAreKnown) return refuse('ITEM_UNKNOWN');
  if (severity !== assessment.proposal.severity && motive.trim() === '') return refuse('MOTIVE_MISSING');
  const norms = normsToExplain(sections.norms, assessment, routes).filter(
    (norm) => !deviations.some((deviation) => deviation.norm === norm),
  );
  return norms.length === 0 ? null : refuse('DEVIATION_MISSING', { norms });
}
