import type { StepPlanPiece } from '../reference/model.ts';
import type { Decision } from './assess-model.ts';
import { meets, type Situation } from './meets.ts';

/** The pieces of a pack that fit a decision, in the pack's order (P 5.3). What was decided counts, not what was proposed. */
export function selectPieces(
  pieces: readonly StepPlanPiece[],
  decision: Pick<Decision, 'known' | 'assessment' | 'severity' | 'routes'>,
): readonly StepPlanPiece[] {
  const { known, assessment, severity } = decision;
  const situation: Situation = {
    ...known.facts,
    severity,
    police: assessment.police,
    clock: assessment.complaintOffences.length > 0,
    criticism: assessment.note === 'substantive-criticism',
  };
  return pieces.filter(
    ({ when, routes }) =>
      meets(when, situation) &&
      (routes === undefined || routes.some((route) => decision.routes.includes(route))),
  );
}
