import { Box } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { holdsUnread } from '../../../ui/unread.ts';

type StepDayProps = { label: string; at: number; onSave: (at: number) => void };

/**
 * The day on which a step was taken, often before it is ticked here: Enter and going on to something else save it, Escape
 * brings back the day that was there.
 */
export function StepDay({ label, at, onSave }: StepDayProps) {
  const [typed, setTyped] = useState<number | null>(at);
  const [isEdited, setIsEdited] = useState(false);
  const [shownFor, setShownFor] = useState(at);
  // Counts what was saved by Enter or taken back: the field begins anew, without what was typed in it.
  const [turn, setTurn] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  if (shownFor !== at) {
    setShownFor(at);
    setTyped(at);
  }
  useEffect(() => {
    if (turn > 0) box.current?.querySelector('input')?.focus();
  }, [turn]);

  function save() {
    setIsEdited(false);
    if (typed !== null && typed !== at) onSave(typed);
  }

  return (
    <Box
      ref={box}
      onInput={() => setIsEdited(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Gone with the field that was taken back: nobody went on to something else.
        if (isEdited && !currentTarget.contains(relatedTarget) && !holdsUnread(currentTarget)) save();
      }}
      onKeyDown={(event) => {
        if (!isEdited || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        if (event.key === 'Enter') {
          // What is no day yet stays, to be mended.
          if (typed === null || typed === at || holdsUnread(box.current)) return;
          save();
        } else {
          setTyped(at);
          setIsEdited(false);
        }
        setTurn(turn + 1);
      }}
    >
      <MomentInput
        key={turn}
        label={label}
        precision="day"
        value={typed ?? at}
        onChange={(next) => {
          setTyped(next);
          setIsEdited(true);
        }}
        holdsEscape={isEdited}
      />
    </Box>
  );
}
