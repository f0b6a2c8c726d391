import { Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useRef, useState } from 'react';
import { LINE_LIMIT } from '../../../../shared/kernel/primitives.ts';
import { EmptyState } from '../../../ui/empty.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useKey } from '../../../ui/keys.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { SenderGrid } from './sender-grid.tsx';
import { useSenderRows } from './use-sender-rows.ts';

/** The senders of all dossiers: who keeps coming back, without saying where. */
export function SendersScreen() {
  const { senders: texts } = useMessages('people');
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const { rows, total, fetchMore, error } = useSenderRows(null, asked);
  const field = useRef<HTMLInputElement>(null);
  useKey('/', () => field.current?.focus(), texts.filterKey);
  return (
    <>
      <PageHeader title={texts.all} />
      <Stack gap="sm">
        <Text size="sm" maw="48rem">
          {texts.intro}
        </Text>
        <TextInput
          ref={field}
          label={texts.filter}
          maw="26rem"
          autoComplete="off"
          maxLength={LINE_LIMIT}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ErrorNotice error={error} />
        <Text size="sm" role="status">
          {total === null
            ? ''
            : total === 0 && asked !== ''
              ? texts.none
              : total === 0
                ? ''
                : texts.count(total)}
        </Text>
        {rows === null || total === null ? (
          <Loading />
        ) : rows.length > 0 ? (
          <SenderGrid key={asked} dossierId={null} rows={rows} total={total} onMore={fetchMore} />
        ) : asked === '' ? (
          <EmptyState sentence={texts.empty} />
        ) : null}
      </Stack>
    </>
  );
}
