import { Text } from '@mantine/core';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './assess.module.css';
import { DeviationCounted } from './deviation-counted.tsx';

/** Comply or explain: what the pack takes as the starting point here (H 2.5, annex 1). */
export function NormsSection({ assessed }: { assessed: AssessedDossier }) {
  const { norms, police, explainRequired } = assessed.assessment;
  const { route: texts } = useMessages('triage').assess;
  const { pack, label } = usePack();
  const { language } = useLanguage();
  return (
    <Section title={texts.norms}>
      <Text size="sm" fw={600}>
        {texts.police[police]}
      </Text>
      {explainRequired ? (
        <div className={classes['quote']}>
          <Text size="sm">{texts.explain}</Text>
        </div>
      ) : null}
      <ul className={classes['list']} aria-label={texts.norms}>
        {norms.map((id) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              {label('norms', id)}
            </Text>
            <Text size="sm">{pack.sections.norms.find((item) => item.id === id)?.description[language]}</Text>
            <DeviationCounted norm={id} assessed={assessed} />
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {texts.normsHint}
      </Text>
    </Section>
  );
}
