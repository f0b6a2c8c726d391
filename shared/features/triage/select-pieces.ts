import type { RecordedFact, StepPlanPiece } from '../reference/model.ts';
import type { Decision } from './assess-model.ts';
import { meets, type Situation } from './meets.ts';

/** What was written down as done. */
export type PlanRecord = Readonly<Partial<Record<RecordedFact, Done>>>;
type Done = {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** It was done for all there is; otherwise something came after it, or was left, that asks for it still. */
  readonly isAll: boolean;
};

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
        (unlessRecorded === undefined || record[unlessRecorded]?.isAll !== true),
    )
    .map((piece): FittingPiece => {
      const recordedAt = piece.recorded === undefined ? undefined : record[piece.recorded]?.at;
      return recordedAt === undefined ? piece : { ...piece, recordedAt };
    });
}
