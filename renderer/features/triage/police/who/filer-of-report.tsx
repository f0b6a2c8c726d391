import { Group, Stack, Text } from '@mantine/core';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { Fixed } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useAssessment } from '../../assess/use-assessment.ts';
import { FilerChoice } from './filer-choice.tsx';

/** Who makes the report: chosen once for the dossier, here or at its route, with a reason where that deviates. */
export function FilerOfReport({ report: { dossierId, filer, isFiled } }: { report: PoliceReport }) {
  const { who: texts, filers } = useMessages('triage').police.screen;
  const { data: assessed } = useAssessment(dossierId);
  const isNobody = !isFiled && assessed?.filers[0]?.filer === 'nobody';
  return (
    <Section title={texts.filer}>
      <Group gap="sm" align="flex-start">
        <Stack gap={0}>
          <Text size="sm" fw={600}>
            {filers[filer]}
          </Text>
          <Text size="sm">{texts.filerHints[filer]}</Text>
          {isNobody ? <Text size="sm">{texts.nobody}</Text> : null}
        </Stack>
        <Fixed when={isFiled}>
          <FilerChoice dossierId={dossierId} />
        </Fixed>
      </Group>
    </Section>
  );
}
