import type {
  PlanPiece,
  StepPlan,
  WrittenPiece,
} from '../../../../../shared/features/triage/papers-model.ts';
import type { DraftValue } from '../../../../ui/draft-keeper.ts';
import { fillIn } from '../../../../ui/use-draft.ts';
import { pieceDraftKey } from './piece-draft-key.ts';

/** What somebody typed of a piece; `piece` null: of a new one. */
export type UnsavedPiece = {
  readonly piece: PlanPiece | null;
  /** What it is called; empty for a new one without a name. */
  readonly label: string;
};

/**
 * The pieces of a plan of which somebody typed words that are not in the plan.
 * @param load the draft under a key; null where there is none
 */
export async function unsavedPieces(
  { planId, pieces }: Pick<StepPlan, 'planId' | 'pieces'>,
  load: (key: string) => Promise<DraftValue | null>,
): Promise<UnsavedPiece[]> {
  const found = await Promise.all(
    [...pieces, null].map(async (piece): Promise<UnsavedPiece | null> => {
      const key = pieceDraftKey(planId, piece?.key ?? null);
      const draft = key === null ? null : await load(key);
      return draft === null ? null : unsavedPiece(piece, draft);
    }),
  );
  return found.filter((one) => one !== null);
}

function unsavedPiece(piece: PlanPiece | null, draft: DraftValue): UnsavedPiece | null {
  const stored = wordsOfPiece(piece);
  const typed = fillIn(stored, draft);
  // Where a new piece is to stand is no word yet.
  const part = piece === null ? stored.part : typed.part;
  return sameWords({ ...typed, part }, stored) ? null : { piece, label: typed.label.trim() };
}

export type PieceWords = Pick<WrittenPiece, 'part' | 'label' | 'text' | 'spoken' | 'consequence'>;

/** The words of a piece as its form begins; null: a new one. */
export function wordsOfPiece(piece: PlanPiece | null): PieceWords {
  return {
    part: piece?.part ?? 'advice',
    label: piece?.label ?? '',
    text: piece?.text ?? '',
    spoken: piece?.spoken ?? '',
    consequence: piece?.consequence ?? '',
  };
}

function sameWords(one: PieceWords, other: PieceWords): boolean {
  return (
    one.part === other.part &&
    one.label.trim() === other.label.trim() &&
    one.text.trim() === other.text.trim() &&
    one.spoken.trim() === other.spoken.trim() &&
    one.consequence.trim() === other.consequence.trim()
  );
}
