import { Badge } from '@mantine/core';
import type { PoliceState } from '../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../ui/language.tsx';

/** How a report stands, in words. */
export function StateLabel({ state }: { state: PoliceState }) {
  const { states } = useMessages('triage').police.screen;
  return (
    <Badge variant="default" radius="sm" tt="none" fw={500} c={state === 'stopped' ? 'dimmed' : 'inherit'}>
      {states[state]}
    </Badge>
  );
}
