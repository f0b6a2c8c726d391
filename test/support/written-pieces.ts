import type { PlanPiece, WrittenPiece } from '../../shared/features/triage/papers-model.ts';

/** Pieces as they are sent back: without what a plan says about them. */
export const writtenPieces = (pieces: readonly PlanPiece[]): WrittenPiece[] =>
  pieces.map(({ key, part, label, text, spoken, consequence, included }) => ({
    ...{ key, part, label, text, spoken, consequence, included },
  }));
