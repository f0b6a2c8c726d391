import type { Language } from '../../kernel/primitives.ts';
import type { StepPlanPiece } from '../reference/model.ts';
import type { PlanChanges, PlanPiece, WrittenPiece } from './papers-model.ts';
import { planPartSchema } from './papers-model.ts';
import type { FittingPiece } from './select-pieces.ts';

/** A piece as it is kept: in words of one language. */
export type KeptPiece = Omit<WrittenPiece, 'key' | 'included'> & {
  readonly key: string;
  readonly included: boolean;
  readonly isOwn: boolean;
  /** When what it tells was done, in milliseconds since 1970. */
  readonly recordedAt?: number;
  /** Of a version: what the person had chosen before it. */
  readonly chosen?: PlanPiece['chosen'];
};

/** Words of the pack, in one language. */
export function packPiece(piece: FittingPiece, language: Language): KeptPiece {
  return {
    ...dayOf(piece),
    key: piece.id,
    part: piece.part,
    label: piece.label[language],
    text: piece.text[language],
    spoken: piece.spoken[language],
    consequence: piece.consequence?.[language] ?? '',
    included: true,
    isOwn: false,
  };
}

/**
 * The pieces of a version as they read in another language: what was left out stays left out, changed words are those of the
 * pack again. What was written for this person alone is there in no other words.
 * @param pack of that version
 */
export function piecesIn(
  language: Language,
  { pieces, pack }: { readonly pieces: readonly KeptPiece[]; readonly pack: readonly StepPlanPiece[] },
): readonly KeptPiece[] {
  const words = new Map(pack.map((piece) => [piece.id, packPiece(piece, language)]));
  return pieces.map((piece) => ({ ...(words.get(piece.key) ?? piece), included: piece.included }));
}

/** What was written for this person alone waits until somebody says it in the language of the plan. */
export function withOwnAside(pieces: readonly KeptPiece[]): readonly KeptPiece[] {
  return pieces.map((piece) => (piece.isOwn ? { ...piece, included: false } : piece));
}

/**
 * A plan anew: the pieces that fit now, with what somebody changed or left out in the version before, also where the pack says
 * it in other words by now, and what was written for this person alone.
 * @param before in the same language; null: there is no version yet
 */
export function renewPieces(
  fitting: readonly FittingPiece[],
  language: Language,
  before: { readonly pieces: readonly KeptPiece[]; readonly pack: readonly StepPlanPiece[] } | null,
): readonly KeptPiece[] {
  const fresh = fitting.map((piece) => packPiece(piece, language));
  if (before === null) return fresh;
  const old = new Map(before.pieces.map((piece) => [piece.key, piece]));
  const oldPack = new Map(before.pack.map((piece) => [piece.id, packPiece(piece, language)]));
  const renewed = fresh.map((piece): KeptPiece => {
    const kept = old.get(piece.key);
    const was = oldPack.get(piece.key);
    if (kept === undefined) return piece;
    // What somebody wrote stays; words that are only the pack's follow the pack.
    const isWritten = was === undefined || !isSame(was, kept) || was.spoken !== kept.spoken;
    if (!isWritten) return { ...piece, included: kept.included };
    const { recordedAt: _, ...words } = kept;
    return { ...words, ...dayOf(piece), part: piece.part };
  });
  return inOrder([...renewed, ...before.pieces.filter(({ isOwn }) => isOwn)]);
}

/** Of what was done, its day; nothing of everything else. */
export function dayOf({ recordedAt }: Pick<KeptPiece, 'recordedAt'>): Pick<KeptPiece, 'recordedAt'> {
  return recordedAt === undefined ? {} : { recordedAt };
}

/** By part, as the plan is read; within a part in the order in which they stand. */
export function inOrder<Piece extends Pick<KeptPiece, 'part'>>(pieces: readonly Piece[]): readonly Piece[] {
  const place = ({ part }: Piece) => planPartSchema.options.indexOf(part);
  return pieces.toSorted((one, other) => place(one) - place(other));
}

/** What somebody who had the version before reads otherwise now. Pieces that were left out were not read. */
export function changesBetween(before: readonly KeptPiece[], after: readonly KeptPiece[]): PlanChanges {
  const read = (pieces: readonly KeptPiece[]) =>
    new Map(pieces.filter(({ included }) => included).map((piece) => [piece.key, piece]));
  const old = read(before);
  const present = read(after);
  const labels = (pieces: Iterable<KeptPiece>) => [...pieces].map(({ label }) => label);
  return {
    added: labels([...present.values()].filter(({ key }) => !old.has(key))),
    changed: labels(
      [...present.values()].filter((piece) => {
        const was = old.get(piece.key);
        return was !== undefined && !isSame(was, piece);
      }),
    ),
    gone: labels([...old.values()].filter(({ key }) => !present.has(key))),
  };
}

/**
 * With what a piece of the pack brings along, for the screen and the paper.
 * @param contacts whom it leads to
 */
export function explainPiece(
  piece: KeptPiece,
  pack: readonly StepPlanPiece[],
  { language, contacts }: { readonly language: Language; readonly contacts: PlanPiece['contacts'] },
): PlanPiece {
  const item = pack.find(({ id }) => id === piece.key);
  const isOwn = piece.isOwn || item === undefined;
  return {
    ...piece,
    isOwn,
    isEdited: !isOwn && !isSame(packPiece(item, language), piece),
    purpose: isOwn ? null : (item.purpose ?? null),
    actions: isOwn ? [] : [...(item.actions ?? [])],
    recordedAt: piece.recordedAt ?? null,
    chosen: piece.chosen ?? null,
    contacts: isOwn ? [] : contacts,
  };
}

/** Its words lead to people whom nobody can reach yet: the person would be sent nowhere. What somebody wrote stays. */
export function isLeftOff({ contacts, isEdited }: Pick<PlanPiece, 'contacts' | 'isEdited'>): boolean {
  return !isEdited && contacts.length > 0 && contacts.every(({ state }) => state === 'unreachable');
}

/** What the person reads is the same. */
function isSame(one: KeptPiece, other: KeptPiece): boolean {
  return one.label === other.label && one.text === other.text && one.consequence === other.consequence;
}
