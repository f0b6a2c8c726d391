import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Part } from './part.tsx';

/** Whether the messages of a sender together may be stalking in this dossier, with the way to why. */
export function SignalLine({ senderId, dossierId }: { senderId: string; dossierId: string }) {
  const { onSender: texts } = useMessages('triage').signals;
  const { queries } = useApi();
  const { data } = useQuery(
    queries.triage.signals.queryOptions({ input: { dossierId }, refetchOnMount: 'always' }),
  );
  // A line beside the figures: what cannot be told is told in triage.
  if (data === undefined || data.isUnknown) return null;
  const signal = data.signals.find((one) => one.senderId === senderId);
  return (
    <Part title={texts.title}>
      <Text size="sm" maw="44rem">
        {texts[signal?.state ?? 'none']}
      </Text>
      {signal === undefined ? null : (
        <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}?tab=triage&part=signals`}>
          {texts.go}
        </Anchor>
      )}
    </Part>
  );
}
