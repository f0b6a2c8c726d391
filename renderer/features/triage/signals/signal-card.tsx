import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import type { Signal } from '../../../../shared/features/triage/signals-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { SignalAnswer } from './signal-answer.tsx';
import { SignalConsequence } from './signal-consequence.tsx';
import { SignalFigures } from './signal-figures.tsx';
import { SignalReasons } from './signal-reasons.tsx';
import classes from './signals.module.css';

/** One sender that stands out: why, in which figures, what follows from suspecting stalking, and the answer. */
export function SignalCard({
  signal,
  dossierId,
  readOnly,
}: {
  signal: Signal;
  dossierId: string;
  readOnly: boolean;
}) {
  const { signals: texts } = useMessages('triage');
  const { label } = usePack();
  const headingId = useId();
  const { name, platform, state, answer } = signal;
  return (
    <Stack component="li" gap="sm" className={classes['card'] ?? ''} aria-labelledby={headingId}>
      <Group gap="xs" align="baseline">
        <Title order={3} size="h5" id={headingId}>
          <bdi>{name}</bdi>
        </Title>
        <Text size="sm" c="dimmed">
          {label('platforms', platform)}
        </Text>
        <Text size="sm" fw={600}>
          {texts.state[state]}
        </Text>
      </Group>
      {state === 'open' && answer !== null ? <Text size="sm">{texts.grown}</Text> : null}
      <div className={classes['columns']}>
        <SignalReasons signal={signal} />
        <SignalFigures signal={signal} />
      </div>
      <SignalConsequence signal={signal} />
      <SignalAnswer signal={signal} dossierId={dossierId} readOnly={readOnly} />
      <Anchor
        component={Link}
        size="sm"
        to={`/dossiers/${dossierId}/senders/${signal.senderId}`}
        aria-label={texts.toSenderOf(name)}
      >
        {texts.toSender}
      </Anchor>
    </Stack>
  );
}
