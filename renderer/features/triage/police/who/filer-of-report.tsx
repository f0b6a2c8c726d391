import { Group, Stack, Text } from '@mantine/core';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { PackOf } from '../../../../ui/pack.tsx';
import { Fixed } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { ChooseFiler } from '../../assess/choose-filer.tsx';
import { useAssessment } from '../../assess/use-assessment.ts';

/** Who makes the report: chosen once for the dossier, here or at its route, with a reason where that deviates. */
export function FilerOfReport({ report: { dossierId, filer, isFiled } }: { report: PoliceReport }) {
  const { who: texts, filers } = useMessages('triage').police.screen;
  const { route } = useMessages('triage').assess;
  const { data: assessed, isPending } = useAssessment(dossierId);
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
        {isPending ? null : (
          <PackOf packId={assessed?.packId ?? null}>
            <Fixed when={isFiled}>
              {/* Where the pack has no rules of triage there is no norm to deviate from. */}
              <ChooseFiler dossierId={dossierId} isNorm={(assessed?.explainFiler ?? []).length > 0}>
                {route.filerAgain}
              </ChooseFiler>
            </Fixed>
          </PackOf>
        )}
      </Group>
    </Section>
  );
}
