import { Box } from '@mantine/core';
import { useState } from 'react';
import { MomentInput } from '../../../ui/moment-input.tsx';

type StepDayProps = { label: string; at: number; onSave: (at: number) => void };

/** The day on which a step was taken, often before it is ticked here; saved when one goes on to something else. */
export function StepDay({ label, at, onSave }: StepDayProps) {
  const [typed, setTyped] = useState<number | null>(at);
  return (
    <Box
      onBlur={({ currentTarget, relatedTarget }) => {
        if (typed !== null && typed !== at && !currentTarget.contains(relatedTarget)) onSave(typed);
      }}
    >
      <MomentInput label={label} precision="day" value={typed ?? at} onChange={setTyped} />
    </Box>
  );
}
