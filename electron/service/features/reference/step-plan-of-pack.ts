import type { StepPlanPiece } from '../../../../shared/features/reference/model.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { findPack } from './pack-store.ts';

/** What a kept pack says to the person; null where it is of before there were step plans, or is not kept. */
export function stepPlanOfPack(db: ReadableDb, packId: string): readonly StepPlanPiece[] | null {
  const sections = findPack(db, packId)?.sections;
  return sections !== undefined && Object.hasOwn(sections, 'step-plan') ? sections['step-plan'] : null;
}
