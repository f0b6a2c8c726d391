import { Pagination, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SenderMessage } from '../../../../shared/features/people/sender-model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { VeiledText } from '../../../ui/veil.tsx';
import classes from './senders.module.css';

const PAGE_ROWS = 25;

/** The sender's messages in this dossier, latest first, each behind its veil. */
export function SenderMessages({ senderId, dossierId }: { senderId: string; dossierId: string }) {
  const { senders } = useMessages('people');
  const texts = senders.messages;
  const { queries } = useApi();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(
    queries.people.senderMessages.queryOptions({
      input: { senderId, dossierId, offset: (page - 1) * PAGE_ROWS, limit: PAGE_ROWS },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading />;
  if (data.total === 0) return <Text size="sm">{texts.empty}</Text>;
  const pages = Math.ceil(data.total / PAGE_ROWS);
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {texts.count(data.total)}
      </Text>
      <ul className={classes['list']} aria-label={texts.list}>
        {data.messages.map((message) => (
          <MessageItem key={message.incidentId} message={message} />
        ))}
      </ul>
      {pages === 1 ? null : (
        <nav aria-label={texts.pages}>
          <Pagination
            total={pages}
            value={page}
            onChange={setPage}
            getItemProps={(item) => ({ 'aria-label': texts.page(item) })}
            getControlProps={(control) =>
              control === 'previous' ? { 'aria-label': texts.previous } : { 'aria-label': texts.next }
            }
          />
        </nav>
      )}
    </Stack>
  );
}

function MessageItem({ message }: { message: SenderMessage }) {
  const { senders } = useMessages('people');
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const moments = useMoments();
  const pack = usePack();
  const { incidentId, occurredAt, precision, platform, account, forms, messageLength } = message;
  const date = moments.withPrecision(occurredAt, precision);
  const load = async () => {
    const incident = await queryClient.fetchQuery(
      queries.dossiers.incident.queryOptions({ input: { incidentId } }),
    );
    return incident.message;
  };
  return (
    <li className={classes['item']}>
      <Stack gap={2}>
        <Text size="sm" fw={600}>
          {date} · {pack.label('platforms', platform)} · <bdi>{account}</bdi>
        </Text>
        <Text size="sm">
          {forms.length === 0
            ? senders.messages.noForms
            : forms.map((form) => pack.label('forms', form)).join('; ')}
        </Text>
        {messageLength === 0 ? null : (
          <VeiledText kind="message" length={messageLength} date={date} load={load} />
        )}
      </Stack>
    </li>
  );
}
