import { Stack, Text, Title } from '@mantine/core';
import type { Signal } from '../../../../shared/features/triage/signals-model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import classes from './signals.module.css';

/** Which signs hold, the heaviest first, in the words of the pack. */
export function SignalReasons({
  signal: { reasons, points, from, figures, here, elsewhere },
}: {
  signal: Signal;
}) {
  const { signals: texts } = useMessages('triage');
  const { language } = useLanguage();
  const { messages } = texts.measured;
  return (
    <Stack gap="xs">
      <Title order={4} size="h6">
        {texts.why}
      </Title>
      <ul className={classes['reasons']}>
        {reasons.map(({ sign, reason }) => (
          <li key={sign}>{reason[language]}</li>
        ))}
      </ul>
      <Text size="sm">{texts.points(points, from)}</Text>
      {elsewhere.dossiers.length === 0 ? null : (
        <Text size="sm">
          {texts.elsewhere(messages(here), messages(elsewhere.messages), elsewhere.dossiers.join(', '))}
        </Text>
      )}
      {figures.afterStop === null ? <Text size="sm">{texts.notAsked}</Text> : null}
    </Stack>
  );
}
