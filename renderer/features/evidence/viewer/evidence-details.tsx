import { Button, CopyButton, Stack, Text, Title } from '@mantine/core';
import { CopyIcon } from '@phosphor-icons/react/dist/csr/Copy';
import type { CustodyEvent, EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import classes from './viewer.module.css';

/** What is known of an item, and its chain of custody. */
export function EvidenceDetails({ item, custody }: { item: EvidenceItem; custody: readonly CustodyEvent[] }) {
  const { viewer: texts, custody: events } = useMessages('evidence');
  const { language } = useLanguage();
  const moments = useMoments();
  return (
    <Stack component="aside" gap="md" aria-label={texts.details}>
      <Title order={2} size="h4">
        {texts.details}
      </Title>
      <Facts
        facts={[
          { label: texts.size, value: bytesToText(item.size, language) },
          { label: texts.mediaType, value: item.mediaType },
          { label: texts.addedAt, value: moments.dateTime(item.addedAt) },
          {
            label: texts.capturedAt,
            value: item.capturedAt === null ? '' : moments.dateTime(item.capturedAt),
          },
          // Text, never a link: nothing here may lead to the sender's page by a slip of the hand.
          { label: texts.sourceUrl, value: item.sourceUrl },
          { label: texts.fingerprint, value: <code className={classes['fingerprint']}>{item.sha256}</code> },
        ]}
      />
      <CopyButton value={item.sha256}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<CopyIcon aria-hidden />}
            onClick={copy}
            style={{ alignSelf: 'flex-start' }}
          >
            <span role="status">{copied ? texts.copied : texts.copy}</span>
          </Button>
        )}
      </CopyButton>
      <Title order={2} size="h4">
        {texts.custody}
      </Title>
      <ol className={classes['custody']}>
        {custody.map((event) => (
          <li key={event.eventId}>
            <Text component="span" size="sm" fw={600}>
              {events[event.kind]}
            </Text>{' '}
            · {moments.dateTime(event.at)} · {event.memberName}
            {event.text === '' ? null : <div>{event.text}</div>}
          </li>
        ))}
      </ol>
    </Stack>
  );
}
