import { Stack } from '@mantine/core';
import { ReadOnlyLine } from '../../../ui/read-only.tsx';
import { LettersSection } from './letters/letters-section.tsx';
import { PlanSection } from './plans/plan-section.tsx';

/** The part `papers` of triage on a dossier: the step plan for the person, and letters to whoever helps. */
export function PapersPart({ dossierId }: { dossierId: string }) {
  return (
    <Stack gap="xl" maw="60rem">
      <ReadOnlyLine />
      <PlanSection dossierId={dossierId} />
      <LettersSection dossierId={dossierId} />
    </Stack>
  );
}
