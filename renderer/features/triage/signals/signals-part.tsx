import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { Section } from '../../../ui/section.tsx';
import { SignalCard } from './signal-card.tsx';
import classes from './signals.module.css';
import { useSignals } from './use-signals.ts';

/** So many at once: each is read with care. */
const AT_ONCE = 10;

/** Senders of a dossier whose messages together may be stalking (285b Sr): why, and what somebody made of it. */
export function SignalsPart({ dossierId }: { dossierId: string }) {
  const { signals: texts } = useMessages('triage');
  const readOnly = useIsReadOnly();
  const [most, setMost] = useState(AT_ONCE);
  const { data, error } = useSignals(dossierId);
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading />;
  const { signals, isUnknown } = data;
  return (
    <Section title={texts.title} gap="md">
      <Text size="sm" maw="44rem">
        {texts.intro}
      </Text>
      {signals.length === 0 ? <EmptyState sentence={isUnknown ? texts.unknown : texts.none} /> : null}
      {readOnly && signals.length > 0 ? <ReadOnlyLine /> : null}
      <Stack component="ul" gap="lg" className={classes['list'] ?? ''} aria-label={texts.list}>
        {signals.slice(0, most).map((signal) => (
          <SignalCard key={signal.senderId} signal={signal} dossierId={dossierId} readOnly={readOnly} />
        ))}
      </Stack>
      {signals.length <= most ? null : (
        <div>
          <Button variant="default" onClick={() => setMost(most + AT_ONCE)}>
            {texts.more(signals.length - most)}
          </Button>
        </div>
      )}
    </Section>
  );
}
