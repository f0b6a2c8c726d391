import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './assess.module.css';
import { factGroups } from './fact-controls.ts';
import { FactField } from './fact-field.tsx';
import { useTickFacts } from './use-tick-facts.ts';

const groups = ['what', 'much', 'person'] as const;

/** All that weighs, with where each comes from; whoever knows better fills it in. */
export function FactsSection({ dossierId, assessed }: { dossierId: string; assessed: AssessedDossier }) {
  const { severity: texts, decision } = useMessages('triage').assess;
  const { tick, untick, failure } = useTickFacts(dossierId);
  return (
    <Section title={texts.facts} gap="md">
      <Text size="sm">{texts.factsHint}</Text>
      <Oddities oddities={assessed.oddities} />
      <ErrorNotice error={failure} texts={decision.errors} />
      {groups.map((group) => (
        <Stack key={group} gap="xs" role="group" aria-label={texts.groups[group]}>
          <Title order={3} size="h5">
            {texts.groups[group]}
          </Title>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="sm">
            {factGroups[group].map((fact) => (
              <FactField key={fact} fact={fact} assessed={assessed} tick={tick} untick={untick} />
            ))}
          </SimpleGrid>
        </Stack>
      ))}
    </Section>
  );
}

/** What does not fit together: said, and counted all the same. */
function Oddities({ oddities }: { oddities: AssessedDossier['oddities'] }) {
  const { severity: texts } = useMessages('triage').assess;
  if (oddities.length === 0) return null;
  return (
    <div className={classes['quote']}>
      <Text size="sm" fw={600}>
        {texts.oddityIntro}
      </Text>
      <ul className={classes['list']}>
        {oddities.map(({ kind, count }) => {
          const words = texts.oddities[kind];
          return <li key={kind}>{typeof words === 'string' ? words : words(count)}</li>;
        })}
      </ul>
    </div>
  );
}
