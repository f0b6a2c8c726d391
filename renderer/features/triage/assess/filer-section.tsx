import { Group, Text } from '@mantine/core';
import type { AssessedDossier, FilerChoice } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { Section } from '../../../ui/section.tsx';
import { useFreeWords } from '../../../ui/veil.tsx';
import classes from './assess.module.css';
import { ChooseFiler } from './choose-filer.tsx';
import { ContradictionNotice } from './contradiction-notice.tsx';

/** Who files the report to the police, with whose wish and why (H 3.2.1); earlier choices stay. */
export function FilerSection({ dossierId, assessed }: { dossierId: string; assessed: AssessedDossier }) {
  const { route: texts } = useMessages('triage').assess;
  const [latest, ...earlier] = assessed.filers;
  return (
    <Section title={texts.filer}>
      <Text size="sm">{texts.filerHint}</Text>
      <ContradictionNotice contradiction={assessed.contradiction} to="decision" />
      <Group gap="sm" align="flex-start">
        {latest === undefined ? <Text size="sm">{texts.filerNone}</Text> : <Choice choice={latest} />}
        <ChooseFiler dossierId={dossierId} isNorm={assessed.explainFiler.length > 0}>
          {latest === undefined ? texts.filerChoose : texts.filerAgain}
        </ChooseFiler>
      </Group>
      {earlier.length === 0 ? null : (
        <details>
          <summary className={classes['summary']}>{texts.filerHistory(earlier.length)}</summary>
          <ul className={classes['list']}>
            {earlier.map((choice) => (
              <li key={choice.choiceId}>
                <Choice choice={choice} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Choice({ choice: { filer, wish, kind, words, chosenAt } }: { choice: FilerChoice }) {
  const { route: texts } = useMessages('triage').assess;
  const moments = useMoments();
  const pack = usePack();
  const free = useFreeWords();
  const reason = [kind === null ? '' : pack.label('deviations', kind), free(words)].filter(
    (part) => part !== '',
  );
  return (
    <div>
      <Text size="sm" fw={600}>
        {texts.filerLine(texts.filers[filer], texts.wishes[wish], moments.date(chosenAt))}
      </Text>
      {reason.length === 0 ? null : (
        <Text size="sm" className={classes['text']}>
          {reason.join('. ')}
        </Text>
      )}
    </div>
  );
}
