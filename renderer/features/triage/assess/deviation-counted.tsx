import { Text } from '@mantine/core';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';

type DeviationCountedProps = {
  readonly norm: string;
  readonly assessed: Pick<AssessedDossier, 'deviationCounts'>;
};

/** How often somebody deviated from a norm; nothing where nobody did. */
export function DeviationCounted({ norm, assessed }: DeviationCountedProps) {
  const { route: texts } = useMessages('triage').assess;
  const counted = assessed.deviationCounts.find((one) => one.norm === norm);
  return counted === undefined ? null : (
    <Text size="sm" c="dimmed">
      {texts.deviated(counted.inVault, counted.inDossier)}
    </Text>
  );
}
