import type { RecordedFact, StepPlanPiece } from '../reference/model.ts';
import type { Decision } from './assess-model.ts';
import { meets, type Situation } from './meets.ts';

/** What was written down as done, and when that was, in milliseconds since 1970. */
export type PlanRecord = Readonly<Partial<Record<RecordedFact, number>>>;

/** A piece that fits; `recordedAt`: when what it tells was done. */
export type FittingPiece = StepPlanPiece & { readonly recordedAt?: number };

/**
 * The pieces of a pack that fit a decision, in the pack's order (P 5.3). What was decided counts, not what was proposed; that
 * something was done is told only where it is written down.
 */
export function selectPieces(
  pieces: readonly StepPlanPiece[],
  decision: Pick<Decision, 'known' | 'assessment' | 'severity' | 'routes'>,
  record: PlanRecord = {},
): readonly FittingPiece[] {
  const { known, assessment, severity } = decision;
  const situation: Situation = {
    ...known.facts,
    severity,
    police: assessment.police,
    clock: assessment.complaintOffences.length > 0,
    criticism: assessment.note === 'substantive-criticism',
  };
  return pieces
    .filter(
      ({ when, routes, recorded, unlessRecorded }) =>
        meets(when, situation) &&
        (routes === undefined || routes.some((route) => decision.routes.includes(route))) &&
        (recorded === undefined || record[recorded] !== undefined) &&
        (unlessRecorded === undefined || record[unlessRecorded] === undefined),
    )
    .map((piece): FittingPiece => {
      const recordedAt = piece.recorded === undefined ? undefined : record[piece.recorded];
      return recordedAt === undefined ? piece : { ...piece, recordedAt };
    });
}
