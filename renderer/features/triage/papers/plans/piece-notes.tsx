import { Text } from '@mantine/core';
import type { PlanPiece } from '../../../../../shared/features/triage/papers-model.ts';
import { isLeftOff } from '../../../../../shared/features/triage/plan-pieces.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';

/** What whoever makes the plan has to know of a piece, and the person need not. */
export function PieceNotes({ piece }: { piece: PlanPiece }) {
  const { plan: texts } = useMessages('triage').papers;
  const moments = useMoments();
  const { recordedAt, chosen, contacts } = piece;
  const named = (wanted: PlanPiece['contacts'][number]['state']) =>
    contacts
      .filter(({ state }) => state === wanted)
      .map(({ label }) => label)
      .join(', ');
  const unchecked = named('unchecked');
  const unreachable = named('unreachable');
  const notes = [
    ...(recordedAt === null ? [] : [texts.recordedOn(moments.date(recordedAt))]),
    ...(chosen === null
      ? []
      : [texts.chosenBefore(texts.choices.answers[chosen.answer], moments.date(chosen.answeredAt))]),
    ...(unchecked === '' ? [] : [texts.uncheckedContacts(unchecked)]),
    ...(unreachable === '' ? [] : [texts.unreachableContacts(unreachable)]),
    ...(isLeftOff(piece) ? [texts.leftOff] : []),
  ];
  return notes.map((note) => (
    <Text key={note} size="sm">
      {note}
    </Text>
  ));
}
