import type { Decision, DecisionDifferences } from '../../../../../shared/features/triage/assess-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext } from '../../../slice.ts';
import { dossierExists } from '../../dossiers/api.ts';
import { listDecisions } from './decision-store.ts';
import { factChanges } from './show-assessment.ts';

type Shown = { readonly decision: Decision; readonly differences: DecisionDifferences | null };

/** The history of what was decided, the latest first, each with what is otherwise than in the one before it. */
export function showDecisions(
  { db }: ReadContext,
  { dossierId }: { readonly dossierId: string },
): { decisions: Shown[] } | Refusal<'NOT_FOUND'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  const decisions = listDecisions(db, dossierId);
  return {
    decisions: decisions.map((decision, place) => {
      const before = decisions[place + 1];
      return { decision, differences: before === undefined ? null : differencesOf(before, decision) };
    }),
  };
}

function differencesOf(before: Decision, after: Decision): DecisionDifferences {
  const changedFrom = <Value>(one: Value, other: Value): Value | null => (one === other ? null : one);
  return {
    facts: factChanges(before.known.facts, after.known.facts),
    severityBefore: changedFrom(before.severity, after.severity),
    proposalBefore: changedFrom(before.assessment.proposal.severity, after.assessment.proposal.severity),
    routesAdded: after.routes.filter((route) => !before.routes.includes(route)),
    routesDropped: before.routes.filter((route) => !after.routes.includes(route)),
    packChanged: before.packId !== after.packId,
  };
}
